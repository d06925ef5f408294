/** The filters, worked out a second time from the tables alone: what the directory's own answers are held against. */
import type { Location } from '../../src/catalogue/organization.ts'
import type { Recurrence, Schedule } from '../../src/catalogue/schedule.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { addDays } from '../../src/catalogue/calendar-date.ts'
import { instantOf, wallClock } from '../../src/hours/berlin.ts'
import { stateAt } from '../../src/hours/state.ts'
import type { Entry } from '../../src/search/entry.ts'
import type { Filters, Opening } from '../../src/search/query.ts'
import { aDirectoryOf } from '../builders/directory.ts'
import { uuid } from '../builders/offers.ts'
import { aDirectory } from './asking.ts'

const whole = aDirectoryOf(300, 7)
/** Every other service is given at a second place, some in hours of their own. */
const region: Snapshot = {
  ...whole,
  service_at_locations: whole.service_at_locations.flatMap((at, n) => {
    const other = whole.locations[(n * 7) % whole.locations.length]
    if (n % 2 === 0 || !other || other.id === at.location_id) return [at]
    const more = { ...at, id: uuid(700_000 + n), location_id: other.id }
    return [at, n % 3 === 0 ? { ...more, schedules: whole.locations[0]?.schedules } : more]
  }),
}
/** A region of 300 records opened as a directory. */
export const directory = aDirectory(region)

/** What stands in the tables themselves, read without anything of the directory's. */
const openAtPlace = (location: Location, schedules: readonly Schedule[] = [], at: number) => {
  const schedule = schedules.find((one) => one.attending_type === 'in-person') ?? schedules[0]
  const calendar = region.holiday_calendars.find(({ id }) => id === location.holiday_calendar)
  return stateAt({ schedule, closure: location.temporarily_closed, calendar }, at).state === 'open'
}
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const fallsOn = ({ dtstart, until, byday }: Recurrence, date: string): boolean =>
  dtstart <= date &&
  date <= (until ?? date) &&
  (byday ?? '').includes(WEEKDAYS[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? '')
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const heldAt = (dates: readonly Recurrence[], date: string, minute: number): boolean =>
  dates.some(
    (one) => fallsOn(one, date) && one.opens_at <= clock(minute) && clock(minute) < one.closes_at,
  )

/** An entry's places in the tables, and whether each is open at a moment of a day. */
interface Found {
  readonly location: Location
  readonly open: (date: string, minute: number) => boolean
}
const locationOf = (id = ''): Location[] => region.locations.filter((one) => one.id === id)
function placesOf({ id, table }: Entry): Found[] {
  const keeping = (location: Location, schedules = location.schedules): Found => ({
    location,
    open: (date, minute) => openAtPlace(location, schedules, instantOf(date, minute)),
  })
  if (table === 'locations') return locationOf(id).map((one) => keeping(one))
  if (table === 'services')
    return region.service_at_locations
      .filter(({ service_id }) => service_id === id)
      .flatMap((at) =>
        locationOf(at.location_id).map((one) => keeping(one, at.schedules ?? one.schedules)),
      )
  if (table === 'contacts')
    return region.contacts
      .filter((one) => one.id === id)
      .flatMap(({ location_ids = [] }) =>
        location_ids.flatMap(locationOf).map((one) => keeping(one)),
      )
  return [...region.programmes, ...region.courses]
    .filter((one) => one.id === id)
    .flatMap(({ location_id, schedules }) =>
      locationOf(location_id).map((location) => ({
        location,
        open: (date: string, minute: number) => heldAt(schedules, date, minute),
      })),
    )
}
const known = new Map(directory.entries.map((entry) => [entry.id, placesOf(entry)]))

/** Whether a place is open at a minute of those asked for. */
function isOpen({ open }: Found, opening: Opening, now: number): boolean {
  const { date, minute } = wallClock(now)
  const [from, to] = {
    now: [minute, minute + 1],
    today: [minute, 1440],
    evening: [Math.max(minute, 1020), 1320],
  }[opening] as [number, number]
  // Everything here begins and ends on a half hour.
  const minutes = [from, ...Array.from({ length: 48 }, (_, n) => n * 30)]
  return minutes.some((at) => from <= at && at < to && open(date, at))
}

/** Whether something of the dates is to come: all of these repeat weekly until a day. */
function isAhead({ until, ...one }: Recurrence, now: number): boolean {
  const { date, minute } = wallClock(now)
  for (let day = addDays(date, 1); day <= (until ?? ''); day = addDays(day, 1))
    if (fallsOn({ ...one, until }, day)) return true
  return fallsOn({ ...one, until }, date) && clock(minute) < one.closes_at
}

function isListed({ table, id }: Entry, now: number): boolean {
  if (table === 'courses')
    return region.courses.some((one) => one.id === id && (one.ends_on ?? '') >= wallClock(now).date)
  if (table !== 'programmes') return true
  return region.programmes.some(
    (one) => one.id === id && one.schedules.some((dates) => isAhead(dates, now)),
  )
}

const caredForAt = (location_id: string, now: number): boolean =>
  region.programmes.some(
    (one) =>
      one.childcare &&
      one.location_id === location_id &&
      one.schedules.some((dates) => isAhead(dates, now)),
  ) ||
  region.courses.some(
    (one) =>
      one.childcare &&
      one.location_id === location_id &&
      (one.ends_on ?? '') >= wallClock(now).date,
  )

/** The filters read one by one, as anybody would; town, wheelchair and hours of one and the same place. */
export function passes(entry: Entry, chosen: Filters, now: number): boolean {
  const { childcare } = entry
  const bound = [chosen.town, chosen.accessible, chosen.open].some((one) => one !== undefined)
  return (
    isListed(entry, now) &&
    (chosen.type === undefined || entry.type === chosen.type) &&
    (chosen.kind === undefined || entry.kind === chosen.kind) &&
    (chosen.need === undefined || entry.needs.includes(chosen.need)) &&
    (chosen.language === undefined || entry.languages.includes(chosen.language)) &&
    (chosen.group === undefined || entry.groups.includes(chosen.group)) &&
    (chosen.mode === undefined || entry.modes.includes(chosen.mode)) &&
    (chosen.age === undefined ||
      entry.ages.some(([from, to]) => from <= (chosen.age ?? 0) && (chosen.age ?? 0) <= to)) &&
    (!chosen.childcare ||
      (typeof childcare === 'boolean' ? childcare : caredForAt(entry.id, now))) &&
    (!bound ||
      (known.get(entry.id) ?? []).some(
        (place) =>
          (chosen.town === undefined || place.location.address.city === chosen.town) &&
          (!chosen.accessible || place.location.wheelchair === 'yes') &&
          (chosen.open === undefined || isOpen(place, chosen.open, now)),
      ))
  )
}

/** How many entries the filters leave. */
export const recount = (chosen: Filters, now: number): number =>
  directory.entries.filter((entry) => passes(entry, chosen, now)).length
