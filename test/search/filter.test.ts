import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ATTENDING_TYPES,
  NEEDS,
  ORGANIZATION_KINDS,
  SPECIAL_GROUPS,
} from '../../src/catalogue/vocabulary.ts'
import { addDays, instantOf, wallClock } from '../../src/hours/berlin.ts'
import { nextOccurrence } from '../../src/hours/occurrence.ts'
import { stateAt } from '../../src/hours/state.ts'
import type { Dates, Entry } from '../../src/search/entry.ts'
import type { FilterName, Filters, Opening } from '../../src/search/query.ts'
import { ENTRY_TYPES, OPENINGS } from '../../src/search/query.ts'
import { aDirectoryOf } from '../builders/directory.ts'
import { aDirectory, ask, TUESDAY } from './asking.ts'

const LANGUAGES = ['de', 'ar', 'uk', 'ti', 'xx']
const directory = aDirectory(aDirectoryOf(300, 7))
const towns = [...new Set(directory.entries.flatMap(({ places }) => places.map((one) => one.town)))]

/** Any choice; each group is mostly left open. */
const filters: fc.Arbitrary<Filters> = fc.record({
  type: fc.option(fc.constantFrom(...ENTRY_TYPES), { nil: undefined, freq: 1 }),
  kind: fc.option(fc.constantFrom(...ORGANIZATION_KINDS), { nil: undefined, freq: 1 }),
  need: fc.option(fc.constantFrom(...NEEDS), { nil: undefined, freq: 1 }),
  open: fc.option(fc.constantFrom(...OPENINGS), { nil: undefined, freq: 1 }),
  language: fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined, freq: 1 }),
  age: fc.option(fc.nat(120), { nil: undefined, freq: 1 }),
  group: fc.option(fc.constantFrom(...SPECIAL_GROUPS), { nil: undefined, freq: 1 }),
  accessible: fc.option(fc.constant(true as const), { nil: undefined, freq: 1 }),
  childcare: fc.option(fc.constant(true as const), { nil: undefined, freq: 1 }),
  town: fc.option(fc.constantFrom(...towns, 'Nirgendwo'), { nil: undefined, freq: 1 }),
  mode: fc.option(fc.constantFrom(...ATTENDING_TYPES), { nil: undefined, freq: 1 }),
})
const few = fc
  .tuple(
    filters,
    fc.subarray<FilterName>(
      [
        'type',
        'kind',
        'need',
        'open',
        'language',
        'age',
        'town',
        'mode',
        'group',
        'accessible',
        'childcare',
      ],
      { maxLength: 3 },
    ),
  )
  .map(([all, kept]) => Object.fromEntries(kept.map((name) => [name, all[name]])) as Filters)

const moments = fc
  .integer({ min: 0, max: 14 * 24 * 60 })
  .map((minutes) => TUESDAY + minutes * 60_000)

/** Whether something is open at one of the quarter-hours asked for, by the badge's own engine. */
function isOpen(entry: Entry, opening: Opening, now: number): boolean {
  const { date, minute } = wallClock(now)
  const openAt = (at: number): boolean => {
    const { when } = entry
    if ('dates' in when)
      return when.dates.some(
        (one) =>
          nextOccurrence(one, date) === date &&
          minuteOf(one.opens_at) <= at &&
          at < minuteOf(one.closes_at),
      )
    if (when.absent_until !== undefined && date <= when.absent_until) return false
    return when.sites.some((site) => stateAt(site, instantOf(date, at)).state === 'open')
  }
  const [from, to] = {
    now: [minute, minute + 1],
    today: [minute, 1440],
    evening: [Math.max(minute, 1020), 1320],
  }[opening] as [number, number]
  for (let at = from; at < to; at++) if (openAt(at)) return true
  return false
}
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const isAhead = ({ dates, ends_on }: Dates, now: number): boolean => {
  const { date } = wallClock(now)
  return ends_on === undefined
    ? dates.some((one) => nextOccurrence(one, date) !== undefined)
    : ends_on >= date
}

/** The filters read one by one, as anybody would. */
function passes(entry: Entry, chosen: Filters, now: number): boolean {
  const { childcare, places } = entry
  return (
    ('sites' in entry.when || isAhead(entry.when, now)) &&
    (chosen.type === undefined || entry.type === chosen.type) &&
    (chosen.kind === undefined || entry.kind === chosen.kind) &&
    (chosen.need === undefined || entry.needs.includes(chosen.need)) &&
    (chosen.language === undefined || entry.languages.includes(chosen.language)) &&
    (chosen.group === undefined || entry.groups.includes(chosen.group)) &&
    (chosen.mode === undefined || entry.modes.includes(chosen.mode)) &&
    (chosen.town === undefined || places.some(({ town }) => town === chosen.town)) &&
    (chosen.age === undefined ||
      entry.ages.some(([from, to]) => from <= (chosen.age ?? 0) && (chosen.age ?? 0) <= to)) &&
    (!chosen.accessible || places.some(({ accessible }) => accessible)) &&
    (!chosen.childcare ||
      (typeof childcare === 'boolean' ? childcare : childcare.some((one) => isAhead(one, now)))) &&
    (chosen.open === undefined || isOpen(entry, chosen.open, now))
  )
}

