import type { CompiledHours, HolidayCalendar } from '../../catalogue/schedule.ts'
import { addDays } from '../../catalogue/calendar-date.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import { mendHolidays } from './agreeing-land.ts'
import type { Days } from './days.ts'
import { closeOnHolidays, walkDays } from './days.ts'
import { encodeDays } from './encode.ts'
import type { Horizon } from './horizon.ts'
import type { HoursError, ParsedHours } from './parse.ts'
import { messageOf, parseHours } from './parse.ts'
import { inWallClockTime } from './wall-date.ts'

export interface CompiledText {
  readonly hours: CompiledHours
  /** False: closed on public holidays only because nothing is said about them. */
  readonly speaksOfHolidays: boolean
  /** As the text would better be written, where that differs. */
  readonly suggestion: string | undefined
  /** Remarks on the spelling of a text that was understood, in English, with the place. */
  readonly warnings: readonly string[]
}

/**
 * Compiles a text in the OpenStreetMap `opening_hours` syntax for a site, in wall-clock time of
 * Europe/Berlin whatever zone the computer is in. The states are those of the `opening_hours`
 * library, with these decisions:
 *
 * - Public holidays are the calendar's. A text that says nothing of them (neither `PH` nor `24/7`)
 *   means: closed. There, a night belongs to the evening on which it begins: `Fr 22:00-02:00` goes
 *   on until 02:00 of a Saturday that is a holiday, and does not begin on a Friday that is one.
 * - `unknown` and `off` with a comment that asks for an appointment ("nach Vereinbarung") are `by
 *   appointment`. Open stays open, with its comment.
 * - An open end (`08:30+`) is `unknown` from its beginning to the end the library guesses: that
 *   somebody is there at 08:30 is likely, until when nobody knows.
 * - Comments are the office's own; holiday names stand in the calendar.
 * - Where school holidays are no longer in the library's data, the compiled time ends; where they
 *   are not even at its beginning, the text cannot be compiled.
 *
 * @param calendar the site's public holidays, from `holidayCalendar` for the same horizon
 * @returns an `HoursError` where the text says nothing that can be compiled; never throws
 */
export function compileHours(
  text: string,
  calendar: HolidayCalendar,
  horizon: Horizon,
): Result<CompiledText, HoursError> {
  return inWallClockTime(horizon.from, () => {
    const parsed = parseHours(text, calendar.id.slice(0, 5))
    if (!parsed.ok) return parsed
    const { speaksOfHolidays, suggestion, warnings } = parsed.value
    try {
      const days = siteDays(text, parsed.value, calendar, horizon)
      if (days.size === 0) return err({ code: 'unparsable', detail: NO_SCHOOL_HOLIDAYS })
      const hours = encodeDays(days, new Set(calendar.days.map(({ date }) => date)))
      return ok({ hours, speaksOfHolidays, suggestion, warnings })
    } catch (thrown) {
      return err({ code: 'unparsable', detail: messageOf(thrown) })
    }
  })
}

const NO_SCHOOL_HOLIDAYS = 'School holidays (SH) are not known yet.'

function siteDays(
  text: string,
  parsed: ParsedHours,
  calendar: HolidayCalendar,
  horizon: Horizon,
): Days {
  if (parsed.speaksOfHolidays)
    return mendHolidays(text, parsed, walkDays(parsed, horizon.from, horizon.to), calendar, horizon)
  // A day earlier, for the night into the first day.
  const eve = addDays(horizon.from, -1)
  const days = new Map(walkDays(parsed, eve, horizon.to))
  const closed = new Map(closeOnHolidays(days, new Set(calendar.days.map(({ date }) => date))))
  closed.delete(eve)
  return closed
}
