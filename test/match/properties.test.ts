import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Situation } from '../../src/catalogue/situation.ts'
import type { BoundaryCode, OrganizationKind } from '../../src/catalogue/vocabulary.ts'
import {
  BOUNDARY_CODES,
  NEEDS,
  ORGANIZATION_KINDS,
  SPECIAL_GROUPS,
} from '../../src/catalogue/vocabulary.ts'
import { match } from '../../src/match/match.ts'
import { refer } from '../../src/match/refer.ts'
import { rulesInForce } from '../../src/match/rules.ts'
import { clients } from '../builders/clients.ts'
import { anOrganization, aService, someOffers } from '../builders/offers.ts'

const rules = rulesInForce([], '2026-11-24')
const at = Date.parse('2026-11-24T09:00:00Z')

const ages = fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined })
const organizations = ORGANIZATION_KINDS.map((kind, index) => anOrganization(index + 1, kind))
const services = fc.array(
  fc
    .record({
      organization: fc.integer({ min: 1, max: organizations.length }),
      needs: fc.subarray([...NEEDS], { minLength: 1 }),
      special_groups: fc.subarray([...SPECIAL_GROUPS], { maxLength: 2 }),
      minimum_age: ages,
      maximum_age: ages,
    })
    .map(({ organization, minimum_age, maximum_age, ...more }) => ({
      organization,
      more: {
        ...more,
        ...(minimum_age !== undefined && { minimum_age }),
        ...(maximum_age !== undefined && { maximum_age }),
      },
    })),
  { maxLength: 25 },
)
const regions = services.map((list) =>
  someOffers({
    organizations,
    services: list.map(({ organization, more }, index) =>
      aService(100 + index, organization, more),
    ),
  }),
)

/** When a boundary applies, in the words of the agreement; written apart from the rules on purpose. */
const applies: Record<BoundaryCode, (client: Situation, kinds: OrganizationKind[]) => boolean> = {
  'under-12': ({ age }) => age < 12,
  'no-interpreting-no-forms': ({ needs }) =>
    needs.includes('formular') || needs.includes('sprachmittlung'),
  voluntary: ({ facts }) => facts.includes('declines-counselling'),
  'migration-background-only': ({ facts }) => facts.includes('no-migration-background'),
  'case-stays-with-jobcenter': ({ benefits }, kinds) =>
    ['sgb2', 'sgb2-applying', 'aufstocker'].includes(benefits) &&
    (kinds.includes('mbe') || kinds.includes('jmd') || kinds.includes('arbeitsagentur')),
  'escalation-fachaufsicht': ({ facts }) => facts.includes('unresolved-legal'),
  'consent-needed': ({ facts }) => facts.includes('no-written-consent'),
  'minor-does-not-sign-alone': ({ age }) => age >= 12 && age < 18,
  'asylblg-not-jobcenter': ({ benefits }) => benefits === 'asylblg',
  'parents-of-small-children': ({ benefits, facts }) =>
    facts.includes('child-under-3') && (benefits === 'sgb2' || benefits === 'sgb2-applying'),
  'age-27-either': ({ age }) => age === 27,
  'employed-jobcenter-only': ({ benefits, facts }) =>
    benefits === 'sgb2' && facts.includes('employed'),
}

const kindsOf = ({ primary, also }: ReturnType<typeof refer>): OrganizationKind[] => [
  ...(primary ? [primary] : []),
  ...also,
]

describe('every answer', () => {
  it('offers no service outside its age range', () => {
    fc.assert(
      fc.property(clients, regions, (client, offers) => {
        for (const { service } of match(client, offers, { at }).services) {
          expect(client.age).toBeGreaterThanOrEqual(service.minimum_age ?? 0)
          expect(client.age).toBeLessThanOrEqual(service.maximum_age ?? 120)
        }
      }),
    )
  })

  it('offers only services of the kinds it recommends', () => {
    fc.assert(
      fc.property(clients, regions, (client, offers) => {
        const answer = match(client, offers, { at })
        for (const { kind } of answer.services) expect(kindsOf(answer)).toContain(kind)
      }),
    )
  })

  it('never brings back a kind that a boundary removed from the whole answer', () => {
    fc.assert(
      fc.property(clients, (client) => {
        const kinds = kindsOf(refer(client, rules))
        const gone: OrganizationKind[] = []
        if (client.age < 12) gone.push('mbe', 'jmd', 'jobcenter', 'arbeitsagentur')
        if (client.facts.some((fact) => /^(declines|no-migration)/.test(fact)))
          gone.push('mbe', 'jmd')
        if (client.benefits === 'asylblg') gone.push('jobcenter')
        if (client.benefits === 'sgb2' && client.facts.includes('employed'))
          gone.push('arbeitsagentur')
        if (client.needs.every((need) => need === 'formular' || need === 'sprachmittlung'))
          gone.push('mbe', 'jmd')
        for (const kind of gone) expect(kinds).not.toContain(kind)
      }),
    )
  })

  it('never recommends both counselling services, nor one for another age', () => {
    fc.assert(
      fc.property(clients, (client) => {
        const kinds = kindsOf(refer(client, rules))
        expect(kinds).not.toContain(client.age <= 27 ? 'mbe' : 'jmd')
      }),
    )
  })

  it("carries a boundary's code exactly when it applies", () => {
    fc.assert(
      fc.property(clients, (client) => {
        const answer = refer(client, rules)
        const expected = BOUNDARY_CODES.filter((code) => applies[code](client, kindsOf(answer)))
        expect(answer.boundaries.toSorted()).toEqual(expected.toSorted())
      }),
      { numRuns: 1000 },
    )
  })

  it('names no kind twice, and rules out none that it recommends', () => {
    fc.assert(
      fc.property(clients, (client) => {
        const answer = refer(client, rules)
        const named = [...kindsOf(answer), ...answer.excluded.map(({ kind }) => kind)]
        expect(new Set(named).size).toBe(named.length)
      }),
    )
  })

  it('is the same for the same input, in whatever order the region lists its services', () => {
    fc.assert(
      fc.property(clients, regions, (client, offers) => {
        const answer = match(client, offers, { at })
        const reversed = { ...offers, services: offers.services.toReversed() }
        expect(match(client, offers, { at })).toEqual(answer)
        expect(match(client, reversed, { at })).toEqual(answer)
      }),
    )
  })
})
