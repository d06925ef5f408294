import type { Offers } from '../../catalogue/offers.ts'
import type { Snapshot } from '../../catalogue/snapshot.ts'
import type { OrganizationKind } from '../../catalogue/vocabulary.ts'
import type { Answer, Exclusion } from '../../match/answer.ts'
import { match } from '../../match/match.ts'
import type { Expectation, TestCase } from './cases.ts'

/** A case's answer and how it differs from what was expected. */
export interface TriedCase {
  readonly id: string
  readonly primary: OrganizationKind | null
  readonly also: readonly OrganizationKind[]
  readonly boundaries: Answer['boundaries']
  readonly excluded: Partial<Record<OrganizationKind, Exclusion['reason']>>
  /** Ids of the services, best first. */
  readonly services: readonly string[]
  /** True where nothing differs, so also where nothing was expected. */
  readonly pass: boolean
  readonly differences: readonly Difference[]
}

/** How an answer differs from what was expected; worded in `publish.json`, `try.<code>`. */
export interface Difference {
  readonly code: 'primary' | 'also' | 'never' | 'boundary'
  readonly params: Readonly<Record<string, string | null>>
}

/** Everything a region offers, as the match wants it. */
export function offersOf(snapshot: Snapshot): Offers {
  const byId = <T extends { id: string }>(records: readonly T[]): Map<string, T> =>
    new Map(records.map((record) => [record.id, record]))
  return {
    rules: snapshot.rules,
    organizations: byId(snapshot.organizations),
    locations: byId(snapshot.locations),
    services: snapshot.services,
    service_at_locations: snapshot.service_at_locations,
    programmes: snapshot.programmes,
    holiday_calendars: byId(snapshot.holiday_calendars),
  }
}

/**
 * Answers a case for a moment and compares the answer with what the case expects.
 *
 * @param at milliseconds UTC
 */
export function tryCase(one: TestCase, offers: Offers, at: number): TriedCase {
  const answer = match(one.situation, offers, { at })
  const differences = one.expect ? differencesFrom(one.expect, answer) : []
  return {
    id: one.id,
    primary: answer.primary ?? null,
    also: answer.also,
    boundaries: answer.boundaries,
    excluded: Object.fromEntries(answer.excluded.map(({ kind, reason }) => [kind, reason])),
    services: answer.services.map(({ service }) => service.id),
    pass: differences.length === 0,
    differences,
  }
}

function differencesFrom(expected: Expectation, answer: Answer): Difference[] {
  const primary = answer.primary ?? null
  const recommended = [primary, ...answer.also]
  const missing = expected.also?.filter((kind) => !answer.also.includes(kind)) ?? []
  const forbidden = expected.never?.filter((kind) => recommended.includes(kind)) ?? []
  const unsaid = expected.boundaries?.filter((code) => !answer.boundaries.includes(code)) ?? []
  const { primary: leader = primary } = expected
  return [
    ...(leader === primary ? [] : [difference('primary', { actual: primary, expected: leader })]),
    ...missing.map((kind) => difference('also', { kind })),
    ...forbidden.map((kind) => difference('never', { kind })),
    ...unsaid.map((code) => difference('boundary', { code })),
  ]
}

const difference = (
  code: Difference['code'],
  params: Record<string, string | null>,
): Difference => ({
  code,
  params,
})
