import type { Rows } from '../../workbook/workbook.ts'
import type { Office } from './office.ts'

/** The licence asks for it wherever the data go. */
export const ATTRIBUTION = '© OpenStreetMap contributors, ODbL 1.0'

type Cells = Readonly<Record<string, string | number | undefined>>

/** The workbook of these offices: an organisation, a location and a service each. */
export function officeSheets(offices: readonly Office[]): Map<string, Rows> {
  return new Map([
    ['region', rowsOf([regionOf(offices)])],
    ['towns', rowsOf(townsOf(offices))],
    ['organizations', rowsOf(offices.map(organizationOf))],
    ['locations', rowsOf(offices.map(locationOf))],
    ['services', rowsOf(offices.map(serviceOf))],
  ])
}

/** Columns no row fills are left out. */
function rowsOf(entries: readonly Cells[]): Rows {
  const columns = [...new Set(entries.flatMap((entry) => Object.keys(entry)))].filter((column) =>
    entries.some((entry) => entry[column] !== undefined),
  )
  return [columns, ...entries.map((entry) => columns.map((column) => String(entry[column] ?? '')))]
}

function byTown(offices: readonly Office[]): Map<string, Office[]> {
  const towns = new Map<string, Office[]>()
  for (const office of offices) {
    const { city } = office.address
    towns.set(city, [...(towns.get(city) ?? []), office])
  }
  return towns
}

/** Named after the town with most offices; the coordinator chooses a better name. */
function regionOf(offices: readonly Office[]): Cells {
  const towns = byTown(offices)
  const [town = 'region'] = [...towns.keys()].toSorted(
    (a, b) => (towns.get(b)?.length ?? 0) - (towns.get(a)?.length ?? 0) || (a < b ? -1 : 1),
  )
  return { code: codeOf(town), 'name.de': town, languages: 'de; en' }
}

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** `Bad Münder` becomes `bad-muender`. */
function codeOf(town: string): string {
  const plain = town.toLowerCase().replace(/[äöüß]/g, (letter) => LETTERS[letter] ?? letter)
  return `osm-${plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`
}

/** A town lies in the middle of its offices. */
function townsOf(offices: readonly Office[]): Cells[] {
  const towns = byTown(offices)
  return [...towns].flatMap(([city, there]): Cells[] => {
    const points = there.flatMap(({ point }) => point ?? [])
    if (points.length === 0) return []
    const codes = new Set(there.map(({ address }) => address.postal_code))
    return [
      {
        'name.de': city,
        postal_codes: [...codes].toSorted().join('; '),
        latitude: middle(points.map(({ latitude }) => latitude)),
        longitude: middle(points.map(({ longitude }) => longitude)),
      },
    ]
  })
}

const middle = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(5)

const organizationOf = ({ id, name, kind }: Office): Cells => ({
  id,
  kind: kind.kind,
  'name.de': name,
  'description.de': `Daten: ${ATTRIBUTION}`,
  'description.en': `Data: ${ATTRIBUTION}`,
})

const locationOf = (office: Office): Cells => ({
  id: office.id,
  organization: office.id,
  'name.de': office.name,
  ...office.address,
  state_province: office.land,
  latitude: office.point?.latitude.toFixed(5),
  longitude: office.point?.longitude.toFixed(5),
  wheelchair: office.wheelchair,
  opening_hours: office.opening_hours,
  phone: office.reach.phone,
  phone_2: office.reach.phone_2,
  email: office.reach.email,
  website: office.reach.website,
  assured_date: office.assured_date,
})

const serviceOf = ({ id, kind, reach, description }: Office): Cells => ({
  id,
  organization: id,
  locations: id,
  'name.de': kind.service.de,
  'name.en': kind.service.en,
  'description.de': [kind.description.de, description ?? ''].join(' ').trim(),
  'description.en': kind.description.en,
  needs: kind.needs.join('; '),
  special_groups: kind.special_groups?.join('; '),
  audience: 'client',
  maximum_age: kind.maximum_age,
  attending_types: reach.phone === undefined ? 'in-person' : 'in-person; phone',
  status: 'active',
})
