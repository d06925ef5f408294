import type { Entry } from './entry.ts'
import type { FacetPlace, Facets, ListName } from './facets.ts'
import { LISTS } from './facets.ts'
import type { Openings } from './openings.ts'
import { CHILDCARE, LISTED, OPEN } from './openings.ts'
import type { Counts, FilterName, Filters } from './query.ts'
import { OPENINGS } from './query.ts'

/** All groups; each has a bit in what an entry fails, those of `LISTS` in their order. */
const NAMES = [...LISTS, 'open', 'age', 'accessible', 'childcare'] as const satisfies FilterName[]
const bitOf = (name: FilterName): number => 1 << NAMES.indexOf(name)
const [FAILS_OPEN, FAILS_AGE, FAILS_ACCESSIBLE, FAILS_CHILDCARE] = (
  ['open', 'age', 'accessible', 'childcare'] as const
).map(bitOf) as [number, number, number, number]

const FAILS_TOWN = bitOf('town')
const OF_PLACES = FAILS_TOWN | FAILS_OPEN | FAILS_ACCESSIBLE

/** Beside the bits of `Openings`. */
const ACCESSIBLE = 1 << 5
const OLDEST = 120

/**
 * One pass over the entries asked about: those that pass all filters, and what each option would leave. What fails one group
 * only counts for the other options of that group; what fails two counts for none.
 *
 * @param docs numbers of entries
 */
export function filterEntries(
  facets: Facets,
  openings: Openings,
  docs: Iterable<number>,
  filters: Filters,
): { readonly passing: number[]; readonly counts: Counts } {
  const failsOf = failing(facets, filters)
  const tally = new Tally(facets)
  const passing: number[] = []
  const chosen = placeFilters(facets, filters)
  for (const doc of docs) {
    const state = openings.state(doc) | (facets.accessible[doc] ? ACCESSIBLE : 0)
    if ((state & LISTED) === 0) continue
    const fails = failsOf(doc, state)
    const places = facets.places.get(doc)
    if (places && chosen.length > 0) {
      const atPlaces = placesOf(places, openings.atPlaces(doc))
      if (addByPlace(tally, { doc, state, fails, atPlaces }, chosen)) passing.push(doc)
      continue
    }
    if (fails === 0) passing.push(doc)
    // More than one bit: no single choice would let it in.
    if ((fails & (fails - 1)) === 0) tally.add(doc, state, fails)
  }
  return { passing, counts: tally.counts() }
}

/** A choice that a place meets by itself. */
interface PlaceFilter {
  readonly fails: number
  readonly meets: (place: PlaceState) => boolean
}

interface PlaceState {
  readonly town: number
  /** Bits of `OPENINGS` and `ACCESSIBLE`. */
  readonly state: number
}

const placesOf = (places: readonly FacetPlace[], open: readonly number[]): PlaceState[] =>
  places.map(({ town, accessible }, at) => ({
    town,
    state: (open[at] ?? 0) | (accessible ? ACCESSIBLE : 0),
  }))

/** What is chosen of town, hours and access: one place must have all of it. */
function placeFilters(facets: Facets, { town, open, accessible }: Filters): PlaceFilter[] {
  const chosen: PlaceFilter[] = []
  if (town !== undefined) {
    const number = numberOf(facets, 'town', town)
    chosen.push({ fails: FAILS_TOWN, meets: (place) => place.town === number })
  }
  if (open) {
    const bit = 1 << OPENINGS.indexOf(open)
    chosen.push({ fails: FAILS_OPEN, meets: ({ state }) => (state & bit) !== 0 })
  }
  if (accessible)
    chosen.push({ fails: FAILS_ACCESSIBLE, meets: ({ state }) => (state & ACCESSIBLE) !== 0 })
  return chosen
}

