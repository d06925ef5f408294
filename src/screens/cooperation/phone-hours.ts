import type { TFunction } from 'i18next'
import type { PhoneEntry } from '../../catalogue/compartments.ts'
import type { CompiledHours, Schedule } from '../../catalogue/schedule.ts'
import { addDays } from '../../catalogue/calendar-date.ts'
import { mondayOf } from '../../hours/berlin.ts'
import { hoursInBrief } from '../../hours/brief.ts'
import type { Site } from '../../hours/state.ts'
import type { LanguageCode } from '../../language/languages.ts'
import type { Offices } from '../../store/store.ts'
import { weekdays } from '../parts/hours-brief.tsx'
import { shownState } from '../parts/place-state.tsx'

/** What says whether somebody can be reached now: telephone hours before others, closure and holidays of the office. */
export function siteOfPerson(
  { location_id, schedules = [] }: PhoneEntry,
  { byId, usual }: Offices,
): Site {
  const office = byId.get(location_id ?? '')
  return {
    schedule: schedules.find((one) => one.attending_type === 'phone') ?? schedules[0],
    closure: office?.location.temporarily_closed,
    calendar: office?.calendar ?? usual,
  }
}

/** Whether somebody is there now without an appointment, by the hours given; unknown hours are no promise. */
export const isReachable = (entry: PhoneEntry, offices: Offices, now: number): boolean =>
  shownState(siteOfPerson(entry, offices), now).state === 'open'

/** So many weeks are looked through for one without an exception. */
const WEEKS = 8

/** A week as it usually is, by its Monday: no dated exception lies in it. */
function usualWeek({ x = {} }: CompiledHours, today: string): string {
  const exceptions = Object.values(x).flat()
  const mondays = Array.from({ length: WEEKS }, (_, week) => addDays(mondayOf(today), 7 * week))
  const usual = mondays.find(
    (monday) => !exceptions.some((date) => monday <= date && date < addDays(monday, 7)),
  )
  return usual ?? mondayOf(today)
}

/**
 * Hours as a list on paper says them for longer than a week: those of a usual week, without holidays; what nobody could
 * parse, as written. A line for each kind of hours.
 *
 * @param today calendar date in Europe/Berlin
 */
export const writtenHours = (
  schedules: readonly Schedule[],
  { today, language, t }: { today: string; language: LanguageCode; t: TFunction },
): string =>
  schedules
    .map((schedule) => {
      const { attending_type, opening_hours, compiled } = schedule
      const lines = compiled
        ? hoursInBrief(
            { schedule, closure: undefined, calendar: undefined },
            usualWeek(compiled, today),
          ).map(({ runs, slots }) => {
            const times = slots.map(({ from, to, state, comment }) => {
              const key = state === 'unknown' ? 'askFirst' : 'withAppointment'
              const remarks = [state !== 'open' && t(`hours:${key}`), comment].filter(Boolean)
              return [`${from}–${to}`, ...remarks].join(' ')
            })
            return `${weekdays(language, runs)} ${times.join(', ')}`
          })
        : []
      const said = lines.length > 0 ? lines.join('; ') : opening_hours
      return `${t(`phones:hours.${attending_type}`)}: ${said}`
    })
    .join('\n')
    // Marks of direction are for screens; a spreadsheet would show them.
    .replace(/[\u2066-\u2069]/g, '')
