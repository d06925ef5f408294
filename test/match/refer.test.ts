import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Situation } from '../../src/catalogue/situation.ts'
import type { BoundaryCode, OrganizationKind } from '../../src/catalogue/vocabulary.ts'
import type { RuleBody } from '../../src/catalogue/rule.ts'
import { DEFAULT_RULES } from '../../src/match/default-rules.ts'
import { refer } from '../../src/match/refer.ts'
import { rulesInForce } from '../../src/match/rules.ts'
import { aClient } from '../builders/offers.ts'

const rules = rulesInForce([], '2026-11-24')
const referred = (said: Partial<Situation>) => refer(aClient(said), rules)

interface WorkedCase {
  readonly id: string
  readonly why: string
  readonly situation: Situation
  readonly expect: {
    readonly primary: OrganizationKind
    readonly also: readonly OrganizationKind[]
    readonly never: readonly OrganizationKind[]
    readonly boundaries: readonly BoundaryCode[]
  }
}
const worked = JSON.parse(
  readFileSync(new URL('../vectors/cases/worked.json', import.meta.url), 'utf8'),
) as WorkedCase[]

describe('the worked cases', () => {
  it.each(worked.map((one) => [one.id, one.why, one] as const))('%s: %s', (_id, _why, one) => {
    const { primary, also, boundaries } = refer(one.situation, rules)
    expect(primary).toBe(one.expect.primary)
    expect(also).toEqual(expect.arrayContaining([...one.expect.also]))
    expect([primary, ...also].filter((kind) => kind && one.expect.never.includes(kind))).toEqual([])
    expect(boundaries.toSorted()).toEqual(one.expect.boundaries.toSorted())
  })
})

describe('the decision table', () => {
  /** need, what was said, who leads, who helps too */
  const table: [Situation['needs'][0], Partial<Situation>, string | undefined, string[]][] = [
    ['sprache', {}, 'mbe', ['course-provider']],
    ['sprache', { age: 20 }, 'jmd', ['course-provider']],
    ['sprache', { benefits: 'sgb2' }, 'mbe', ['course-provider', 'jobcenter']],
    ['sprache', { facts: ['has-course-entitlement'] }, 'course-provider', ['mbe']],
    [
      'sprache',
      { benefits: 'sgb3', facts: ['b1-reached'] },
      'arbeitsagentur',
      ['course-provider', 'mbe'],
    ],
    [
      'sprache',
      { benefits: 'sgb2', facts: ['b1-reached'] },
      'jobcenter',
      ['course-provider', 'mbe'],
    ],
    ['anerkennung', {}, 'mbe', ['specialist', 'arbeitsagentur']],
    ['anerkennung', { benefits: 'sgb2-applying' }, 'mbe', ['specialist', 'jobcenter']],
    ['anerkennung', { facts: ['lives-abroad'] }, 'specialist', ['arbeitsagentur']],
    ['bewerbung', {}, 'mbe', []],
    ['bewerbung', { benefits: 'sgb3' }, 'mbe', ['arbeitsagentur']],
    ['bewerbung', { benefits: 'aufstocker' }, 'mbe', ['arbeitsagentur']],
    ['bewerbung', { benefits: 'asylblg' }, 'mbe', ['arbeitsagentur']],
    ['arbeit', {}, 'arbeitsagentur', ['mbe']],
    ['arbeit', { benefits: 'sgb2' }, 'jobcenter', ['mbe']],
    ['ausbildung', { age: 27 }, 'jmd', ['arbeitsagentur']],
    ['ausbildung', { age: 28 }, 'arbeitsagentur', ['mbe']],
    ['ausbildung', { age: 28, benefits: 'sgb2' }, 'jobcenter', ['mbe', 'arbeitsagentur']],
    [
      'ausbildung',
      { age: 22, facts: ['university-bound'] },
      'jmd',
      ['arbeitsagentur', 'specialist'],
    ],
    [
      'kinderbetreuung',
      { benefits: 'sgb2' },
      'mbe',
      ['course-provider', 'specialist', 'jobcenter'],
    ],
    ['erziehung', {}, 'specialist', ['mbe']],
    ['schulden', { benefits: 'sgb2' }, 'specialist', ['mbe', 'jobcenter']],
    ['gesundheit', {}, 'specialist', ['mbe']],
    ['aufenthalt', {}, 'mbe', ['specialist']],
    ['aufenthalt', { benefits: 'asylblg' }, 'specialist', ['mbe']],
    ['wohnen-alltag', {}, 'mbe', []],
    ['wohnen-alltag', { benefits: 'sgb2' }, 'mbe', ['jobcenter']],
    ['leistungen', { benefits: 'sgb2-applying' }, 'jobcenter', ['mbe']],
    ['leistungen', { benefits: 'sgb3' }, 'arbeitsagentur', ['mbe']],
    ['leistungen', { benefits: 'asylblg' }, 'specialist', ['mbe']],
    ['leistungen', { age: 70, facts: ['above-pension-age'] }, 'specialist', ['mbe']],
    ['leistungen', { benefits: 'unknown' }, 'mbe', ['jobcenter', 'arbeitsagentur']],
    ['dokumente', {}, 'mbe', []],
    ['formular', { benefits: 'sgb2' }, 'jobcenter', []],
    ['sprachmittlung', {}, 'arbeitsagentur', []],
    ['gruppe', { age: 13 }, 'jmd', []],
  ]
  it.each(table)('%s, %o: %s leads', (need, said, primary, also) => {
    const answer = referred({ needs: [need], ...said })
    expect(answer.primary).toBe(primary)
    expect(answer.also).toEqual(also)
  })

  it('tells to ask the sender of a letter', () => {
    expect(referred({ needs: ['dokumente'] }).advice).toEqual(['ask-sender'])
    expect(referred({ needs: ['sprache'] }).advice).toEqual([])
  })
})

