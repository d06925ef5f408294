import { describe, expect, it } from 'vitest'
import { COURSE_KINDS, NEEDS, ORGANIZATION_KINDS } from '../../src/catalogue/vocabulary.ts'
import type { Need, OrganizationKind, Specialty } from '../../src/catalogue/vocabulary.ts'
import { DEFAULT_RULES } from '../../src/match/default-rules.ts'
import { listOf, type Row, rowsOf } from './sheets.ts'

const kindOf = new Map(rowsOf('organizations').map(({ id, kind }) => [id, kind]))

/** Services open to any client of their age: neither for staff nor for one group only. */
const forEverybody = rowsOf('services').filter(
  (row) => row.audience === 'client' && row.status === 'active' && row.special_groups === '',
)

const serving = (kind: OrganizationKind, need: Need, specialty?: Specialty): Row[] =>
  forEverybody.filter(
    (row) =>
      kindOf.get(row.organization) === kind &&
      listOf(row.needs).includes(need) &&
      (specialty === undefined || listOf(row.specialties).includes(specialty)),
  )

const covers = (rows: readonly Row[], age: number): boolean =>
  rows.some(
    ({ minimum_age, maximum_age }) =>
      age >= Number(minimum_age) && age <= Number(maximum_age || 120),
  )

const ROLES: Partial<Record<string, OrganizationKind[]>> = {
  comp: ['mbe', 'jmd'],
  auth: ['jobcenter', 'arbeitsagentur'],
}

/** Every kind the decision table can name for a need, the roles filled by all who can fill them. */
const recommended = DEFAULT_RULES.flatMap((rule) =>
  rule.type !== 'referral'
    ? []
    : ORGANIZATION_KINDS.filter((kind) => (ROLES[rule.kind] ?? [rule.kind]).includes(kind)).map(
        (kind) => ({ need: rule.need, kind, specialty: rule.specialty }),
      ),
)

describe('the services of Musterkreis', () => {
  it('serve every need', () => {
    expect(new Set(recommended.map(({ need }) => need))).toEqual(new Set(NEEDS))
  })

  it.each(recommended)('$need by $kind ($specialty)', ({ kind, need, specialty }) => {
    expect(serving(kind, need, specialty)).not.toEqual([])
  })

  it.each(NEEDS.filter((need) => serving('mbe', need).length > 0))(
    'serve %s at every age of the counselling services (K§3)',
    (need) => {
      const gaps = Array.from({ length: 70 }, (_, years) => 12 + years).filter(
        (age) => !covers(serving(age < 28 ? 'jmd' : 'mbe', need), age),
      )
      // Nobody applies for work before 15; JMD and MBE help with applications from then on.
      expect(gaps.filter((age) => age >= 15 || !['arbeit', 'bewerbung'].includes(need))).toEqual([])
    },
  )

  it('keep the ages of the agreement (K§3)', () => {
    const ages = (kind: string) =>
      forEverybody.filter(({ organization }) => kindOf.get(organization) === kind)
    for (const { minimum_age, maximum_age } of ages('jmd')) {
      expect(Number(minimum_age)).toBeGreaterThanOrEqual(12)
      expect(Number(maximum_age)).toBe(27)
    }
    for (const { minimum_age } of ages('mbe'))
      expect(Number(minimum_age)).toBeGreaterThanOrEqual(28)
  })

  it('give form help and interpreting at the authorities only (K§4)', () => {
    const offering = rowsOf('services').filter(({ needs }) =>
      listOf(needs).some((need) => need === 'formular' || need === 'sprachmittlung'),
    )
    const kinds = new Set(offering.map(({ organization }) => kindOf.get(organization)))
    expect(kinds).toEqual(new Set(['arbeitsagentur', 'jobcenter']))
  })
})

describe('the size of Musterkreis', () => {
  it.each([
    ['towns', 4, 4],
    ['organizations', 20, 30],
    ['locations', 25, 40],
    ['services', 60, 80],
    ['programmes', 15, 15],
    ['courses', 12, 12],
    ['notices', 6, 6],
    ['contacts', 20, 30],
  ])('%s: %i to %i', (sheet, least, most) => {
    const { length } = rowsOf(sheet)
    expect(length).toBeGreaterThanOrEqual(least)
    expect(length).toBeLessThanOrEqual(most)
  })

  it('has the partners and the network it should have', () => {
    const count = (kind: string) => [...kindOf.values()].filter((one) => one === kind).length
    const kinds = ['arbeitsagentur', 'jobcenter', 'mbe', 'jmd', 'auslaenderbehoerde', 'bamf']
    expect(kinds.map(count)).toEqual([1, 1, 3, 2, 1, 1])
    expect(count('course-provider')).toBe(3)
    expect(count('specialist')).toBeGreaterThanOrEqual(8)
  })

  it('names a contact person and a deputy for each partner (K§4)', () => {
    const partners = rowsOf('organizations').filter(({ kind }) =>
      ['mbe', 'jmd', 'arbeitsagentur', 'jobcenter'].includes(kind ?? ''),
    )
    for (const { id } of partners) {
      const roles = rowsOf('contacts')
        .filter(({ organization }) => organization === id)
        .map(({ role }) => role)
      expect(roles).toEqual(expect.arrayContaining(['contact-person', 'deputy']))
    }
  })

  it('has every kind of course, childcare or none, free places or none', () => {
    const courses = rowsOf('courses')
    expect(new Set(courses.map(({ kind }) => kind))).toEqual(new Set(COURSE_KINDS))
    expect(new Set(courses.map(({ childcare }) => childcare))).toEqual(new Set(['yes', 'no']))
    expect(courses.some(({ free_places }) => free_places === '0')).toBe(true)
    for (const offers of [courses, rowsOf('programmes')])
      expect(offers.filter(({ attending_types }) => attending_types === 'online')).toHaveLength(1)
  })
})