/** Which of an entry's places are asked for: those that have all that is asked of a place; all where none has. */
export function placesAskedFor(
  facets: Facets,
  openings: Openings,
  filters: Filters,
): (doc: number, entry: Entry) => Entry['places'] {
  const chosen = placeFilters(facets, filters)
  return (doc, { places }) => {
    const several = facets.places.get(doc)
    if (!several || chosen.length === 0) return places
    const states = placesOf(several, openings.atPlaces(doc))
    const meeting = places.filter((_, at) =>
      chosen.every((one) => one.meets(states[at] as PlaceState)),
    )
    return meeting.length > 0 ? meeting : places
  }
}

interface OfPlaces {
  readonly doc: number
  readonly state: number
  /** By the entry as a whole. */
  readonly fails: number
  readonly atPlaces: readonly PlaceState[]
}

/** Counts an entry of several places by what each of them fails; whether one of them fails nothing. */
function addByPlace(
  tally: Tally,
  { doc, state, fails, atPlaces }: OfPlaces,
  chosen: readonly PlaceFilter[],
): boolean {
  const others = fails & ~OF_PLACES
  if ((others & (others - 1)) !== 0) return false
  const failed = atPlaces.map((place) =>
    chosen.reduce((bits, one) => bits | (one.meets(place) ? 0 : one.fails), 0),
  )
  const met = failed.includes(0)
  if (others !== 0) {
    if (met) tally.add(doc, state, others)
    return false
  }
  const within = (group: number): readonly PlaceState[] =>
    atPlaces.filter((_, at) => ((failed[at] as number) & ~group) === 0)
  tally.addPlaces(doc, state, met, within)
  return met
}

/** What entries fail of the filters, a bit a group. */
function failing(facets: Facets, filters: Filters): (doc: number, state: number) => number {
  const { has, starts } = facets
  const chosen = LISTS.flatMap((name, at) => {
    const option = filters[name]
    return option === undefined ? [] : [{ at, option: numberOf(facets, name, option) }]
  })
  const open = filters.open ? 1 << OPENINGS.indexOf(filters.open) : 0
  const { age } = filters
  const agesFail = facets.ages.map(
    (ages) => age !== undefined && !ages.some(([from, to]) => from <= age && age <= to),
  )
  return (doc, state) => {
    let fails = 0
    for (const { at, option } of chosen) {
      const start = doc * LISTS.length + at
      const end = starts[start + 1] as number
      let index = starts[start] as number
      while (index < end && has[index] !== option) index += 1
      if (index === end) fails |= 1 << at
    }
    if (open !== 0 && (state & open) === 0) fails |= FAILS_OPEN
    if (agesFail[facets.agesOf[doc] as number]) fails |= FAILS_AGE
    if (filters.accessible && (state & ACCESSIBLE) === 0) fails |= FAILS_ACCESSIBLE
    if (filters.childcare && (state & CHILDCARE) === 0) fails |= FAILS_CHILDCARE
    return fails
  }
}

/** The number of an option; one that no entry has, such as a town that is gone, lets nothing in. */
function numberOf({ options, firstOf }: Facets, name: ListName, option: string): number {
  const list = LISTS.indexOf(name)
  const found = options.slice(firstOf[list], firstOf[list + 1]).indexOf(option)
  return found < 0 ? options.length : (firstOf[list] ?? 0) + found
}

/** The counts while they grow. */
class Tally {
  private readonly facets: Facets
  /** By what they fail: how many entries. */
  private readonly failing = new Uint32Array(1 << NAMES.length)
  private readonly options: Uint32Array
  /** For each group of what is no list: how many by state or by union of ages. */
  private readonly open = new Uint32Array(2 * ACCESSIBLE)
  private readonly accessible = new Uint32Array(2 * ACCESSIBLE)
  private readonly childcare = new Uint32Array(2 * ACCESSIBLE)
  private readonly ages: Uint32Array

  constructor(facets: Facets) {
    this.facets = facets
    this.options = new Uint32Array(facets.options.length)
    this.ages = new Uint32Array(facets.ages.length)
  }

