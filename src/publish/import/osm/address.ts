import { LAENDER } from '../../hours/holidays.ts'
import type { Tags } from './overpass.ts'
import type { Note } from './remark.ts'

export interface OfficeAddress {
  readonly address_1: string
  readonly postal_code: string
  readonly city: string
}

/**
 * The address of an office, from `addr:*` or `contact:*`.
 *
 * @returns the tags that are missing, where a letter would not arrive
 */
export function officeAddress(
  tags: Tags,
  note: Note,
): OfficeAddress | { readonly missing: string } {
  const tag = (name: string): string | undefined => tags[`addr:${name}`] ?? tags[`contact:${name}`]
  const [street, place] = [tag('street'), tag('place')]
  if (street === undefined && place !== undefined) note('place-as-street', { place })
  const way = street ?? place
  const number = tag('housenumber')
  const [postal_code, city] = [tag('postcode'), tag('city')]
  const valid = /^\d{5}$/.test(postal_code ?? '') ? postal_code : undefined
  if (way === undefined || valid === undefined || city === undefined) {
    const parts = { 'addr:street': way, 'addr:postcode': valid, 'addr:city': city }
    const missing = Object.entries(parts).flatMap(([name, value]) => (value ? [] : [name]))
    return { missing: missing.join(', ') }
  }
  return { address_1: number === undefined ? way : `${way} ${number}`, postal_code: valid, city }
}

/** A Land for postal codes that begin with `prefix`; an empty one stands for all others. */
export interface LandOption {
  readonly prefix: string
  readonly land: string
}

/** City states: the city is the Land. */
const CITY_STATES: Readonly<Record<string, string>> = {
  Berlin: 'DE-BE',
  Hamburg: 'DE-HH',
  Bremen: 'DE-HB',
  Bremerhaven: 'DE-HB',
}

/**
 * The Land of an office, which decides its public holidays; OpenStreetMap seldom says it, and it
 * is never guessed: by `addr:state` (`NW`, `DE-NW`), the city states, else by the options given.
 */
export function officeLand(
  { postal_code, city }: OfficeAddress,
  tags: Tags,
  options: readonly LandOption[],
  note: Note,
): string | undefined {
  const state = tags['addr:state'] ?? tags['ISO3166-2'] ?? ''
  const said = LAENDER.find((land) => land === state || land === `DE-${state}`)
  if (said ?? CITY_STATES[city]) return said ?? CITY_STATES[city]
  const [option] = options
    .filter(({ prefix }) => postal_code.startsWith(prefix))
    .toSorted((a, b) => b.prefix.length - a.prefix.length)
  if (option) note('land-by-option', { land: option.land, postal_code })
  return option?.land
}

/** Reads `DE-NW` or `15=DE-BB`; undefined where it is neither. */
export function readLandOption(written: string): LandOption | undefined {
  const { prefix = '', land = '' } =
    /^((?<prefix>\d{1,5})=)?(?<land>.+)$/.exec(written)?.groups ?? {}
  return LAENDER.includes(land) ? { prefix, land } : undefined
}
