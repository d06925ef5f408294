import Holidays from 'date-holidays'
import type { HolidayCalendar } from '../../catalogue/schedule.ts'
import type { Text } from '../../catalogue/text.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { Horizon } from './horizon.ts'
import { within } from './horizon.ts'

/** `known`: what would be right, as ISO codes of Länder or names of areas. */
export type HolidayError =
  | { readonly code: 'unknown-land'; readonly known: readonly string[] }
  | { readonly code: 'unknown-area'; readonly known: readonly string[] }

const regions = new Holidays()

/** The sixteen Länder, ISO 3166-2. */
export const LAENDER = Object.keys(regions.getStates('DE')).map((state) => `DE-${state}`)

/** The parts of a Land with holidays of their own: `A`, `KATH` and `EVANG` of Bayern. */
export function holidayAreas(land: string): string[] {
  return Object.keys({ ...regions.getRegions('DE', land.slice(3)) })
}

/**
 * The public holidays of a Land, or of a part of it, over the horizon, named in German and English.
 * Bayern without an area keeps neither 15 August (`KATH`: München and most communes) nor 8 August
 * (`A`: Augsburg).
 *
 * @param land ISO 3166-2, `DE-BY`
 * @returns a calendar with id `DE-BY` or `DE-BY-A`; `unknown-land`, `unknown-area` otherwise
 */
export function holidayCalendar(
  land: string,
  area: string | undefined,
  horizon: Horizon,
): Result<HolidayCalendar, HolidayError> {
  if (!LAENDER.includes(land)) return err({ code: 'unknown-land', known: LAENDER })
  const areas = holidayAreas(land)
  if (area !== undefined && !areas.includes(area))
    return err({ code: 'unknown-area', known: areas })
  const state = land.slice(3)
  const holidays = area ? new Holidays('DE', state, area) : new Holidays('DE', state)
  return ok({ id: area ? `${land}-${area}` : land, days: publicHolidays(holidays, horizon) })
}

function publicHolidays(holidays: Holidays, horizon: Horizon): HolidayCalendar['days'] {
  const names = new Map<string, Text>()
  for (let year = Number(horizon.from.slice(0, 4)); year <= Number(horizon.to.slice(0, 4)); year++)
    for (const { date, name, rule, type } of holidays.getHolidays(year, 'de')) {
      const day = date.slice(0, 10)
      if (type !== 'public' || !within(horizon, day)) continue
      const english = holidays.getHolidays(year, 'en').find((same) => same.rule === rule)
      names.set(day, { de: name, en: english?.name ?? name })
    }
  return [...names].map(([date, name]) => ({ date, name }))
}
