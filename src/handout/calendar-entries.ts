import { addressLines } from '../catalogue/address.ts'
import type { Location } from '../catalogue/organization.ts'
import type { Recurrence } from '../catalogue/schedule.ts'
import type { Appointment } from './calendar.ts'
import { calendarFile } from './calendar.ts'
import { addDays } from '../catalogue/calendar-date.ts'
import { instantOf, minuteOf, wallClock } from '../hours/berlin.ts'
import { occurrencesBetween } from '../hours/occurrence.ts'
import type { Session } from '../hours/sessions.ts'
import { sessionsToCome } from '../hours/sessions.ts'

/** What a calendar keeps of a programme or course. */
export interface Entry {
  /** The offer's id: a calendar that has its dates already replaces them. */
  readonly id: string
  readonly summary: string
  readonly description: string
  readonly location: Location | undefined
  readonly schedules: readonly Recurrence[]
  /** The last day of a course, where it is known: no date falls after it. */
  readonly ends_on: string | undefined
  /** Calendar date on which the offer's details last changed, where it is known. */
  readonly last_modified: string | undefined
}

/**
 * A calendar file of one of its dates: of a repeated one, that date of the series (`RECURRENCE-ID`), so that a calendar
 * which gets all of them too has it once.
 *
 * @param now milliseconds UTC
 */
export function fileOfSession(entry: Entry, session: Session, now: number): string {
  const index = entry.schedules.findIndex(
    (schedule) =>
      schedule.opens_at === session.opens_at &&
      schedule.closes_at === session.closes_at &&
      occurrencesBetween(schedule, session.date, session.date, 1).length > 0,
  )
  return calendarFile({
    ...appointmentOf(entry, session, Math.max(0, index), now),
    ...(entry.schedules[index]?.freq !== undefined && { ofSeries: true }),
  })
}

/** How many days of dates a calendar gets where nobody knows an end: a year. */
const OPEN_DAYS = 365

/**
 * The last day of which {@link fileOfAll} has dates where a repeated one has no known end; undefined where all have.
 *
 * @param now milliseconds UTC
 */
export function endOfFile(entry: Entry, now: number): string | undefined {
  const isOpen = entry.schedules.some(
    ({ freq, until }) => freq !== undefined && until === undefined,
  )
  return isOpen && entry.ends_on === undefined ? addDays(wallClock(now).date, OPEN_DAYS) : undefined
}

/**
 * A calendar file of all its dates from today on: a repeated one as an event with a rule. A rule always ends: with the
 * dates, with the course, or, where neither is known, after a year ({@link endOfFile}); nobody's calendar fills up
 * with what may long be over.
 *
 * @param now milliseconds UTC
 * @param openEnd what the calendar says of dates without a known end
 */
export const fileOfAll = (entry: Entry, now: number, openEnd = ''): string =>
  calendarFile(...appointmentsOf(entry, now, openEnd))

/** All dates of an entry from today on, as {@link fileOfAll} has them. */
export function appointmentsOf(entry: Entry, now: number, openEnd = ''): Appointment[] {
  const end = entry.ends_on ?? endOfFile(entry, now)
  return entry.schedules.flatMap((schedule, index) => {
    const { until = end, freq } = schedule
    const repeats: Recurrence = {
      ...schedule,
      ...(freq && until && { until: end !== undefined && end < until ? end : until }),
    }
    const date = sessionsToCome([repeats], now, 1)[0]?.date
    if (date === undefined) return []
    const appointment = appointmentOf(entry, { ...schedule, date }, index, now)
    const isOpen = freq !== undefined && schedule.until === undefined && openEnd !== ''
    const description = [appointment.description, ...(isOpen ? [openEnd] : [])]
    return [{ ...appointment, repeats, description: description.filter(Boolean).join('\n\n') }]
  })
}

/**
 * The identity of a series of dates in every calendar: by the offer and the place of the schedule in it, neither of
 * which changes with its times, its texts, their language or the next release (RFC 5545 § 3.8.4.7).
 */
const uidOf = ({ id }: Entry, schedule: number): string =>
  schedule === 0 ? id : `${id}-${schedule + 1}`

/** The day of the last change as a number that only grows; of two files of one day the later one counts (DTSTAMP). */
const sequenceOf = ({ last_modified }: Entry): number =>
  last_modified === undefined ? 0 : Math.floor(instantOf(last_modified, 12 * 60) / 86_400_000)

function appointmentOf(entry: Entry, session: Session, schedule: number, now: number): Appointment {
  const { summary, description, location } = entry
  const { date, opens_at, closes_at } = session
  return {
    uid: uidOf(entry, schedule),
    sequence: sequenceOf(entry),
    stamp: now,
    date,
    time: opens_at,
    minutes: Math.max(1, minuteOf(closes_at) - minuteOf(opens_at)),
    alarmMinutesBefore: undefined,
    summary,
    description,
    location: location ? [location.name.de, ...addressLines(location)].join(', ') : '',
    ...(location?.latitude !== undefined &&
      location.longitude !== undefined && {
        geo: { latitude: location.latitude, longitude: location.longitude },
      }),
  }
}
