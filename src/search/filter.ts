import {
  ATTENDING_TYPES,
  NEEDS,
  ORGANIZATION_KINDS,
  SPECIAL_GROUPS,
} from '../catalogue/vocabulary.ts'
import type { Entry } from './entry.ts'
import { distinct } from './entry.ts'
import type { Openings } from './openings.ts'
import type { Counts, FilterName, Filters } from './query.ts'
import { ENTRY_TYPES, OPENINGS } from './query.ts'

/** The groups whose options are a list; of each an entry has some, as indices of that list. */
const LISTS = ['type', 'kind', 'need', 'language', 'group', 'town', 'mode'] as const
type ListName = (typeof LISTS)[number]
/** All groups; each has a bit in what an entry fails. */
const NAMES = [...LISTS, 'open', 'age', 'accessible', 'childcare'] as const satisfies FilterName[]
const BIT = Object.fromEntries(NAMES.map((name, bit) => [name, 1 << bit])) as Record<
  FilterName,
  number
>
const OLDEST = 120

/** Entries as they are filtered: the options of each as numbers. */
export class Facets {
  private readonly entries: readonly Entry[]
  private readonly options: Record<ListName, readonly string[]>
  private readonly has: Record<ListName, readonly (readonly number[])[]>
  private readonly accessible: readonly boolean[]

  constructor(entries: readonly Entry[]) {
    this.entries = entries
    const towns = entries.map(({ places }) => distinct(places.map(({ town }) => town)))
    this.options = {
      type: ENTRY_TYPES,
      kind: ORGANIZATION_KINDS,
      need: NEEDS,
      group: SPECIAL_GROUPS,
      mode: ATTENDING_TYPES,
      language: distinct(entries.flatMap(({ languages }) => languages)),
      town: distinct(towns.flat()),
    }
    const numbers = (name: ListName, of: (entry: Entry, doc: number) => readonly string[]) => {
      const number = new Map(this.options[name].map((option, index) => [option, index]))
      return entries.map((entry, doc) =>
        distinct(of(entry, doc)).flatMap((option) => number.get(option) ?? []),
      )
    }
    this.has = {
      type: numbers('type', ({ type }) => [type]),
      kind: numbers('kind', ({ kind }) => [kind]),
      need: numbers('need', ({ needs }) => needs),
      group: numbers('group', ({ groups }) => groups),
      mode: numbers('mode', ({ modes }) => modes),
      language: numbers('language', ({ languages }) => languages),
      town: numbers('town', (_, doc) => towns[doc] ?? []),
    }
    this.accessible = entries.map(({ places }) => places.some((place) => place.accessible))
  }

  /**
   * One pass over the entries asked about: those that pass all filters, and what each option would leave. What fails one
   * group only counts for the other options of that group; what fails two counts for none.
   *
   * @param docs numbers of entries
   */
  filter(
    docs: Iterable<number>,
    filters: Filters,
    openings: Openings,
  ): { readonly passing: number[]; readonly counts: Counts } {
    const chosen = this.chosen(filters)
    const tally = new Tally(this.options)
    const passing: number[] = []
    for (const doc of docs) {
      const { listed, childcare } = openings.day(doc)
      if (!listed) continue
      const open = openings.open(doc)
      let fails = 0
      for (const name of LISTS) {
        const wanted = chosen.lists[name]
        if (wanted !== undefined && !(this.has[name][doc] as readonly number[]).includes(wanted))
          fails |= BIT[name]
      }
      if (chosen.open !== 0 && (open & chosen.open) === 0) fails |= BIT.open
      if (filters.age !== undefined && !this.isFor(doc, filters.age)) fails |= BIT.age
      const accessible = this.accessible[doc] as boolean
      if (filters.accessible && !accessible) fails |= BIT.accessible
      if (filters.childcare && !childcare) fails |= BIT.childcare
      if (fails === 0) passing.push(doc)
      // More than one bit: no single choice would let it in.
      if ((fails & (fails - 1)) === 0)
        this.count(tally, doc, fails, { open, accessible, childcare })
    }
    return { passing, counts: tally.counts() }
  }

