import fc from 'fast-check'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { aSnapshot } from './feed.ts'
import { aLocation, anOrganization, aService, uuid } from './offers.ts'

const someOf = (numbers: readonly number[], minLength = 0): fc.Arbitrary<number[]> =>
  fc.subarray([...numbers], { minLength })

const names = fc.constantFrom('Eins', 'Zwei', 'Drei')
const kinds = fc.constantFrom('mbe' as const, 'jmd' as const, 'jobcenter' as const)

/** What no edit touches, so that a few changed records are a small part of the region. */
const BALLAST = Array.from({ length: 40 }, (_, n) => ({
  id: uuid(9000 + n),
  kind: 'news' as const,
  title: { de: `Meldung ${n}` },
  body: { de: 'Ein Text, der bleibt, wie er ist. '.repeat(4) },
  source: 'Kreis',
  published_on: '2026-11-01',
}))

const byId = <T extends { id: string }>(records: readonly T[]): T[] =>
  records.toSorted((a, b) => (a.id < b.id ? -1 : 1))

interface Choices {
  readonly owners: readonly number[]
  readonly offices: readonly number[]
  readonly services: readonly number[]
}

const choices: fc.Arbitrary<Choices> = fc.record({
  owners: someOf([1, 2, 3], 1),
  offices: someOf([11, 12, 13, 14]),
  services: someOf([21, 22, 23, 24]),
})

/** A region as some edit may leave it: of a few ids, so that records come, change, go and come back. */
const aState: fc.Arbitrary<Snapshot> = choices.chain(({ owners, offices, services }) => {
  const owner = fc.constantFrom(...owners)
  const list = <Of, T>(of: readonly Of[], make: (one: Of) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    fc.tuple(...of.map(make))
  const pairs = services.flatMap((s) => offices.map((o) => [s, o] as const))
  return fc
    .record({
      organizations: list(owners, (n) =>
        kinds.chain((kind) => names.map((de) => ({ ...anOrganization(n, kind), name: { de } }))),
      ),
      locations: list(offices, (n) =>
        fc.tuple(owner, names, fc.constantFrom('DE-NW', 'DE-BY')).map(([of, de, calendar]) =>
          aLocation(n, {
            organization_id: uuid(of),
            name: { de },
            holiday_calendar: calendar,
          }),
        ),
      ),
      services: list(services, (n) =>
        fc
          .tuple(owner, names, fc.option(names))
          .map(([of, de, ar]) => aService(n, of, { name: { de, ...(ar !== null && { ar }) } })),
      ),
      service_at_locations: list(pairs, ([s, o]) =>
        fc.option(names).map((de) => ({
          id: uuid(1000 * s + o),
          service_id: uuid(s),
          location_id: uuid(o),
          ...(de !== null && { description: { de } }),
        })),
      ).chain((all) => fc.subarray(all)),
      contacts: list(services.slice(0, 1), (n) =>
        fc
          .tuple(owner, fc.subarray([...services]), fc.subarray([...offices]))
          .map(([of, s, o]) => ({
            id: uuid(n + 100),
            organization_id: uuid(of),
            service_ids: s.map(uuid),
            location_ids: o.map(uuid),
            name: 'Anna Quitte',
            role: 'advisor' as const,
          })),
      ),
      hours_until: fc.constantFrom('2028-06-01', '2028-07-01'),
    })
    .map(({ hours_until, ...lists }) => stateOf(lists, hours_until))
})

function stateOf(lists: Partial<Snapshot>, hours_until: string): Snapshot {
  const used = new Set(lists.locations?.map((one) => one.holiday_calendar))
  const sorted = Object.entries(lists).map(([name, records]) => [
    name,
    byId(records as { id: string }[]),
  ])
  const { region } = aSnapshot()
  return aSnapshot({
    ...(Object.fromEntries(sorted) as Partial<Snapshot>),
    region: { ...region, hours_until },
    holiday_calendars: byId([...used].map((id) => ({ id, days: [] }))),
  })
}

/** A region with what no edit touches; apart from the histories, so that a failing one can be read. */
export const withBallast = (snapshot: Snapshot): Snapshot => ({ ...snapshot, notices: BALLAST })

/** A release of a history: what it holds, and what the two devices do when it comes. */
export interface Edit {
  readonly snapshot: Snapshot
  /** Whether the devices look for it; what they pass over they get with the next. */
  readonly isFetched: boolean
  /** Whether somebody looks at the news then. */
  readonly isSeen: boolean
}

/** Releases of a region one after another, whatever was edited between them. */
export const histories: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({ snapshot: aState, isFetched: fc.boolean(), isSeen: fc.boolean() }),
  { minLength: 2, maxLength: 6 },
)