  /** @param fails no bit, or one */
  add(doc: number, state: number, fails: number): void {
    const { starts, has, agesOf } = this.facets
    increment(this.failing, fails)
    const row = doc * LISTS.length
    // The one list it fails, or all of them.
    const lone = fails === 0 || fails >= FAILS_OPEN ? -1 : 31 - Math.clz32(fails)
    if (fails < FAILS_OPEN) {
      const from = starts[lone < 0 ? row : row + lone] as number
      const to = starts[lone < 0 ? row + LISTS.length : row + lone + 1] as number
      for (let index = from; index < to; index++) increment(this.options, has[index] as number)
    }
    if ((fails & ~FAILS_OPEN) === 0) increment(this.open, state)
    if ((fails & ~FAILS_AGE) === 0) increment(this.ages, agesOf[doc] as number)
    if ((fails & ~FAILS_ACCESSIBLE) === 0) increment(this.accessible, state)
    if ((fails & ~FAILS_CHILDCARE) === 0) increment(this.childcare, state)
  }

  /**
   * An entry that fails nothing but what is asked of its places.
   *
   * @param met whether one place has all of it
   * @param within the places that have all but what is asked in a group
   */
  addPlaces(
    doc: number,
    state: number,
    met: boolean,
    within: (group: number) => readonly PlaceState[],
  ): void {
    const stateIn = (group: number): number =>
      within(group).reduce((bits, place) => bits | place.state, 0)
    if (met) {
      increment(this.failing, 0)
      this.addOptions(doc, FAILS_TOWN)
      increment(this.ages, this.facets.agesOf[doc] as number)
      increment(this.childcare, state)
    } else
      for (const group of [FAILS_TOWN, FAILS_OPEN, FAILS_ACCESSIBLE])
        if (within(group).length > 0) increment(this.failing, group)
    for (const town of new Set(within(FAILS_TOWN).map((place) => place.town)))
      increment(this.options, town)
    increment(this.open, stateIn(FAILS_OPEN))
    increment(this.accessible, stateIn(FAILS_ACCESSIBLE))
  }

  /** Its options in all lists but one. */
  private addOptions(doc: number, but: number): void {
    const { starts, has } = this.facets
    for (const list of LISTS.keys()) {
      if (1 << list === but) continue
      const row = doc * LISTS.length + list
      for (let index = starts[row] as number; index < (starts[row + 1] as number); index++)
        increment(this.options, has[index] as number)
    }
  }

  counts(): Counts {
    const passing = this.failing[0] ?? 0
    const any = NAMES.map((name) => [name, passing + (this.failing[bitOf(name)] ?? 0)])
    return {
      type: this.named('type'),
      kind: this.named('kind'),
      need: this.named('need'),
      language: this.named('language'),
      group: this.named('group'),
      town: this.named('town'),
      mode: this.named('mode'),
      open: Object.fromEntries(
        OPENINGS.map((opening, bit) => [opening, withBit(this.open, (1 << bit) & OPEN)]),
      ) as Counts['open'],
      age: this.byAge(),
      accessible: withBit(this.accessible, ACCESSIBLE),
      childcare: withBit(this.childcare, CHILDCARE),
      any: Object.fromEntries(any) as Counts['any'],
    }
  }

  private named<Option extends string>(name: ListName): Record<Option, number> {
    const { options, firstOf } = this.facets
    const list = LISTS.indexOf(name)
    const first = firstOf[list] ?? 0
    const named = options
      .slice(first, firstOf[list + 1])
      .map((option, index) => [option, this.options[first + index] ?? 0])
    return Object.fromEntries(named) as Record<Option, number>
  }

  private byAge(): number[] {
    const byAge = new Array<number>(OLDEST + 1).fill(0)
    for (const [union, count] of this.ages.entries())
      for (const [from, to] of this.facets.ages[union] ?? [])
        for (let age = from; age <= to; age++) byAge[age] = (byAge[age] ?? 0) + count
    return byAge
  }
}

const increment = (counts: Uint32Array, at: number): void => {
  counts[at] = (counts[at] as number) + 1
}

/** How many were counted under a state that has the bit. */
const withBit = (counts: Uint32Array, bit: number): number =>
  counts.reduce((sum, count, state) => (state & bit ? sum + count : sum), 0)
