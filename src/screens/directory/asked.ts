import type { Point } from '../../match/distance.ts'
import {
  ATTENDING_TYPES,
  NEEDS,
  ORGANIZATION_KINDS,
  SPECIAL_GROUPS,
} from '../../catalogue/vocabulary.ts'
import type { EntryType, Filters } from '../../search/query.ts'
import { ENTRY_TYPES, OPENINGS } from '../../search/query.ts'

/**
 * What somebody asks of the directory. The filters that describe offers live in the URL, so that a view can be
 * kept and passed on; the text, the age and the place may be a client's, and live in memory only.
 */
export interface Asked {
  readonly text: string
  readonly filters: Filters
  readonly near: Near | undefined
  readonly sort: 'relevance' | 'name' | 'distance'
}

/** A place distances are counted from: a town or postal code of the region, or where the device is. */
export interface Near {
  /** Of the town or postal code, the same in every language; undefined for the device's own place. */
  readonly id: string | undefined
  /** As chosen, to be shown; undefined for the device's own place. */
  readonly name: string | undefined
  readonly point: Point
}

/** The type of what is listed, undefined for all of them: nothing asked, offices are what is shown. */
export const shownType = ({
  text,
  filters,
}: Pick<Asked, 'text' | 'filters'>): EntryType | undefined =>
  filters.type ?? (text.trim() === '' ? 'office' : undefined)

/** Filters that must not be found in a URL or a history. */
export type UrlFilters = Omit<Filters, 'age'>

const oneOf = <T extends string>(options: readonly T[], value: string | null): T | undefined =>
  options.find((option) => option === value)

/** A language or a town comes from the data: nothing but letters, digits and what names are joined with. */
const word = (value: string | null): string | undefined =>
  value !== null && /^[\p{L}\p{N} .,()/’'-]{1,100}$/u.test(value) ? value : undefined

/** The filters of a URL's query; whatever is not one of them is left out. */
export function readFilters(search: URLSearchParams): UrlFilters {
  const get = (name: keyof UrlFilters): string | null => search.get(name)
  const filters: UrlFilters = {
    type: oneOf(ENTRY_TYPES, get('type')),
    kind: oneOf(ORGANIZATION_KINDS, get('kind')),
    need: oneOf(NEEDS, get('need')),
    open: oneOf(OPENINGS, get('open')),
    language: word(get('language')),
    group: oneOf(SPECIAL_GROUPS, get('group')),
    accessible: get('accessible') === 'yes' || undefined,
    childcare: get('childcare') === 'yes' || undefined,
    town: word(get('town')),
    mode: oneOf(ATTENDING_TYPES, get('mode')),
  }
  return chosen(filters)
}

/** The filters as a URL's query, in one order, so that the same view has one address. */
export function writeFilters(filters: UrlFilters): URLSearchParams {
  const pairs = Object.entries(filters)
    .filter(([name, value]) => name !== 'age' && value !== undefined)
    .map(([name, value]) => [name, value === true ? 'yes' : String(value)] as [string, string])
  return new URLSearchParams(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** A URL's query with these filters in the place of its own; what else it says, such as a language, stays. */
export function withFilters(search: string, filters: UrlFilters): string {
  const kept = [...new URLSearchParams(search)].filter(([name]) => !FILTERS.includes(name))
  return new URLSearchParams([...kept, ...writeFilters(filters)]).toString()
}

const FILTERS: readonly string[] = [
  'type',
  'kind',
  'need',
  'open',
  'language',
  'group',
  'accessible',
  'childcare',
  'town',
  'mode',
] satisfies readonly (keyof UrlFilters)[]

const chosen = <T extends object>(filters: T): T =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as T