describe('boundaries', () => {
  it('lets the first remaining lead where the primary is removed', () => {
    const answer = referred({ needs: ['anerkennung'], facts: ['declines-counselling'] })
    expect([answer.primary, ...answer.also]).toEqual(['specialist', 'arbeitsagentur'])
  })

  it('says honestly when nothing remains', () => {
    const answer = referred({ needs: ['wohnen-alltag'], facts: ['no-migration-background'] })
    expect(answer.primary).toBeUndefined()
    expect(answer.also).toEqual([])
    expect(answer.boundaries).toEqual(['migration-background-only'])
  })

  it('leaves only the Fachberatung for a child under 12, whatever was asked', () => {
    const answer = referred({ age: 11, benefits: 'sgb2', needs: ['leistungen', 'sprache'] })
    expect([answer.primary, ...answer.also]).toEqual(['specialist'])
    expect(answer.needs[0]?.primary?.needs).toEqual(['leistungen', 'erziehung'])
    expect(answer.boundaries).toEqual(['under-12'])
  })

  it('removes MBE and JMD for the form only, not for the other need', () => {
    const answer = referred({ needs: ['formular', 'sprache'], benefits: 'sgb2' })
    expect(answer.primary).toBe('jobcenter')
    expect(answer.needs[0]?.also).toEqual([])
    expect(answer.also).toContain('mbe')
    expect(answer.excluded.map(({ kind }) => kind)).not.toContain('mbe')
  })

  it('keeps the case at the Jobcenter only where a partner of the agreement helps', () => {
    const stays = (said: Partial<Situation>) =>
      referred(said).boundaries.includes('case-stays-with-jobcenter')
    expect(stays({ needs: ['bewerbung'], benefits: 'sgb2' })).toBe(true)
    expect(stays({ needs: ['formular'], benefits: 'sgb2' })).toBe(false)
    expect(stays({ needs: ['bewerbung'], benefits: 'sgb3' })).toBe(false)
  })

  it.each([
    [11, false],
    [12, true],
    [17, true],
    [18, false],
  ])('at %i a minor does not sign alone: %s', (age, expected) => {
    expect(referred({ age }).boundaries.includes('minor-does-not-sign-alone')).toBe(expected)
  })
})

describe('what was ruled out', () => {
  it('names the age: "24: MBE from 28"', () => {
    expect(referred({ age: 24 }).excluded).toContainEqual({
      kind: 'mbe',
      reason: 'age',
      message: { key: 'age.excluded.mbe', params: { age: 24, from: 28, to: 120 } },
    })
  })

  it('names the authority that is not responsible', () => {
    const reasons = (said: Partial<Situation>) =>
      Object.fromEntries(referred(said).excluded.map(({ kind, reason }) => [kind, reason]))
    expect(reasons({ needs: ['arbeit'], benefits: 'sgb3' })).toMatchObject({ jobcenter: 'no-sgb2' })
    expect(reasons({ needs: ['arbeit'], benefits: 'sgb2' })).toMatchObject({
      arbeitsagentur: 'jobcenter-responsible',
    })
    expect(reasons({ needs: ['arbeit'], benefits: 'asylblg' })).toMatchObject({
      jobcenter: 'asylblg-not-jobcenter',
    })
  })
})

describe('dated rules', () => {
  const withoutAges = DEFAULT_RULES.filter(
    (rule) => !(rule.type === 'role' && rule.role === 'comp'),
  )
  const byFunding: RuleBody[] = [
    { type: 'role', role: 'comp', kind: 'jmd', minimum_age: 12, maximum_age: 26, priority: 0 },
    { type: 'role', role: 'comp', kind: 'mbe', minimum_age: 27, priority: 1 },
  ]

  it('follow a region that funds JMD up to 26; at 27 the other is still said', () => {
    const answer = refer(
      aClient({ age: 27, needs: ['ausbildung'] }),
      rulesInForce([...withoutAges, ...byFunding], '2026-11-24'),
    )
    expect(answer.primary).toBe('arbeitsagentur')
    expect(answer.also).toEqual(['mbe'])
    expect(answer.boundaries).toContain('age-27-either')
  })

  it('count from their first to their last day', () => {
    const dated = byFunding.map((rule) => ({
      ...rule,
      priority: rule.priority - 10,
      valid_from: '2027-01-01',
      valid_to: '2027-12-31',
    }))
    const lead = (date: string) =>
      refer(aClient({ age: 27 }), rulesInForce([...dated, ...DEFAULT_RULES], date)).primary
    expect(lead('2026-12-31')).toBe('jmd')
    expect(lead('2027-01-01')).toBe('mbe')
    expect(lead('2027-12-31')).toBe('mbe')
    expect(lead('2028-01-01')).toBe('jmd')
  })

  it('of a feed replace the default set as a whole', () => {
    expect(rulesInForce(byFunding, '2026-11-24')).toEqual(byFunding)
  })
})
