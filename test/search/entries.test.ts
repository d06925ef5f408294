import { describe, expect, it } from 'vitest'
import type { Directory } from '../../src/search/directory.ts'
import type { DirectoryQuery } from '../../src/search/query.ts'
import { hoursFrom } from '../builders/directory.ts'
import { aSnapshot } from '../builders/feed.ts'
import { aLocation, aService, uuid } from '../builders/offers.ts'
import { aDirectory, ask, TUESDAY } from './asking.ts'

const idsOf = (directory: Directory, query: Partial<DirectoryQuery>): string[] =>
  ask(directory, query).hits.map(({ id }) => id)

describe('numbers', () => {
  const phones = aDirectory(
    aSnapshot({
      locations: [
        aLocation(1, {
          phones: [{ number: '+49 5241 85 2071' }],
          address: { ...aLocation(1).address, postal_code: '33330', city: 'Lindental' },
        }),
      ],
      services: [],
      service_at_locations: [],
    }),
  )
  it.each([
    '05241 85 2071',
    '05241/852071',
    '(05241) 85-2071',
    '+49 5241 852071',
    '+49 (0)5241 852071',
    '0049 5241 85 2071',
    '05241',
    '5241 85',
    '2071',
    '8520',
    '٠٥٢٤١',
  ])('%s finds the telephone number', (text) => {
    expect(ask(phones, { text }).hits[0]?.why).toEqual([
      { field: 'phone', term: '+49 5241 85 2071', typed: latin(text) },
    ])
  })
  const latin = (text: string): string => (text.startsWith('٠') ? '05241' : text)

  it.each(['05242', '+43 5241 852071', '0049 5241 99', '852072'])('%s does not', (text) => {
    expect(ask(phones, { text }).total).toBe(0)
  })

  it.each(['33330', '3333', '33', '33330 Lindental'])('%s finds the postal code', (text) => {
    const [hit] = ask(phones, { text }).hits
    expect(hit?.why[0]).toMatchObject({ field: 'postal-code', term: '33330' })
  })
  it('a part of a postal code is no beginning of it', () => {
    expect(ask(phones, { text: '333 31' }).total).toBe(0)
    expect(ask(phones, { text: '330' }).total).toBe(0)
  })
})

describe('what is over', () => {
  const dates = (dtstart: string, until?: string) => [
    {
      dtstart,
      ...(until && { until, freq: 'WEEKLY' as const }),
      opens_at: '09:30',
      closes_at: '11:00',
    },
  ]
  const programme = (n: number, schedules: ReturnType<typeof dates>) => ({
    ...aService(n, 1, { name: { de: `Treff ${n}` } }),
    location_id: uuid(1),
    schedules,
    childcare: n === 21,
  })
  const course = (n: number, starts_on: string, ends_on?: string) => ({
    id: uuid(n),
    organization_id: uuid(1),
    location_id: uuid(1),
    name: { de: `Treff ${n}` },
    kind: 'women' as const,
    starts_on,
    ...(ends_on && { ends_on }),
    schedules: dates(starts_on),
    childcare: false,
  })
  const directory = aDirectory(
    aSnapshot({
      services: [
        aService(10, 1, { name: { de: 'Treff 10' } }),
        aService(11, 1, { name: { de: 'Treff 11' }, status: 'inactive' }),
        aService(12, 1, { name: { de: 'Treff 12' }, status: 'defunct' }),
        aService(13, 1, { name: { de: 'Treff 13' }, status: 'temporarily closed' }),
      ],
      service_at_locations: [],
      programmes: [
        programme(20, dates('2026-11-23')),
        programme(21, dates('2026-11-24')),
        programme(22, dates('2026-09-01', '2026-11-23')),
        programme(23, dates('2026-09-01', '2026-11-24')),
      ],
      courses: [
        course(30, '2026-09-01', '2026-11-23'),
        course(31, '2026-09-01', '2026-11-24'),
        course(32, '2026-09-01'),
        {
          ...course(33, '2026-09-01'),
          attending_types: ['online'],
          schedules: dates('2026-09-03').map((one) => ({ ...one, freq: 'WEEKLY' as const })),
        },
      ],
    }),
  )
  const found = (query: Partial<DirectoryQuery> = {}) =>
    idsOf(directory, { text: 'treff', ...query }).toSorted()

  it('programmes and courses are left out from the day after; services that are no longer given always', () => {
    expect(found()).toEqual([10, 13, 21, 23, 31, 33].map(uuid))
    expect(found({ now: TUESDAY + 86_400_000 })).toEqual([10, 13, 33].map(uuid))
  })

  it('a programme is left out as soon as its last date has ended, a course on the day after', () => {
    const at = (hour: number) => found({ now: TUESDAY + (hour - 10) * 3_600_000 })
    expect(at(10.9)).toContain(uuid(21))
    expect(at(11)).toEqual([10, 13, 31, 33].map(uuid))
    expect(ask(directory, { now: TUESDAY + 3_600_000 }).counts.childcare).toBe(0)
  })

  it('a course without a last day is over with its dates, and not where these have no end', () => {
    const later = found({ now: TUESDAY + 40 * 86_400_000 })
    expect(later).toContain(uuid(33))
    expect(later).not.toContain(uuid(32))
  })

  it('they are taken up as they say, else in person', () => {
    const mode = (one: 'online' | 'in-person') => found({ filters: { mode: one, type: 'course' } })
    expect(mode('online')).toEqual([uuid(33)])
    expect(mode('in-person')).toEqual([uuid(31)])
  })

  it('they are open while a date takes place', () => {
    expect(found({ filters: { open: 'now' } })).toEqual([21, 23].map(uuid))
    expect(found({ filters: { open: 'evening' } })).toEqual([])
    expect(found({ filters: { open: 'today' }, now: TUESDAY + 2 * 3_600_000 })).toEqual([])
  })

  it('an office has childcare as long as something with childcare takes place there', () => {
    expect(ask(directory).counts.childcare).toBe(1)
    expect(ask(directory, { now: TUESDAY + 86_400_000 }).counts.childcare).toBe(0)
  })

  it('a course for a group is found by the group, and all courses by the need for German', () => {
    expect(found({ filters: { group: 'women' } })).toEqual([31, 33].map(uuid))
    expect(found({ filters: { need: 'sprache', type: 'course' } })).toEqual([31, 33].map(uuid))
  })
})

