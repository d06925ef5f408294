import type { HolidayCalendar, Schedule } from '../../catalogue/schedule.ts'
import type { Result } from '../../result.ts'
import { type CompiledText, compileHours } from '../hours/compile.ts'
import { holidayCalendar } from '../hours/holidays.ts'
import type { Horizon } from '../hours/horizon.ts'
import type { HoursError } from '../hours/parse.ts'

/** Compiles hours for the sites of one release; the same text and calendar only once. */
export interface SiteHours {
  /** The calendar of a Land (`DE-BY`) or a part of it; undefined where there is no such part. */
  readonly calendar: (land: string, area: string | undefined) => HolidayCalendar | undefined
  readonly compile: (text: string, calendar: HolidayCalendar) => Result<CompiledText, HoursError>
}

/** @param onCompiled told how many different texts have been compiled, for a progress line */
export function siteHours(horizon: Horizon, onCompiled?: (texts: number) => void): SiteHours {
  const calendars = new Map<string, HolidayCalendar | undefined>()
  const compiled = new Map<string, Result<CompiledText, HoursError>>()
  return {
    calendar(land, area) {
      const id = `${land}-${area ?? ''}`
      if (!calendars.has(id)) {
        const found = holidayCalendar(land, area, horizon)
        calendars.set(id, found.ok ? found.value : undefined)
      }
      return calendars.get(id)
    },
    compile(text, calendar) {
      const known = compiled.get(`${calendar.id} ${text}`)
      if (known) return known
      const result = compileHours(text, calendar, horizon)
      compiled.set(`${calendar.id} ${text}`, result)
      onCompiled?.(compiled.size)
      return result
    },
  }
}

/** The columns of a row that hold hours, with what they are hours of. */
export const HOURS_COLUMNS = [
  ['opening_hours', 'in-person'],
  ['phone_hours', 'phone'],
] as const

export type HoursEntry = {
  readonly [Column in (typeof HOURS_COLUMNS)[number][0]]?: string | undefined
}

/** The schedules of an entry; a text nobody could parse stays as written, without compiled hours. */
export function schedulesOf(
  entry: HoursEntry,
  calendar: HolidayCalendar | undefined,
  hours: SiteHours,
): Schedule[] | undefined {
  const schedules = HOURS_COLUMNS.flatMap(([column, attending_type]): Schedule[] => {
    const opening_hours = entry[column]
    if (opening_hours === undefined) return []
    const compiled = calendar && hours.compile(opening_hours, calendar)
    return [
      { attending_type, opening_hours, ...(compiled?.ok && { compiled: compiled.value.hours }) },
    ]
  })
  return schedules.length > 0 ? schedules : undefined
}
