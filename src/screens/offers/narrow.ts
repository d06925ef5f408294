import type { Query } from './use-query.ts'

/** Something a list can be narrowed by: its name in the address, its values, and whether an entry has one. */
export interface Facet<T> {
  readonly name: string
  readonly values: readonly string[]
  readonly has: (entry: T, value: string) => boolean
}

/** A value of a facet, and how many entries there would be if it were chosen. */
export interface Counted {
  readonly value: string
  readonly count: number
}

/** How a facet stands: the value chosen, its values with their counts, and how many there would be without it. */
export interface Narrowed {
  readonly name: string
  /** Undefined where nothing is chosen, or something the list has no value for: an old link narrows nothing unseen. */
  readonly chosen: string | undefined
  readonly options: readonly Counted[]
  readonly all: number
}

export interface NarrowedList<T, Name extends string> {
  readonly shown: readonly T[]
  readonly facets: Readonly<Record<Name, Narrowed>>
}

/**
 * Narrows a list by what is chosen in the address. What is chosen of a facet never counts for its own options: they
 * say what would be there instead.
 */
export function narrow<T, Name extends string>(
  entries: readonly T[],
  facets: readonly (Facet<T> & { readonly name: Name })[],
  query: Pick<Query, 'oneOf'>,
): NarrowedList<T, Name> {
  const asked = facets.map((facet) => ({ facet, chosen: query.oneOf(facet.name, facet.values) }))
  const passing = (but?: Facet<T>): T[] =>
    entries.filter((entry) =>
      asked.every(
        ({ facet, chosen }) => facet === but || chosen === undefined || facet.has(entry, chosen),
      ),
    )
  const narrowed = asked.map(({ facet, chosen }): [Name, Narrowed] => {
    const others = passing(facet)
    const options = facet.values.map((value) => ({
      value,
      count: others.filter((entry) => facet.has(entry, value)).length,
    }))
    return [facet.name, { name: facet.name, chosen, options, all: others.length }]
  })
  return {
    shown: passing(),
    facets: Object.fromEntries(narrowed) as Record<Name, Narrowed>,
  }
}

/** Whether choosing an option would leave nothing: then it cannot be chosen, unless it is, to be taken back. */
export const leavesNone = ({ chosen }: Narrowed, { value, count }: Counted): boolean =>
  count === 0 && value !== chosen
