import type { Text } from '../../catalogue/text.ts'
import type { SlipHours } from '../../handout/slip.ts'
import type { DayHours } from '../../hours/week.ts'
import { chooseText } from '../../language/choose.ts'
import { formatCalendarWeekday, isolate } from '../../language/format.ts'
import { isGerman, LANGUAGES } from '../../language/languages.ts'
import { Say, Told, useSpeaker } from '../parts/speech.tsx'
import { emptyDay } from '../parts/week-table.tsx'
import { BothInline } from './both.tsx'
import styles from './slip-sheet.module.css'

const TITLES = { 'in-person': 'handout:slip.hours', phone: 'hours:phone', online: 'hours:online' }

interface SlipHoursTableProps {
  readonly hours: SlipHours
  /** Names every day and the holidays; a further one is shorter, the paper is small. */
  readonly main: boolean
}

/** The next two weeks as seven rows, a weekday and its hours on both its dates; of a further table those with hours. */
export function SlipHoursTable({ hours, main }: SlipHoursTableProps) {
  const { language } = useSpeaker()
  const title = (
    <BothInline>
      <Say k={TITLES[hours.attending]} />
    </BothInline>
  )
  if (hours.written !== undefined)
    return (
      <section>
        <h3>{title}</h3>
        <p>
          <BothInline>
            <Say k="hours:unknownWritten" params={{ written: isolate(hours.written) }} />
          </BothInline>
        </p>
      </section>
    )
  return (
    <table className={styles.hours} dir={LANGUAGES[language].direction}>
      <caption>{title}</caption>
      <tbody>
        {hours.days
          .filter((days) => main || days.some(isNoPlainRest))
          .map(([day, later]) => (
            <tr key={day.date}>
              <th scope="row">
                <BothInline>
                  <Weekday date={day.date} />
                </BothInline>
              </th>
              <Cell day={day} withHoliday={main} />
              <Cell day={later} withHoliday={main} />
            </tr>
          ))}
      </tbody>
    </table>
  )
}

const isNoPlainRest = ({ slots, known }: DayHours): boolean => slots.length > 0 || !known

function Weekday({ date }: { date: string }) {
  const { language } = useSpeaker()
  return formatCalendarWeekday(language, date)
}

/** `24.11.`: numbers every reader can compare with a calendar on a German wall. */
const shortDate = (date: string): string => `${date.slice(8, 10)}.${date.slice(5, 7)}.`

function Cell({ day, withHoliday }: { day: DayHours; withHoliday: boolean }) {
  const { slots, holiday } = day
  return (
    <td>
      <bdi className={styles.date} dir="ltr">
        {shortDate(day.date)}
      </bdi>{' '}
      {slots.map((slot) => (
        <span key={slot.from} className={styles.slot}>
          <bdi dir="ltr">{`${slot.from}–${slot.to}`}</bdi>
          {slot.state !== 'open' && (
            <BothInline>
              <Say k={`hours:${slot.state === 'unknown' ? 'askFirst' : 'withAppointment'}`} />
            </BothInline>
          )}
          {slot.comment && <bdi lang="de">{slot.comment}</bdi>}
        </span>
      ))}
      {slots.length === 0 && (
        <span className={styles.slot}>
          <BothInline>
            <Say k={`hours:${emptyDay(day)}`} />
          </BothInline>
        </span>
      )}
      {withHoliday && holiday && (
        <span className={styles.slot}>
          <HolidayName name={holiday} />
        </span>
      )}
    </td>
  )
}

/** In both languages, or once where it has no name in the client's. */
function HolidayName({ name }: { name: Text }) {
  const { language } = useSpeaker()
  if (isGerman(chooseText(name, language).language)) return <bdi lang="de">{name.de}</bdi>
  return (
    <BothInline>
      <Told text={name} quiet />
    </BothInline>
  )
}
