import type { OrganizationKind } from '../../catalogue/vocabulary.ts'
import type { SheetName } from '../workbook/sheets.ts'
import { titlesOf } from '../workbook/template/titles.ts'
import * as names from './names.ts'
import { type CountedRow, offers, type SampleRow } from './offers.ts'
import { person, phone, provenance } from './people.ts'
import { type Random, randomOf } from './random.ts'
import { KIND_NAMES, KINDS, SAMPLE_LANGUAGES } from './texts.ts'
import { type Cells, inLanguages, same } from './words.ts'

export interface SampleOptions {
  /** Records of the feed, service-at-locations included; towns and the region are none. At least 16. */
  readonly records: number
  readonly seed: string
  /** The date in Germany around which everything lies, `2026-11-24`. */
  readonly today: string
}

/** The columns every row of a sheet is written in. */
export const sampleTitles = (sheet: SheetName): string[] => titlesOf(sheet, SAMPLE_LANGUAGES)

/** The sheets a sample region has. */
export const SAMPLE_SHEETS = [
  'region',
  'towns',
  'organizations',
  'locations',
  'contacts',
  'services',
  'programmes',
  'courses',
] as const

/**
 * A region that does not exist, row by row, so that any size fits: the same options give the same rows. Every entry stands after
 * those it refers to. Telephone numbers are those kept for fiction, postal codes were never assigned, addresses on the web end in
 * `.example`.
 */
export function* sampleRegion({ records, seed, today }: SampleOptions): Generator<SampleRow> {
  const random = randomOf(`${seed} ${records}`)
  yield {
    sheet: 'region',
    cells: {
      code: 'beispielregion',
      ...inLanguages('name', same('Beispielregion')),
      demo: 'yes',
      languages: SAMPLE_LANGUAGES.join('; '),
      email: 'wegweiser@region.example',
    },
  }
  const towns = townsOf(records)
  for (const town of towns) yield { sheet: 'towns', cells: townCells(town) }
  const office = officesOf(towns, random)
  let left = records
  for (let unit = 0; left > 0; unit++)
    for (const { sheet, cells, counts } of unitRows(unit, { random, today, office })) {
      // The last unit ends where the number is reached; a contact is one record, a service two.
      if (counts > left) continue
      yield { sheet, cells }
      left -= counts
      if (left === 0) return
    }
}

interface Town {
  readonly name: string
  readonly postal_code: string
  readonly latitude: number
  readonly longitude: number
}

/** Neighbouring points of a grid of towns, in degrees. */
const GRID = 0.03
const MOST_TOWNS = 400

function townsOf(records: number): readonly Town[] {
  const count = Math.min(MOST_TOWNS, Math.max(4, Math.ceil(records / 250)))
  const side = Math.ceil(Math.sqrt(count))
  return Array.from({ length: count }, (_, at) => {
    // Each combination once: no two towns share a name.
    const first = names.TOWN_FIRST[at % names.TOWN_FIRST.length] ?? ''
    const shifted = at + Math.floor(at / names.TOWN_FIRST.length)
    const last = names.TOWN_LAST[shifted % names.TOWN_LAST.length] ?? ''
    return {
      name: first + last,
      postal_code: String(43_101 + at),
      latitude: 51.4 + GRID * (at % side),
      longitude: 7.9 + GRID * Math.floor(at / side),
    }
  })
}

const townCells = ({ name, postal_code, latitude, longitude }: Town): Cells => ({
  ...inLanguages('name', same(name)),
  postal_codes: postal_code,
  latitude: latitude.toFixed(4),
  longitude: longitude.toFixed(4),
})

interface Office {
  readonly town: Town
  readonly cells: Cells
}

/** The addresses of a region one after the other, each once. */
function officesOf(towns: readonly Town[], random: Random): () => Office {
  let at = 0
  return () => {
    const town = towns[at % towns.length]
    if (!town) throw new Error('a region has towns')
    const inTown = Math.floor(at / towns.length)
    at += 1
    const street = names.STREETS[inTown % names.STREETS.length] ?? ''
    const number = 1 + Math.floor(inTown / names.STREETS.length)
    const near = (degrees: number): string =>
      (degrees + (random.below(200) - 100) / 10_000).toFixed(4)
    const cells = {
      address_1: `${street} ${number}`,
      postal_code: town.postal_code,
      city: town.name,
      state_province: 'DE-NW',
      latitude: near(town.latitude),
      longitude: near(town.longitude),
      wheelchair: random.from(['yes', 'limited', 'no']),
      opening_hours: random.from(names.HOURS),
      phone_hours: random.from(names.PHONE_HOURS),
    }
    return { town, cells }
  }
}

interface UnitContext {
  readonly random: Random
  readonly today: string
  readonly office: () => Office
}

/** An organisation with its offices, people, services, groups and, of a school, courses. */
function* unitRows(unit: number, { random, today, office }: UnitContext): Generator<CountedRow> {
  const kind: OrganizationKind = KINDS[unit % KINDS.length] ?? 'specialist'
  const organization = `org-${unit}`
  const row = (sheet: SheetName, cells: Cells, counts = 1): CountedRow => ({ sheet, cells, counts })
  const proof = provenance(random, today)
  const offices = [office(), office()]
  const town = offices[0]?.town.name ?? ''
  const house = random.from(names.HOUSE_FIRST) + random.from(names.HOUSE_LAST)
  const name = `${KIND_NAMES[kind]} ${house} ${town}`
  yield row('organizations', {
    id: organization,
    kind,
    ...(kind === 'jobcenter' && { jobcenter_type: 'gE' }),
    ...inLanguages('name', same(name)),
    email: `kontakt@org-${unit}.example`,
    website: `https://org-${unit}.example/`,
    phone: phone(random),
    ...proof,
  })
  for (const [at, { town: place, cells }] of offices.entries())
    yield row('locations', {
      id: `${organization}-ort-${at}`,
      organization,
      ...inLanguages('name', same(at === 0 ? name : `${name}, ${place.name}`)),
      ...cells,
      phone: phone(random),
      ...proof,
    })
  for (let at = 0; at < 3; at++)
    yield row('contacts', {
      ...person(random),
      id: `${organization}-person-${at}`,
      organization,
      locations: `${organization}-ort-0`,
      role: (['contact-person', 'deputy', 'advisor'] as const)[at] ?? 'advisor',
      ...proof,
    })
  yield* offers(unit, kind, town, { random, today })
}
