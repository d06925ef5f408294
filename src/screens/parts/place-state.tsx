import type { TemporaryClosure } from '../../catalogue/schedule.ts'
import { wallClock } from '../../hours/berlin.ts'
import { closureWithin } from '../../hours/exceptions.ts'
import type { HoursState, Site } from '../../hours/state.ts'
import { isByAppointmentOnly, stateAt } from '../../hours/state.ts'
import { formatCalendarDate } from '../../language/format.ts'
import { HoursLine } from './hours-line.tsx'
import styles from './place-state.module.css'
import { Say, Told } from './speech.tsx'

/** So far ahead a closure is announced, where the page itself looks no further: two weeks. */
const ANNOUNCED_DAYS = 14

interface PlaceStateProps {
  readonly site: Site
  /** Of the office, which a service's own state may hide from the site. */
  readonly closure: TemporaryClosure | undefined
  /** Milliseconds UTC. */
  readonly now: number
  /** How far ahead a closure is announced, in days from today. */
  readonly ahead?: number
}

/** Open or not, or by appointment only; when and why the place is closed for a while, now or soon. */
export function PlaceState({ site, closure, now, ahead = ANNOUNCED_DAYS }: PlaceStateProps) {
  const announced = closureWithin(closure, wallClock(now).date, ahead)
  return (
    <div className={styles.state}>
      <HoursLine state={shownState(site, now)} now={now} />
      {announced && <ClosureNote closure={announced} />}
    </div>
  )
}

/** The state of a place as it is said: one that ever only sees people by appointment is not "closed" between times. */
export function shownState(site: Site, now: number): HoursState {
  const state = stateAt(site, now)
  return state.state === 'closed' && isByAppointmentOnly(site)
    ? { ...state, state: 'by-appointment', until: undefined }
    : state
}

/** From when to when, and the reason the office gives: often where to go meanwhile. */
function ClosureNote({ closure: { from, to, reason } }: { closure: TemporaryClosure }) {
  const key = to === undefined ? 'closedFrom' : to === from ? 'closedOn' : 'closedFromTo'
  return (
    <div className={styles.closure}>
      <p className={styles.when}>
        <Say
          k={`hours:${key}`}
          params={(language) => ({
            from: formatCalendarDate(language, from),
            to: formatCalendarDate(language, to ?? from),
          })}
        />
      </p>
      {reason && (
        <p>
          <Told text={reason} />
        </p>
      )}
    </div>
  )
}
