import { addressLines } from '../../catalogue/address.ts'
import type { Location } from '../../catalogue/organization.ts'
import type { Recurrence } from '../../catalogue/schedule.ts'
import type { Appointment } from '../../handout/calendar.ts'
import { calendarFile } from '../../handout/calendar.ts'
import { wallClock } from '../../hours/berlin.ts'
import { nextOccurrence } from '../../hours/occurrence.ts'
import type { Session } from '../../hours/sessions.ts'
import { minuteOf } from '../../hours/sessions.ts'

/** What a calendar keeps of a programme or course. */
export interface Entry {
  /** The offer's id: a calendar that has its dates already replaces them. */
  readonly id: string
  readonly summary: string
  readonly description: string
  readonly location: Location | undefined
  readonly schedules: readonly Recurrence[]
}

/** A calendar file of one of its dates. `now`: milliseconds UTC. */
export const fileOfSession = (entry: Entry, session: Session, now: number): string =>
  calendarFile(appointmentOf(entry, session, `${session.date}-${session.opens_at}`, now))

/** A calendar file of all its dates from today on: a repeated one as an event with a rule. */
export function fileOfAll(entry: Entry, now: number): string {
  const today = wallClock(now).date
  return calendarFile(
    ...entry.schedules.flatMap((schedule, index) => {
      const date = nextOccurrence(schedule, today)
      if (date === undefined) return []
      const appointment = appointmentOf(entry, { ...schedule, date }, `all-${index}`, now)
      return [{ ...appointment, repeats: schedule }]
    }),
  )
}

function appointmentOf(entry: Entry, session: Session, which: string, now: number): Appointment {
  const { id, summary, description, location } = entry
  const { date, opens_at, closes_at } = session
  return {
    uid: `${id}-${which}`,
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
