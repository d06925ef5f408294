import type { Schedule } from '../../catalogue/schedule.ts'
import { addDays } from '../../catalogue/calendar-date.ts'
import { mondayOf, wallClock } from '../../hours/berlin.ts'
import type { Site } from '../../hours/state.ts'
import { isolate } from '../../language/format.ts'
import { Say } from './speech.tsx'
import styles from './schedules.module.css'
import { ExceptionTable, TwoWeeks, WeekTable } from './week-table.tsx'

const TITLES = { 'in-person': 'visit', phone: 'phone', online: 'online' } as const

/** So far ahead are days named that are otherwise than the week says: two months. */
const LOOK_AHEAD_DAYS = 61

/** From today on, as many days as {@link Schedules} looks `ahead` at the most: two weeks, then two months. */
export const AHEAD_DAYS = 14 + LOOK_AHEAD_DAYS

/**
 * Visit hours, phone hours and online hours apart, each as a table; what nobody could parse, as written. `ahead`: this
 * week and the next, and the days after these that are otherwise.
 */
export function Schedules({
  site,
  schedules,
  now,
  heading: Heading = 'h3',
  ahead = false,
}: {
  site: Site
  schedules: readonly Schedule[]
  now: number
  /** One level below what it stands under. */
  heading?: 'h2' | 'h3'
  ahead?: boolean
}) {
  return schedules.map((schedule) => (
    <div key={schedule.attending_type} className={styles.schedule}>
      <Heading>
        <Say k={`hours:${TITLES[schedule.attending_type]}`} />
      </Heading>
      {schedule.compiled ? (
        <Weeks site={{ ...site, schedule }} now={now} ahead={ahead} />
      ) : (
        <p className={styles.written}>
          <Say k="hours:unknownWritten" params={{ written: isolate(schedule.opening_hours) }} />
        </p>
      )}
    </div>
  ))
}

function Weeks({ site, now, ahead }: { site: Site; now: number; ahead: boolean }) {
  if (!ahead) return <WeekTable site={site} now={now} />
  const weekAfterNext = addDays(mondayOf(wallClock(now).date), 14)
  return (
    <>
      <TwoWeeks site={site} now={now} />
      <ExceptionTable site={site} first={weekAfterNext} days={LOOK_AHEAD_DAYS} />
    </>
  )
}
