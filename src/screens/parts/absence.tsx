import type { Contact } from '../../catalogue/organization.ts'
import { addDays } from '../../catalogue/calendar-date.ts'
import { wallClock } from '../../hours/berlin.ts'
import { formatCalendarDate } from '../../language/format.ts'
import styles from './absence.module.css'
import { Say } from './speech.tsx'

interface AbsenceProps {
  readonly contact: Pick<Contact, 'absent_until'>
  /** Milliseconds UTC. */
  readonly now: number
}

/** Until when somebody is away, last day included; nothing where they are not. The page around it loads `hours`. */
export function Absence({ contact: { absent_until: until }, now }: AbsenceProps) {
  if (until === undefined || until < wallClock(now).date) return null
  return (
    <p className={styles.absent}>
      <Say
        k="hours:absent"
        params={(language) => ({ date: formatCalendarDate(language, until) })}
      />
    </p>
  )
}

/** The first date from today on at which somebody is there, as far as an absence says. */
export function backFrom({ absent_until: until }: Contact, now: number): string {
  const today = wallClock(now).date
  return until === undefined || until < today ? today : addDays(until, 1)
}
