import type { Contact, Location } from '../catalogue/organization.ts'
import type { Service } from '../catalogue/service.ts'
import { wallClock } from '../hours/berlin.ts'
import type { HoursState } from '../hours/state.ts'
import { opensNext, stateAt } from '../hours/state.ts'
import type { DirectoryTables, Hours, PlacedSite } from './entry.ts'
import { RegionTables } from './region-tables.ts'

/** A record that keeps hours. */
export type Keeping =
  | { readonly table: 'locations'; readonly record: Location }
  | { readonly table: 'services'; readonly record: Service }
  | { readonly table: 'contacts'; readonly record: Contact }

/** The tables that decide when a record is open, whole or as far as they concern it. */
export type HoursTables = Pick<
  DirectoryTables,
  'locations' | 'services' | 'service_at_locations' | 'holiday_calendars'
>

/** Where and when a record is open: what the filter counts, and what {@link shownHours} chooses from. */
export function hoursOf(region: RegionTables, entry: Keeping): Hours {
  switch (entry.table) {
    case 'locations':
      return { sites: region.sitesOfOffice(entry.record), absent_until: undefined }
    case 'services':
      return { sites: region.sitesOfService(entry.record), absent_until: undefined }
    case 'contacts': {
      const { absent_until } = entry.record
      return { sites: region.sitesOfPerson(entry.record), absent_until }
    }
  }
}

const regions = new WeakMap<HoursTables, RegionTables>()

/** The same by tables that were read for a page; what is made of them is kept as long as they are. */
export function hoursIn(tables: HoursTables, entry: Keeping): Hours {
  const known = regions.get(tables)
  if (known) return hoursOf(known, entry)
  const region = new RegionTables({
    organizations: [],
    contacts: [],
    programmes: [],
    courses: [],
    ...tables,
  })
  regions.set(tables, region)
  return hoursOf(region, entry)
}

/** Whether somebody is away on a date, the last day included. */
export const isAbsent = ({ absent_until }: Pick<Hours, 'absent_until'>, date: string): boolean =>
  absent_until !== undefined && date <= absent_until

/** What is said of an entry's hours at a moment. */
export type ShownHours =
  | { readonly type: 'absent'; readonly until: string }
  | {
      readonly type: 'state'
      readonly state: HoursState
      /** Where it is so; undefined for hours that are kept nowhere in particular. */
      readonly location_id: string | undefined
    }

/**
 * What to say of an entry that may have several places: that somebody is away; else of a place that is open, else of
 * the one that opens next. It says "open" exactly of what the filter "open now" lets through. Undefined for an entry
 * without any place.
 *
 * @param now milliseconds UTC
 * @param preferred the place beside which it is said: of several alike it is that one
 */
export function shownHours(
  { sites, absent_until }: Hours,
  now: number,
  preferred?: string,
): ShownHours | undefined {
  if (absent_until !== undefined && isAbsent({ absent_until }, wallClock(now).date))
    return { type: 'absent', until: absent_until }
  const [first] = sites
    .map((one) => ({ one, opens: opens(one, now), other: Number(one.location_id !== preferred) }))
    .toSorted((a, b) => (a.opens === b.opens ? a.other - b.other : a.opens - b.opens))
  if (!first) return undefined
  const { site, location_id } = first.one
  return { type: 'state', state: stateAt(site, now), location_id }
}

/** `now` while it is open, else when it will be; never where that is not known. */
const opens = ({ site }: PlacedSite, now: number): number => opensNext(site, now) ?? Infinity
