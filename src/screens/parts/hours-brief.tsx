import type { Schedule } from '../../catalogue/schedule.ts'
import { instantOf, weekdayOf } from '../../hours/berlin.ts'
import type { BriefHours, WeekdayRun } from '../../hours/brief.ts'
import { hoursInBrief } from '../../hours/brief.ts'
import type { Site } from '../../hours/state.ts'
import { formatCalendarWeekday, isolate } from '../../language/format.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { LANGUAGES } from '../../language/languages.ts'
import styles from './hours-brief.module.css'
import { HoursLine } from './hours-line.tsx'
import { shownState } from './place-state.tsx'
import { Say, Spoken } from './speech.tsx'

interface HoursBriefProps {
  readonly site: Site
  readonly schedules: readonly Schedule[]
  /** Milliseconds UTC. */
  readonly now: number
  /** The first of the seven days shown, a calendar date in Europe/Berlin. */
  readonly first: string
  /** Key of what visit hours are called here. */
  readonly visit?: string
}

/**
 * Hours in a few lines beside something else: the weekdays of the coming seven days and when it is open on them; where
 * it is not on any, when next.
 */
export function HoursBrief({ schedules, visit = 'hours:visit', ...rest }: HoursBriefProps) {
  const titles = { 'in-person': visit, phone: 'hours:phone', online: 'hours:online' }
  return schedules.map((schedule) => (
    <div key={schedule.attending_type} className={styles.hours}>
      <p className={styles.title}>
        <Say k={titles[schedule.attending_type]} />
      </p>
      <Lines {...rest} site={{ ...rest.site, schedule }} />
    </div>
  ))
}

function Lines({ site, now, first }: Pick<HoursBriefProps, 'site' | 'now' | 'first'>) {
  const brief = hoursInBrief(site, first)
  if (brief.length === 0) {
    const at = Math.max(now, instantOf(first, 0))
    return <HoursLine state={shownState(site, at)} now={now} />
  }
  return (
    <ul className={styles.lines}>
      {brief.map((line) => (
        <Line key={line.runs.join()} line={line} />
      ))}
    </ul>
  )
}

function Line({ line: { runs, slots } }: { line: BriefHours }) {
  return (
    <li>
      <Spoken say={(language) => weekdays(language, runs)} />
      {slots.map((slot) => (
        <span key={slot.from}>
          <bdi className="unbroken" dir="ltr">{`${slot.from}–${slot.to}`}</bdi>
          {slot.state !== 'open' && (
            <>
              {' '}
              <Say k={`hours:${slot.state === 'unknown' ? 'askFirst' : 'withAppointment'}`} />
            </>
          )}
          {slot.comment && (
            <>
              {' '}
              <bdi className={styles.comment} lang="de" dir="ltr">
                {slot.comment}
              </bdi>
            </>
          )}
        </span>
      ))}
    </li>
  )
}

/** `Montag, Dienstag, Donnerstag – Samstag`: two in a row are as short without a dash. */
export function weekdays(language: LanguageCode, runs: readonly WeekdayRun[]): string {
  const name = (date: string): string => isolate(formatCalendarWeekday(language, date))
  const comma = LANGUAGES[language].direction === 'rtl' ? '، ' : ', '
  return runs
    .map(([first, last]) => {
      if (first === last) return name(first)
      const between = weekdayOf(last) - weekdayOf(first) > 1 ? ' – ' : comma
      return name(first) + between + name(last)
    })
    .join(comma)
}
