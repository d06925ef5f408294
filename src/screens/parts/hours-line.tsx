import type { TFunction } from 'i18next'
import { CalendarClock, CircleHelp, DoorClosed, DoorOpen } from 'lucide-react'
import { addDays } from '../../catalogue/calendar-date.ts'
import { wallClock } from '../../hours/berlin.ts'
import type { HoursState } from '../../hours/state.ts'
import {
  formatCalendarDate,
  formatDate,
  formatTime,
  formatWeekday,
  isolate,
} from '../../language/format.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { Say } from './speech.tsx'
import styles from './hours-line.module.css'

const ICONS = {
  open: DoorOpen,
  closed: DoorClosed,
  'by-appointment': CalendarClock,
  'temporarily-closed': DoorClosed,
  unknown: CircleHelp,
} as const

interface Line {
  readonly key: string
  readonly params?: (language: LanguageCode, t: TFunction) => Record<string, string>
}

/** "Open now until 12:00", "opens Monday 9:00": the state of an office at a moment, as a badge. */
export function HoursLine({ state, now }: { state: HoursState; now: number }) {
  const Icon = ICONS[state.state]
  const { key, params } = lineOf(state, now)
  const comment = 'comment' in state ? state.comment : undefined
  return (
    <p className={styles.line} data-state={state.state}>
      <Icon className="icon" aria-hidden />
      <span>
        <Say k={`hours:${key}`} {...(params && { params })} />
        {comment && (
          <bdi className={styles.comment} lang="de">
            {comment}
          </bdi>
        )}
      </span>
    </p>
  )
}

function lineOf(state: HoursState, now: number): Line {
  switch (state.state) {
    case 'open':
      return state.until === undefined ? { key: 'open' } : untilLine(state.until, now)
    case 'closed':
      return state.opens === undefined ? { key: 'closed' } : opensLine(state.opens, now)
    case 'by-appointment':
      return state.until === undefined
        ? { key: 'byAppointment' }
        : {
            key: 'byAppointmentUntil',
            params: () => ({ time: formatTime(state.until as number) }),
          }
    case 'temporarily-closed': {
      const { until } = state
      if (until === undefined) return { key: 'temporarilyClosed' }
      return {
        key: 'temporarilyClosedUntil',
        params: (language) => ({ date: formatCalendarDate(language, until) }),
      }
    }
    case 'unknown': {
      const { written } = state
      return written === undefined
        ? { key: 'unknown' }
        : { key: 'unknownWritten', params: () => ({ written: isolate(written) }) }
    }
  }
}

function untilLine(until: number, now: number): Line {
  const time = formatTime(until)
  const sameNight = until - now < 24 * 3_600_000
  if (sameNight) return { key: 'openUntil', params: () => ({ time }) }
  return {
    key: 'openUntilDay',
    params: (language) => ({ day: formatWeekday(language, until), time }),
  }
}

const DAYS_NAMED_BY_WEEKDAY = 6

function opensLine(opens: number, now: number): Line {
  const time = formatTime(opens)
  const today = wallClock(now).date
  const day = wallClock(opens).date
  if (day === today) return { key: 'opensToday', params: () => ({ time }) }
  if (day === addDays(today, 1)) return { key: 'opensTomorrow', params: () => ({ time }) }
  if (day <= addDays(today, DAYS_NAMED_BY_WEEKDAY))
    return {
      key: 'opensWeekday',
      params: (language) => ({ day: formatWeekday(language, opens), time }),
    }
  return { key: 'opensDate', params: (language) => ({ date: formatDate(language, opens), time }) }
}
