import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseFacets } from '../../../src/screens/offers/courses.tsx'
import { leavesNone, narrow } from '../../../src/screens/offers/narrow.ts'
import { programmeFacets } from '../../../src/screens/offers/programmes.tsx'
import type { ListedCourse } from '../../../src/store/store.ts'
import { aCourse, aLocation, anOrganization } from '../../builders/offers.ts'

/** A query of the address, `month=2027-01&town=Lindental`. */
const queryOf = (search: string) => {
  const params = new URLSearchParams(search)
  return {
    oneOf: <T extends string>(name: string, values: readonly T[]) =>
      values.find((value) => value === params.get(name)),
  }
}

const listed = (course: ReturnType<typeof aCourse>, city = 'Lindental'): ListedCourse => {
  const location = aLocation(1)
  return {
    course,
    organization: anOrganization(1, 'course-provider'),
    location: { ...location, address: { ...location.address, city } },
  }
}
const COURSES = [
  listed(aCourse(1, 'general')),
  listed(aCourse(2, 'women', { starts_on: '2027-02-01', childcare: true })),
  listed(aCourse(3, 'women', { starts_on: '2027-02-15', free_places: 0 }), 'Ahornau'),
]
const narrowed = (search: string) => narrow(COURSES, courseFacets(COURSES), queryOf(search))
const idsOf = (search: string): number[] =>
  narrowed(search).shown.map(({ course }) => COURSES.findIndex((one) => one.course === course) + 1)

describe('the courses', () => {
  it.each([
    ['', [1, 2, 3]],
    ['month=2027-02', [2, 3]],
    ['month=2027-02&town=Ahornau', [3]],
    ['kind=women&childcare=yes', [2]],
    ['free=yes', [1, 2]],
  ] as const)('narrowed by %s', (search, ids) => {
    expect(idsOf(search)).toEqual(ids)
  })

  it.each(['month=2019-03', 'month=2027', 'town=Nirgendwo', 'kind=job-bsk', 'free=no', 'level=Z9'])(
    'are all there for an old link, and its filter says so: %s',
    (search) => {
      const { shown, facets } = narrowed(search)
      expect(shown).toEqual(COURSES)
      expect(Object.values(facets).map(({ chosen }) => chosen)).toEqual(
        Object.values(facets).map(() => undefined),
      )
    },
  )

  it('are counted for each option as it would be with the other filters', () => {
    const { facets } = narrowed('kind=women&town=Ahornau')
    expect(facets.kind).toMatchObject({ chosen: 'women', all: 1 })
    expect(facets.kind.options).toEqual([
      { value: 'general', count: 0 },
      { value: 'women', count: 1 },
    ])
    expect(facets.town.options).toEqual([
      { value: 'Ahornau', count: 1 },
      { value: 'Lindental', count: 1 },
    ])
    expect(facets.town.all).toBe(2)
    expect(facets.childcare.options).toEqual([{ value: 'yes', count: 0 }])
  })

  it('cannot be narrowed to none, but what was chosen can be taken back', () => {
    const { facets } = narrowed('town=Ahornau&childcare=yes')
    const none = (name: keyof typeof facets) =>
      facets[name].options
        .filter((option) => leavesNone(facets[name], option))
        .map(({ value }) => value)
    expect(none('kind')).toEqual(['general', 'women'])
    expect(none('childcare')).toEqual([])
    expect(none('town')).toEqual([])
  })
})

it('an option’s count is what choosing it shows, whatever else is chosen', () => {
  const facets = courseFacets(COURSES)
  const choice = fc.record(
    Object.fromEntries(
      facets.map(({ name, values }) => [name, fc.constantFrom(undefined, ...values)]),
    ),
  )
  fc.assert(
    fc.property(choice, fc.constantFrom(...facets), (chosen, facet) => {
      const search = (values: Record<string, string | undefined>) =>
        new URLSearchParams(
          Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])),
        ).toString()
      const { options, all } = narrowed(search(chosen)).facets[facet.name]
      expect(narrowed(search({ ...chosen, [facet.name]: undefined })).shown).toHaveLength(all)
      for (const { value, count } of options)
        expect(narrowed(search({ ...chosen, [facet.name]: value })).shown).toHaveLength(count)
    }),
  )
})

it('programmes name the groups there are, and an unknown one narrows nothing', () => {
  const programme = (special_groups?: ('women' | 'seniors')[]) => ({
    listed: { programme: { audience: 'client', special_groups } },
  })
  const list = [programme(['women']), programme()] as unknown as Parameters<
    typeof programmeFacets
  >[0]
  const { shown, facets } = narrow(list, programmeFacets(list), queryOf('group=seniors'))
  expect(shown).toHaveLength(2)
  expect(facets.group.options).toEqual([{ value: 'women', count: 1 }])
  expect(facets.audience.options).toEqual([
    { value: 'client', count: 2 },
    { value: 'staff', count: 0 },
  ])
})
