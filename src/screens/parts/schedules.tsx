import type { Schedule } from '../../catalogue/schedule.ts'
import type { Site } from '../../hours/state.ts'
import { isolate } from '../../language/format.ts'
import { Say } from './speech.tsx'
import styles from './schedules.module.css'
import { WeekTable } from './week-table.tsx'

const TITLES = { 'in-person': 'visit', phone: 'phone', online: 'online' } as const

/** Visit hours, phone hours and online hours apart, each as a table; what nobody could parse, as written. */
export function Schedules({
  site,
  schedules,
  now,
  heading: Heading = 'h3',
}: {
  site: Site
  schedules: readonly Schedule[]
  now: number
  /** One level below what it stands under. */
  heading?: 'h2' | 'h3'
}) {
  return schedules.map((schedule) => (
    <div key={schedule.attending_type} className={styles.schedule}>
      <Heading>
        <Say k={`hours:${TITLES[schedule.attending_type]}`} />
      </Heading>
      {schedule.compiled ? (
        <WeekTable site={{ ...site, schedule }} now={now} />
      ) : (
        <p className={styles.written}>
          <Say k="hours:unknownWritten" params={{ written: isolate(schedule.opening_hours) }} />
        </p>
      )}
    </div>
  ))
}
