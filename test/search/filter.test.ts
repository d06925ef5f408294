import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Location } from '../../src/catalogue/organization.ts'
import {
  ATTENDING_TYPES,
  NEEDS,
  ORGANIZATION_KINDS,
  SPECIAL_GROUPS,
} from '../../src/catalogue/vocabulary.ts'
import { addDays } from '../../src/catalogue/calendar-date.ts'
import { instantOf } from '../../src/hours/berlin.ts'
import type { FilterName, Filters } from '../../src/search/query.ts'
import { ENTRY_TYPES, OPENINGS } from '../../src/search/query.ts'
import { hoursFrom } from '../builders/directory.ts'
import { aSnapshot } from '../builders/feed.ts'
import { aLocation, aService, uuid } from '../builders/offers.ts'
import { aDirectory, ask, TUESDAY } from './asking.ts'
import { directory, passes, recount } from './filter-by-hand.ts'

const LANGUAGES = ['de', 'ar', 'uk', 'ti', 'xx']
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

  it('town, hours and access together, of services with several places', () => {
    const asked = fc.record({
      type: fc.constant('service' as const),
      town: fc.option(fc.constantFrom(...towns), { nil: undefined }),
      open: fc.option(fc.constantFrom(...OPENINGS), { nil: undefined }),
      accessible: fc.option(fc.constant(true as const), { nil: undefined }),
      mode: fc.option(fc.constantFrom(...ATTENDING_TYPES), { nil: undefined, freq: 1 }),
    })
    fc.assert(
      fc.property(asked, moments, fc.constantFrom(...towns), (chosen, now, town) => {
        const { total, counts } = ask(directory, { filters: chosen, now })
        expect(total).toBe(recount(chosen, now))
        expect(counts.town[town]).toBe(recount({ ...chosen, town }, now))
        expect(counts.accessible).toBe(recount({ ...chosen, accessible: true }, now))
        for (const open of OPENINGS)
          expect(counts.open[open]).toBe(recount({ ...chosen, open }, now))
        expect(counts.mode.phone).toBe(recount({ ...chosen, mode: 'phone' }, now))
        for (const name of ['town', 'open', 'accessible', 'mode'] as const)
          expect(counts.any[name]).toBe(recount({ ...chosen, [name]: undefined }, now))
      }),
      { numRuns: 40 },
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

it('what is asked of a place must be met by one and the same, and counts and hits go by it', () => {
  const open = (opens: number) => [
    { attending_type: 'in-person' as const, opening_hours: 'Mo-Fr', compiled: hoursFrom(opens) },
  ]
  const at = (n: number, city: string, more: Partial<Location>) =>
    aLocation(n, {
      organization_id: uuid(1),
      address: { ...aLocation(n).address, city },
      latitude: 50 + n,
      longitude: 8,
      ...more,
    })
  const two = aDirectory(
    aSnapshot({
      locations: [
        at(1, 'Ahornau', { wheelchair: 'no', schedules: open(13) }),
        at(2, 'Birkenau', { wheelchair: 'yes', schedules: open(8) }),
      ],
      services: [aService(10, 1)],
      service_at_locations: [1, 2].map((n) => ({
        id: uuid(100 + n),
        service_id: uuid(10),
        location_id: uuid(n),
      })),
    }),
  )
  const found = (filters: Filters) =>
    ask(two, { filters: { type: 'service', ...filters }, near: { latitude: 51, longitude: 8 } })
  expect(found({ town: 'Ahornau' }).total).toBe(1)
  expect(found({ accessible: true, open: 'now' }).hits[0]?.location_id).toBe(uuid(2))
  expect(found({ town: 'Birkenau' }).hits[0]?.distanceKm).toBeCloseTo(111.2, 0)
  expect(found({ town: 'Ahornau', accessible: true }).total).toBe(0)
  expect(found({ town: 'Ahornau', open: 'now' }).total).toBe(0)
  const { counts } = found({ town: 'Ahornau' })
  expect(counts.open.now).toBe(0)
  expect(counts.open.today).toBe(1)
  expect(counts.accessible).toBe(0)
  expect(found({ accessible: true }).counts.town).toEqual({ Ahornau: 0, Birkenau: 1 })
  expect(found({ town: 'Ahornau', accessible: true }).counts.any).toMatchObject({
    town: 1,
    accessible: 1,
    type: 0,
  })
})