describe('an office answers for its services, a person for theirs', () => {
  const visit = (opens: number) => [
    { attending_type: 'in-person' as const, opening_hours: 'Mo-Fr', compiled: hoursFrom(opens) },
  ]
  const directory = aDirectory(
    aSnapshot({
      locations: [aLocation(1, { schedules: visit(8) })],
      services: [
        aService(10, 1, {
          needs: ['schulden'],
          minimum_age: 12,
          maximum_age: 27,
          spoken_languages: [{ language: 'ar' }],
          attending_types: ['online'],
        }),
        aService(11, 1, { needs: ['arbeit'], minimum_age: 40, spoken_languages: [] }),
      ],
      service_at_locations: [
        { id: uuid(101), service_id: uuid(10), location_id: uuid(1), schedules: visit(13) },
        { id: uuid(102), service_id: uuid(11), location_id: uuid(1) },
      ],
      contacts: [
        {
          id: uuid(50),
          organization_id: uuid(1),
          name: 'Ada',
          role: 'advisor',
          service_ids: [uuid(10)],
        },
        {
          id: uuid(51),
          organization_id: uuid(1),
          name: 'Bea',
          role: 'advisor',
          schedules: visit(14),
          location_ids: [uuid(1)],
          spoken_languages: [{ language: 'tr' }],
        },
        {
          id: uuid(52),
          organization_id: uuid(1),
          name: 'Cem',
          role: 'deputy',
          location_ids: [uuid(1)],
          absent_until: '2026-11-24',
        },
      ],
    }),
  )
  const ids = (filters: DirectoryQuery['filters'], hour = 10) =>
    idsOf(directory, { filters, now: TUESDAY + (hour - 10) * 3_600_000 })

  it.each([
    ['needs', { need: 'schulden' }, [1]],
    ['ages of one service', { age: 27 }, [1]],
    ['ages of another', { age: 40 }, [1]],
    ['no age between', { age: 30 }, []],
    ['languages', { language: 'ar' }, [1]],
    ['languages of the staff', { language: 'tr' }, [1]],
    ['modes of services and hours', { mode: 'online' }, [1]],
    ['modes of hours', { mode: 'in-person' }, [1]],
    ['a mode nobody has', { mode: 'phone' }, []],
    ['people: needs of their services', { type: 'person', need: 'schulden' }, [50]],
    ['people: ages of their services', { type: 'person', age: 30 }, [51, 52]],
  ] as const)('%s', (_, filters, expected) => {
    expect(ids(filters)).toEqual(expected.map(uuid))
  })

  it('people are in by their own hours, else those of their services, else of the office; not while absent', () => {
    const open = { type: 'person', open: 'now' } as const
    expect(ids(open, 10)).toEqual([])
    expect(ids(open, 13)).toEqual([uuid(50)])
    expect(ids(open, 14)).toEqual([50, 51].map(uuid))
    expect(ids(open, 10 + 24)).toEqual([uuid(52)])
  })
})
