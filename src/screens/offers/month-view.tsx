import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import { addDays } from '../../catalogue/calendar-date.ts'
import { wallClock } from '../../hours/berlin.ts'
import type { Session } from '../../hours/sessions.ts'
import { isOver, sessionsBetween, weeksOfMonth } from '../../hours/sessions.ts'
import {
  formatCalendarLong,
  formatCalendarMonth,
  formatCalendarWeekday,
  formatNumber,
} from '../../language/format.ts'
import type { ListedProgramme } from '../../store/store.ts'
import { Say, Spoken, Told, useSpeaker } from '../parts/speech.tsx'
import styles from './month-view.module.css'
import { Times } from './offer-facts.tsx'
import type { Query } from './use-query.ts'
import { useWithQuery } from './use-query.ts'

/** How many months ahead one may turn. */
const MONTHS_AHEAD = 24
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
/** The most one programme has in a month, twice a day. */
const MOST = 62

/** What takes place on a day. */
type Day = readonly { readonly listed: ListedProgramme; readonly session: Session }[]

interface MonthViewProps {
  readonly listed: readonly ListedProgramme[]
  /** The calendar date of the next of them: with its month one begins. */
  readonly soonest: string | undefined
  readonly query: Query
  readonly now: number
}

/** A month as a table of weeks, on a phone as a list of its days; what is over is in neither. */
export function MonthView({ listed, soonest, query, now }: MonthViewProps) {
  const today = wallClock(now).date
  const month = monthIn(query, today, soonest)
  const days = daysOf(listed, month, today, now)
  return (
    <div className={styles.month}>
      <MonthHead month={month} today={today} query={query} />
      {days.size === 0 && (
        <p className={styles.empty}>
          <Say k="offers:month.empty" />
        </p>
      )}
      <MonthTable month={month} days={days} today={today} />
      <DayList days={days} />
    </div>
  )
}

const later = (month: string, months: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + months, 1))
    .toISOString()
    .slice(0, 7)

/** The month of the address, kept between this one and the last that can be turned to. */
function monthIn(query: Query, today: string, soonest = today): string {
  const first = today.slice(0, 7)
  const last = later(first, MONTHS_AHEAD)
  const asked = query.get('month') ?? soonest.slice(0, 7)
  if (!MONTH.test(asked) || asked < first) return first
  return asked > last ? last : asked
}

function daysOf(
  listed: readonly ListedProgramme[],
  month: string,
  today: string,
  now: number,
): ReadonlyMap<string, Day> {
  const first = `${month}-01`
  const last = addDays(`${later(month, 1)}-01`, -1)
  const all = listed
    .flatMap((one) =>
      sessionsBetween(one.programme.schedules, first > today ? first : today, last, MOST).map(
        (session) => ({ listed: one, session }),
      ),
    )
    .filter(({ session }) => !isOver(session, now))
    .toSorted((a, b) => (orderOf(a.session) < orderOf(b.session) ? -1 : 1))
  const days = new Map<string, Day>()
  for (const one of all) days.set(one.session.date, [...(days.get(one.session.date) ?? []), one])
  return days
}

const orderOf = ({ date, opens_at }: Session): string => `${date} ${opens_at}`

function MonthHead({ month, today, query }: { month: string; today: string; query: Query }) {
  const turn = (by: 1 | -1): void => query.set({ month: later(month, by) })
  return (
    <div className={styles.head}>
      <TurnButton
        label="offers:month.previous"
        back
        disabled={month <= today.slice(0, 7)}
        onTurn={() => turn(-1)}
      />
      <h2 aria-live="polite">
        <Spoken say={(language) => formatCalendarMonth(language, month)} />
      </h2>
      <TurnButton
        label="offers:month.next"
        disabled={month >= later(today.slice(0, 7), MONTHS_AHEAD)}
        onTurn={() => turn(1)}
      />
    </div>
  )
}

interface TurnButtonProps {
  readonly label: string
  readonly back?: boolean
  readonly disabled: boolean
  readonly onTurn: () => void
}

/** Stays where it is when there is nothing more that way, so that the focus does too. */
function TurnButton({ label, back = false, disabled, onTurn }: TurnButtonProps) {
  const { t } = useSpeaker()
  const Icon = back ? ChevronLeft : ChevronRight
  return (
    <button
      type="button"
      className={styles.turn}
      aria-label={t(label)}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onTurn()
      }}
    >
      <Icon className="icon icon--directed" aria-hidden />
    </button>
  )
}

interface DaysProps {
  readonly days: ReadonlyMap<string, Day>
}

function MonthTable({ month, days, today }: DaysProps & { month: string; today: string }) {
  const { language } = useSpeaker()
  const weeks = weeksOfMonth(month)
  // Any Monday will do: the names of its week.
  const names = Array.from({ length: 7 }, (_, day) => addDays('2024-01-01', day))
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">
        <Spoken say={(spoken) => formatCalendarMonth(spoken, month)} />
      </caption>
      <thead>
        <tr>
          {names.map((day) => (
            <th key={day} scope="col">
              <Spoken say={(spoken) => formatCalendarWeekday(spoken, day)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, column) => (
              <td
                key={column}
                data-day={day}
                data-today={day === today}
                aria-current={day === today ? 'date' : undefined}
              >
                {day && (
                  <>
                    <p className={styles.number}>{formatNumber(language, Number(day.slice(8)))}</p>
                    <DayItems day={days.get(day) ?? []} />
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** For narrow screens: the days on which something takes place, one below the other. */
function DayList({ days }: DaysProps) {
  return (
    <ol className={styles.days}>
      {[...days].map(([date, day]) => (
        <li key={date} data-day={date}>
          <h3>
            <Spoken say={(language) => formatCalendarLong(language, date)} />
          </h3>
          <DayItems day={day} />
        </li>
      ))}
    </ol>
  )
}

function DayItems({ day }: { day: Day }) {
  const address = useWithQuery()
  if (day.length === 0) return null
  return (
    <ul className={styles.items}>
      {day.map(({ listed: { programme }, session }) => (
        <li key={`${programme.id} ${session.opens_at}`}>
          <Link href={address(`/offers/programmes/${programme.id}`)} className={styles.item ?? ''}>
            <span className={styles.time}>
              <Times {...session} />
            </span>
            <Told text={programme.name} quiet />
          </Link>
        </li>
      ))}
    </ul>
  )
}
