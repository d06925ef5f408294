import {
  ATTENDING_TYPES,
  NEEDS,
  ORGANIZATION_KINDS,
  SPECIAL_GROUPS,
} from '../catalogue/vocabulary.ts'
import type { Ages, Entry } from './entry.ts'
import { distinct } from './entry.ts'
import { ENTRY_TYPES } from './query.ts'

/** The groups of filters whose options are a list. */
export const LISTS = ['type', 'kind', 'need', 'language', 'group', 'town', 'mode'] as const
export type ListName = (typeof LISTS)[number]

/**
 * Entries as they are filtered, in a few long arrays: a pass over 20,000 of them must take a few milliseconds. All options
 * of all lists are numbered through, list after list.
 */
export interface Facets {
  /** The options of all lists, by number. */
  readonly options: readonly string[]
  /** The number of a list's first option; at the end how many options there are. */
  readonly firstOf: readonly number[]
  /** What entries have: their options, entry after entry, list after list. */
  readonly has: Uint16Array
  /** Where in `has` the options of entry `n` in list `m` begin: at `n × 7 + m`; they end where the next begin. */
  readonly starts: Uint32Array
  /** The different unions of ages, and which of them each entry is for. */
  readonly ages: readonly (readonly Ages[])[]
  readonly agesOf: Uint16Array
  /** By entry, 0 or 1. */
  readonly accessible: Uint8Array
  /** The places of entries with more than one: what is asked of a place, one and the same must have. */
  readonly places: ReadonlyMap<number, readonly FacetPlace[]>
}

/** A place as it is filtered. */
export interface FacetPlace {
  /** The number of its town among the options. */
  readonly town: number
  readonly accessible: boolean
}

/** Makes the arrays of a directory's entries. */
export function facetsOf(entries: readonly Entry[]): Facets {
  const perEntry = entries.map(optionsOf)
  const lists: readonly (readonly string[])[] = [
    ENTRY_TYPES,
    ORGANIZATION_KINDS,
    NEEDS,
    distinct(entries.flatMap(({ languages }) => languages)),
    SPECIAL_GROUPS,
    distinct(entries.flatMap(({ places }) => places.map(({ town }) => town))),
    ATTENDING_TYPES,
  ]
  const firstOf = lists.reduce((first, list) => [...first, (first.at(-1) ?? 0) + list.length], [0])
  const numbers = lists.map(
    (list, at) => new Map(list.map((option, index) => [option, (firstOf[at] ?? 0) + index])),
  )
  const starts = new Uint32Array(entries.length * LISTS.length + 1)
  const has: number[] = []
  for (const [doc, options] of perEntry.entries())
    for (const [at, list] of options.entries()) {
      starts[doc * LISTS.length + at] = has.length
      for (const option of distinct(list)) has.push(numbers[at]?.get(option) ?? 0)
    }
  starts[entries.length * LISTS.length] = has.length
  return {
    options: lists.flat(),
    firstOf,
    has: Uint16Array.from(has),
    starts,
    ...agesOf(entries),
    accessible: Uint8Array.from(entries, ({ places }) =>
      Number(places.some(({ accessible }) => accessible)),
    ),
    places: new Map(
      entries.flatMap(({ places }, doc) =>
        places.length < 2
          ? []
          : [
              [
                doc,
                places.map(({ town, accessible }) => ({
                  town: numbers[LISTS.indexOf('town')]?.get(town) ?? 0,
                  accessible,
                })),
              ] as const,
            ],
      ),
    ),
  }
}

/** An entry's options in each of `LISTS`. */
const optionsOf = (entry: Entry): readonly (readonly string[])[] => [
  [entry.type],
  [entry.kind],
  entry.needs,
  entry.languages,
  entry.groups,
  entry.places.map(({ town }) => town),
  entry.modes,
]

function agesOf(entries: readonly Entry[]): Pick<Facets, 'ages' | 'agesOf'> {
  const known = new Map<string, number>()
  const ages: (readonly Ages[])[] = []
  const of = Uint16Array.from(entries, (entry) => {
    const key = entry.ages.join(';')
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, ages.length)
    return ages.push(entry.ages) - 1
  })
  return { ages, agesOf: of }
}
