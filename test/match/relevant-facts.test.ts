import { describe, expect, it } from 'vitest'
import type { Situation } from '../../src/catalogue/situation.ts'
import { relevantFacts } from '../../src/match/relevant-facts.ts'
import { rulesInForce } from '../../src/match/rules.ts'
import { aClient, aService } from '../builders/offers.ts'

const rules = rulesInForce([], '2026-11-24')
const asked = (said: Partial<Situation>, offers: Parameters<typeof relevantFacts>[2] = []) =>
  relevantFacts(aClient(said), rules, offers)

describe('the facts worth asking for', () => {
  it('are those a rule looks at for what was said', () => {
    expect(asked({ needs: ['sprache'] })).toEqual(
      expect.arrayContaining(['b1-reached', 'has-course-entitlement', 'declines-counselling']),
    )
    expect(asked({ needs: ['arbeit'], benefits: 'sgb2' })).toContain('employed')
  })

  it('leave out what would change nothing', () => {
    expect(asked({ needs: ['arbeit'] })).not.toContain('b1-reached')
    expect(asked({ needs: ['arbeit'], benefits: 'none' })).not.toContain('child-under-3')
    expect(asked({ age: 9, needs: ['erziehung'] })).not.toContain('university-bound')
  })

  it('include what makes a client belong to a group an offer is for', () => {
    expect(asked({ needs: ['gruppe'] })).not.toContain('woman')
    const forWomen = aService(10, 1, { needs: ['gruppe'], special_groups: ['women'] })
    expect(asked({ needs: ['gruppe'] }, [forWomen])).toContain('woman')
  })

  it('stay in the list once said, so that they can be taken back', () => {
    expect(asked({ needs: ['sprache'], facts: ['b1-reached'] })).toContain('b1-reached')
  })
})