  private chosen(filters: Filters): {
    readonly lists: Readonly<Partial<Record<ListName, number>>>
    readonly open: number
  } {
    const lists: Partial<Record<ListName, number>> = {}
    for (const name of LISTS) {
      const option = filters[name]
      // An option nothing has, such as a town that is gone, lets nothing in.
      if (option !== undefined) lists[name] = this.options[name].indexOf(option)
    }
    return { lists, open: filters.open ? 1 << OPENINGS.indexOf(filters.open) : 0 }
  }

  private isFor(doc: number, age: number): boolean {
    return (this.entries[doc] as Entry).ages.some(([from, to]) => from <= age && age <= to)
  }

  private count(
    tally: Tally,
    doc: number,
    fails: number,
    own: { readonly open: number; readonly accessible: boolean; readonly childcare: boolean },
  ): void {
    for (const name of LISTS) {
      if ((fails & ~BIT[name]) !== 0) continue
      tally.any[name] += 1
      const counted = tally.lists[name]
      for (const option of this.has[name][doc] as readonly number[])
        counted[option] = (counted[option] as number) + 1
    }
    if ((fails & ~BIT.open) === 0) tally.addOpen(own.open)
    if ((fails & ~BIT.age) === 0) tally.addAges((this.entries[doc] as Entry).ages)
    if ((fails & ~BIT.accessible) === 0) tally.addFlag('accessible', own.accessible)
    if ((fails & ~BIT.childcare) === 0) tally.addFlag('childcare', own.childcare)
  }
}

/** The counts while they grow. */
class Tally {
  readonly any = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<FilterName, number>
  readonly lists: Record<ListName, number[]>
  private readonly options: Record<ListName, readonly string[]>
  private readonly open = [0, 0, 0]
  private readonly flags = { accessible: 0, childcare: 0 }
  /** By age: how many more than of the age before. */
  private readonly ages = new Array<number>(OLDEST + 2).fill(0)

  constructor(options: Record<ListName, readonly string[]>) {
    this.options = options
    this.lists = Object.fromEntries(
      LISTS.map((name) => [name, new Array<number>(options[name].length).fill(0)]),
    ) as Record<ListName, number[]>
  }

  addOpen(open: number): void {
    this.any.open += 1
    for (let bit = 0; bit < OPENINGS.length; bit++)
      if (open & (1 << bit)) this.open[bit] = (this.open[bit] as number) + 1
  }

  addAges(ages: Entry['ages']): void {
    this.any.age += 1
    for (const [from, to] of ages) {
      this.ages[from] = (this.ages[from] as number) + 1
      this.ages[to + 1] = (this.ages[to + 1] as number) - 1
    }
  }

  addFlag(name: 'accessible' | 'childcare', has: boolean): void {
    this.any[name] += 1
    if (has) this.flags[name] += 1
  }

  counts(): Counts {
    let atAge = 0
    return {
      type: this.named('type'),
      kind: this.named('kind'),
      need: this.named('need'),
      group: this.named('group'),
      mode: this.named('mode'),
      language: this.named('language'),
      town: this.named('town'),
      open: counted(OPENINGS, this.open),
      age: this.ages.slice(0, OLDEST + 1).map((change) => (atAge += change)),
      ...this.flags,
      any: this.any,
    }
  }

  private named<Option extends string>(name: ListName): Record<Option, number> {
    return counted(this.options[name] as readonly Option[], this.lists[name])
  }
}

const counted = <Option extends string>(
  options: readonly Option[],
  counts: readonly number[],
): Record<Option, number> =>
  Object.fromEntries(options.map((option, index) => [option, counts[index] ?? 0])) as Record<
    Option,
    number
  >
