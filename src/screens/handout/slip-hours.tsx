import type { Text } from '../../catalogue/text.ts'
import type { DayRun, SlipHours } from '../../handout/slip.ts'
import { runsOf } from '../../handout/slip.ts'
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
  /** Every day has a row of its own; without it, days in a row that read the same share one. */
  readonly daily: boolean
  /** Of hours beside the main ones only the days that have some are named. */
  readonly main: boolean
}

/** The next two weeks, a weekday and its hours on both its dates a row. */
export function SlipHoursTable({ hours, daily, main }: SlipHoursTableProps) {
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
    <table
      className={styles.hours}
      dir={LANGUAGES[language].direction}
      data-spare={main ? undefined : 'hours'}
    >
      <caption>{title}</caption>
      <tbody>
        {(daily ? hours.days.map((day): DayRun => [day, day]) : runsOf(hours.days))
          .filter(([days]) => main || days.some(isNoPlainRest))
          .map(([[day, later], [lastDay, lastLater]]) => (
            <tr key={day.date}>
              <th scope="row">
                <BothInline>
                  <Weekdays first={day.date} last={lastDay.date} />
                </BothInline>
              </th>
              <Cell day={day} last={lastDay.date} withHoliday={main} />
              <Cell day={later} last={lastLater.date} withHoliday={main} />
            </tr>
          ))}
      </tbody>
    </table>
  )
}

const isNoPlainRest = ({ slots, known }: DayHours): boolean => slots.length > 0 || !known

function Weekdays({ first, last }: { first: string; last: string }) {
  const { language } = useSpeaker()
  const days = first === last ? [first] : [first, last]
  return days.map((date) => formatCalendarWeekday(language, date)).join(' – ')
}

/** `24.11.` or `24.11.–26.11.`: numbers every reader can compare with a calendar on a German wall. */
const shortDates = (first: string, last: string): string =>
  (first === last ? [first] : [first, last])
    .map((date) => `${date.slice(8, 10)}.${date.slice(5, 7)}.`)
    .join('–')

interface CellProps {
  readonly day: DayHours
  /** The last of the days it stands for. */
  readonly last: string
  readonly withHoliday: boolean
}

function Cell({ day, last, withHoliday }: CellProps) {
  const { slots, holiday } = day
  return (
    <td>
      <bdi className={styles.date} dir="ltr">
        {shortDates(day.date, last)}
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