const recount = (chosen: Filters, now: number): number =>
  directory.entries.filter((entry) => passes(entry, chosen, now)).length

describe('what a filter says it leaves is what it leaves', () => {
  const text = { text: 'be' }
  const everything = ask(directory, text).hits.map(({ id }) => id)

  it('the hits are those that pass, whatever is chosen and whenever', () => {
    fc.assert(
      fc.property(few, moments, (chosen, now) => {
        const asked = { type: 'office' as const, ...chosen }
        const { total, hits } = ask(directory, { filters: chosen, now })
        const expected = directory.entries.filter((entry) =>
          passes(entry, { ...asked, type: chosen.type ?? 'office' }, now),
        )
        expect(total).toBe(expected.length)
        expect(hits.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
      }),
      { numRuns: 60 },
    )
  })

  const OPTIONS: { readonly [Name in FilterName]?: readonly NonNullable<Filters[Name]>[] } = {
    type: ENTRY_TYPES,
    kind: ORGANIZATION_KINDS,
    need: NEEDS,
    open: OPENINGS,
    language: ['de', 'ar', 'uk'],
    group: SPECIAL_GROUPS,
    town: towns,
    mode: ATTENDING_TYPES,
  }
  it.each(Object.entries(OPTIONS) as [FilterName, readonly string[]][])('%s', (name, options) => {
    fc.assert(
      fc.property(few, moments, fc.constantFrom(...options), (chosen, now, option) => {
        const type = chosen.type ?? 'office'
        const { counts } = ask(directory, { filters: chosen, now })
        const counted = (counts[name] as Record<string, number>)[option] ?? 0
        expect(counted).toBe(recount({ ...chosen, type, [name]: option }, now))
        const without = { ...chosen, type, [name]: name === 'type' ? 'office' : undefined }
        expect(counts.any[name]).toBe(recount(without, now))
      }),
      { numRuns: 25 },
    )
  })

  it('age, for every age', () => {
    fc.assert(
      fc.property(few, moments, fc.nat(120), (chosen, now, age) => {
        const type = chosen.type ?? 'office'
        const { counts } = ask(directory, { filters: chosen, now })
        expect(counts.age).toHaveLength(121)
        expect(counts.age[age]).toBe(recount({ ...chosen, type, age }, now))
      }),
      { numRuns: 25 },
    )
  })

  it('barrier-free and childcare', () => {
    fc.assert(
      fc.property(few, moments, (chosen, now) => {
        const type = chosen.type ?? 'office'
        const { counts } = ask(directory, { filters: chosen, now })
        expect(counts.accessible).toBe(recount({ ...chosen, type, accessible: true }, now))
        expect(counts.childcare).toBe(recount({ ...chosen, type, childcare: true }, now))
      }),
      { numRuns: 25 },
    )
  })

  it('with a text, of what the text finds', () => {
    expect(everything.length).toBeGreaterThan(50)
    fc.assert(
      fc.property(few, fc.constantFrom(...ENTRY_TYPES), (chosen, type) => {
        const found = directory.entries.filter(({ id }) => everything.includes(id))
        const { counts, total } = ask(directory, { ...text, filters: chosen })
        expect(total).toBe(found.filter((entry) => passes(entry, chosen, TUESDAY)).length)
        const asked = { ...chosen, type }
        expect(counts.type[type]).toBe(
          found.filter((entry) => passes(entry, asked, TUESDAY)).length,
        )
        expect(counts.any.type).toBe(
          found.filter((entry) => passes(entry, { ...chosen, type: undefined }, TUESDAY)).length,
        )
      }),
      { numRuns: 30 },
    )
  })
})

it('the clock may go on, back and over midnight: the answer is that of the moment', () => {
  const open = (now: number) =>
    ask(directory, { filters: { open: 'now' }, now }).hits.map(({ id }) => id)
  const morning = open(TUESDAY)
  expect(morning.length).toBeGreaterThan(0)
  const sunday = instantOf(addDays('2026-11-24', 5), 600)
  expect(open(sunday)).toEqual([])
  expect(open(TUESDAY)).toEqual(morning)
})

it('a group that is gone lets nothing in, and says so', () => {
  const { total, counts } = ask(directory, { filters: { town: 'Nirgendwo' } })
  expect(total).toBe(0)
  expect(counts.any.town).toBe(recount({ type: 'office' }, TUESDAY))
})
