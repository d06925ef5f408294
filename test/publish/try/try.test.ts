import { describe, expect, it } from 'vitest'
import { readCases } from '../../../src/publish/try/cases.ts'
import { tryCase } from '../../../src/publish/try/try-case.ts'
import { aClient, anOrganization, aService, someOffers, uuid } from '../../builders/offers.ts'

const at = Date.parse('2026-11-24T09:00:00Z')
const offers = someOffers({
  organizations: [anOrganization(1, 'mbe')],
  services: [aService(10, 1)],
})

describe('reading cases', () => {
  it('takes facts as none where they are left out', () => {
    const json = '[{"id":"a","situation":{"age":30,"benefits":"none","needs":["sprache"]}}]'
    const cases = readCases(json)
    expect(cases.ok && cases.value[0]?.situation.facts).toEqual([])
  })

  it.each([
    ['{', 'not-json', undefined],
    ['{}', 'not-a-list', undefined],
    [
      '[{"id":"a","situation":{"age":130,"benefits":"none","needs":["sprache"]}}]',
      'bad-case',
      'a.situation.age',
    ],
    [
      '[{"id":"a","situation":{"age":30,"benefits":"none","needs":[]}}]',
      'bad-case',
      'a.situation.needs.0',
    ],
    ['[{"situation":{}}]', 'bad-case', 'case 1.id'],
    [
      '[{"id":"a","situation":{"age":1,"benefits":"none","needs":["sprache"]},"expect":{"primry":"mbe"}}]',
      'bad-case',
      'a.expect',
    ],
  ])('refuses %s as %s', (json, code, place) => {
    const cases = readCases(json)
    expect(cases.ok).toBe(false)
    expect(!cases.ok && cases.error).toMatchObject(place ? { code, place } : { code })
  })
})

describe('trying a case', () => {
  it('answers with kinds, boundaries, exclusions and services', () => {
    expect(tryCase({ id: 'a', situation: aClient() }, offers, at)).toEqual({
      id: 'a',
      primary: 'mbe',
      also: ['course-provider'],
      boundaries: [],
      excluded: { jmd: 'age', jobcenter: 'no-sgb2' },
      services: [uuid(10)],
      pass: true,
      differences: [],
    })
  })

  it('names every difference', () => {
    const expected = {
      primary: 'jmd',
      also: ['jobcenter', 'course-provider'],
      never: ['mbe'],
      boundaries: ['voluntary'],
    } as const
    const tried = tryCase(
      { id: 'a', situation: aClient(), expect: structuredClone(expected) as never },
      offers,
      at,
    )
    expect(tried.pass).toBe(false)
    expect(tried.differences).toEqual([
      { code: 'primary', params: { actual: 'mbe', expected: 'jmd' } },
      { code: 'also', params: { kind: 'jobcenter' } },
      { code: 'never', params: { kind: 'mbe' } },
      { code: 'boundary', params: { code: 'voluntary' } },
    ])
  })

  it('can expect that nobody remains', () => {
    const situation = aClient({ needs: ['wohnen-alltag'], facts: ['declines-counselling'] })
    expect(tryCase({ id: 'a', situation, expect: { primary: null } }, offers, at).pass).toBe(true)
    const lost = tryCase({ id: 'a', situation, expect: { primary: 'mbe' } }, offers, at)
    expect(lost.differences).toEqual([
      { code: 'primary', params: { actual: null, expected: 'mbe' } },
    ])
  })
})
