import type { CompiledHours, HolidayCalendar, Slot } from '../../catalogue/schedule.ts'
import { slotsOn } from '../../hours/day.ts'
import type { Horizon } from '../hours/horizon.ts'
import { within } from '../hours/horizon.ts'
import type { Places } from '../snapshot/places.ts'
import { HOURS_COLUMNS, type HoursEntry, type SiteHours } from '../snapshot/site-hours.ts'
import type { Problem } from '../workbook/problem.ts'
import type { ReadSheets } from '../workbook/read-workbook.ts'

interface Surroundings {
  readonly hours: SiteHours
  readonly places: Places
  readonly horizon: Horizon
}

/** Hours that never open, and offices that are open on 25 December. */
export function doubtfulHours(sheets: ReadSheets, around: Surroundings): Problem[] {
  const { places } = around
  const { locations, service_at_locations: at, contacts } = sheets
  const doubts = (
    sheet: string,
    row: number,
    entry: HoursEntry,
    calendar: HolidayCalendar | undefined,
  ): Problem[] => doubtsOf(entry, calendar, around).map((doubt) => ({ sheet, row, ...doubt }))
  return [
    ...locations.flatMap(({ row, entry }) =>
      doubts('locations', row, entry, places.ofLocation(entry.id)),
    ),
    ...at.flatMap(({ row, entry }) =>
      doubts('service_at_locations', row, entry, places.ofLocation(entry.location)),
    ),
    ...contacts.flatMap(({ row, entry }) =>
      doubts('contacts', row, entry, places.ofContact(entry)),
    ),
  ]
}

type Doubt = Omit<Problem, 'sheet' | 'row'>

function doubtsOf(
  entry: HoursEntry,
  calendar: HolidayCalendar | undefined,
  { hours, horizon }: Surroundings,
): Doubt[] {
  return HOURS_COLUMNS.flatMap(([column, attending_type]): Doubt[] => {
    const value = entry[column]
    const compiled = value !== undefined && calendar ? hours.compile(value, calendar) : undefined
    if (value === undefined || !compiled?.ok) return []
    const schedule = { attending_type, opening_hours: value, compiled: compiled.value.hours }
    if (isNeverOpen(schedule.compiled)) return [{ column, value, code: 'never-open' }]
    // Somebody may well answer the phone at Christmas.
    if (column === 'phone_hours') return []
    const site = { schedule, closure: undefined, calendar }
    const open = christmasDays(horizon).some((date) => slotsOn(site, date)?.some(isOpen))
    return open ? [{ column, value, code: 'open-at-christmas' }] : []
  })
}

const isNeverOpen = ({ t: types }: CompiledHours): boolean =>
  types.every((slots) => slots.every(([, , state]) => state === 'c'))

const isOpen = ([, , state]: Slot): boolean => state === undefined || state === 'o'

function christmasDays(horizon: Horizon): string[] {
  const first = Number(horizon.from.slice(0, 4))
  const last = Number(horizon.to.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, at) => `${first + at}-12-25`).filter((date) =>
    within(horizon, date),
  )
}
