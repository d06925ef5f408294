import type { SiteHours } from '../snapshot/site-hours.ts'
import type { Problem } from '../workbook/problem.ts'
import type { ReadRow } from '../workbook/read-sheet.ts'
import type { ReadSheets } from '../workbook/read-workbook.ts'
import type { SheetEntry } from '../workbook/sheets.ts'

/** What is doubtful about towns and offices: where they lie, what they say of one address, which holidays they keep. */
export function doubtfulPlaces(sheets: ReadSheets, hours: SiteHours): Problem[] {
  return [
    ...outsideGermany(sheets),
    ...farFromTown(sheets),
    ...differingHours(sheets, hours),
    ...openHolidayAreas(sheets),
  ]
}

/** Germany's outermost points, rounded outwards to a tenth of a degree. */
const GERMANY = { latitude: [47.2, 55.1], longitude: [5.8, 15.1] } as const

interface Point {
  readonly latitude: number
  readonly longitude: number
}

const pointOf = ({ latitude, longitude }: Partial<Point>): Point | undefined =>
  latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }

function isInGermany({ latitude, longitude }: Point): boolean {
  const [south, north] = GERMANY.latitude
  const [west, east] = GERMANY.longitude
  return south <= latitude && latitude <= north && west <= longitude && longitude <= east
}

function outsideGermany({ towns, locations }: ReadSheets): Problem[] {
  const places = [
    ...towns.map((row) => ({ sheet: 'towns', ...row })),
    ...locations.map((row) => ({ sheet: 'locations', ...row })),
  ]
  return places.flatMap(({ sheet, row, entry }): Problem[] => {
    const point = pointOf(entry as Partial<Point>)
    if (!point || isInGermany(point)) return []
    const value = `${point.latitude}; ${point.longitude}`
    return [{ sheet, row, column: 'latitude', value, code: 'outside-germany' }]
  })
}

/** Farther from the middle of its town than this, an office lies in another. */
const FAR_KM = 20

function farFromTown({ towns, locations }: ReadSheets): Problem[] {
  const named = towns.flatMap(({ entry }) => {
    const point = pointOf(entry as Partial<Point>)
    const codes = entry.postal_codes ?? []
    return point && isInGermany(point) ? [{ name: entry.name?.de ?? '', codes, point }] : []
  })
  return locations.flatMap(({ row, entry }): Problem[] => {
    const point = pointOf(entry as Partial<Point>)
    if (!point || !isInGermany(point)) return []
    const [nearest] = named
      .filter(({ codes }) => codes.some((code) => code === entry.postal_code))
      .map((town) => ({ town: town.name, km: Math.round(distance(point, town.point)) }))
      .toSorted((a, b) => a.km - b.km)
    if (!nearest || nearest.km <= FAR_KM) return []
    const value = `${point.latitude}; ${point.longitude}`
    return [
      {
        sheet: 'locations',
        row,
        column: 'latitude',
        value,
        code: 'far-from-town',
        params: nearest,
      },
    ]
  })
}

const EARTH_KM = 6371

/** Along the surface, in kilometres (haversine). */
function distance(one: Point, other: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  const north = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2
  const east = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  const narrowing = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude))
  return 2 * EARTH_KM * Math.asin(Math.sqrt(north + narrowing * east))
}

type Office = ReadRow<SheetEntry<'locations'>>

/** Two offices at one address, floor and entrance included, that do not open at the same times. */
function differingHours({ locations }: ReadSheets, hours: SiteHours): Problem[] {
  const first = new Map<string, Office>()
  return locations.flatMap((office): Problem[] => {
    const { address_1, address_2 = '', postal_code, opening_hours: value } = office.entry
    if (address_1 === undefined || postal_code === undefined || value === undefined) return []
    const address = [address_1, address_2, postal_code].join('\n').toLowerCase()
    const earlier = first.get(address)
    if (!earlier) {
      first.set(address, office)
      return []
    }
    if (meaningOf(earlier.entry, hours) === meaningOf(office.entry, hours)) return []
    const params = { other: earlier.row, hours: earlier.entry.opening_hours ?? '' }
    const column = 'opening_hours'
    return [{ sheet: 'locations', row: office.row, column, value, code: 'differing-hours', params }]
  })
}

/** The same for every spelling of the same hours; as written where nobody could parse them. */
function meaningOf(entry: Office['entry'], hours: SiteHours): string {
  const { opening_hours: text = '', state_province: land, holiday_area: area } = entry
  const calendar = land === undefined ? undefined : hours.calendar(land, area)
  const compiled = calendar && hours.compile(text, calendar)
  return compiled?.ok ? JSON.stringify(compiled.value.hours) : text
}

/** Of 15 August nothing is known in Bayern without the commune's denomination (Art. 1 (1) Nr. 2 FTG). */
function openHolidayAreas({ locations }: ReadSheets): Problem[] {
  return locations.flatMap(({ row, entry }): Problem[] =>
    entry.state_province === 'DE-BY' && !('holiday_area' in entry)
      ? [{ sheet: 'locations', row, column: 'holiday_area', code: 'holiday-area-open' }]
      : [],
  )
}
