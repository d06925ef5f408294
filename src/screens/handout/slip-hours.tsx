import type { SlipHours } from '../../handout/slip.ts'
import type { DayHours } from '../../hours/week.ts'
import { formatCalendarWeekday } from '../../language/format.ts'
import { LANGUAGES } from '../../language/languages.ts'
import { Say, Told, useSpeaker } from '../parts/speech.tsx'
import { BothInline } from './both.tsx'
import styles from './slip-sheet.module.css'

const TITLES = { 'in-person': 'handout:slip.hours', phone: 'hours:phone', online: 'hours:online' }

/** The next two weeks as seven rows: a weekday, and its hours on both its dates. */
export function SlipHoursTable({ hours }: { hours: SlipHours }) {
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
            <Say k="hours:unknownWritten" params={{ written: hours.written }} />
          </BothInline>
        </p>
      </section>
    )
  return (
    <table className={styles.hours} dir={LANGUAGES[language].direction}>
      <caption>{title}</caption>
      <tbody>
        {hours.days.map(([day, later]) => (
          <tr key={day.date}>
            <th scope="row">
              <BothInline>
                <Weekday date={day.date} />
              </BothInline>
            </th>
            <Cell day={day} />
            <Cell day={later} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Weekday({ date }: { date: string }) {
  const { language } = useSpeaker()
  return formatCalendarWeekday(language, date)
}

/** `24.11.`: numbers every reader can compare with a calendar on a German wall. */
const shortDate = (date: string): string => `${date.slice(8, 10)}.${date.slice(5, 7)}.`

function Cell({ day }: { day: DayHours }) {
  const { slots, holiday } = day
  const empty = day.closed_temporarily
    ? 'temporarilyClosed'
    : day.known
      ? 'dayClosed'
      : 'dayUnknown'
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
            <Say k={`hours:${empty}`} />
          </BothInline>
        </span>
      )}
      {holiday && (
        <span className={styles.slot}>
          <BothInline>
            <Told text={holiday} quiet />
          </BothInline>
        </span>
      )}
    </td>
  )
}
