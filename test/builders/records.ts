import fc from 'fast-check'
import { isPlainText } from '../../src/catalogue/plain-text.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { NEEDS, ORGANIZATION_KINDS } from '../../src/catalogue/vocabulary.ts'
import { aSnapshot } from './feed.ts'
import { aLocation, anOrganization, aService, uuid } from './offers.ts'

const TOWNS = ['Ahornau', 'Birkenau', 'Lindental', 'Ulmenried'] as const

/** One of a list, by number: the same each time. */
const nth = <T>(list: readonly [T, ...T[]], n: number): T => list[n % list.length] ?? list[0]

/**
 * A region of this many records, in the proportions regions have: of ten records one organisation, two
 * offices, three services, three places where a service is given and one person.
 */
export function aRegionOf(records: number): Snapshot {
  const count = records / 10
  const first = (times: number): number[] => Array.from({ length: count * times }, (_, n) => n)
  const organization = (n: number): string => uuid(1 + (n % count))
  const office = (n: number): string => uuid(100_000 + (n % (count * 2)))
  return aSnapshot({
    organizations: first(1).map((n) => anOrganization(1 + n, nth(ORGANIZATION_KINDS, n))),
    locations: first(2).map((n) => {
      const base = aLocation(100_000 + n, { organization_id: organization(n) })
      return { ...base, address: { ...base.address, city: nth(TOWNS, n) } }
    }),
    services: first(3).map((n) =>
      aService(200_000 + n, 1 + (n % count), {
        needs: [nth(NEEDS, n), nth(NEEDS, n + 5)],
        description: { de: 'Beratung. '.repeat(20), ar: 'استشارة. '.repeat(20) },
      }),
    ),
    service_at_locations: first(3).map((n) => ({
      id: uuid(300_000 + n),
      service_id: uuid(200_000 + n),
      location_id: office(n),
    })),
    contacts: first(1).map((n) => ({
      id: uuid(400_000 + n),
      organization_id: organization(n),
      location_ids: [office(n)],
      name: `Person ${n}`,
      role: 'advisor' as const,
    })),
  })
}

const ids = fc.uniqueArray(fc.uuid({ version: 4 }), { minLength: 1, maxLength: 4 })
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((text) => isPlainText(text))
const texts = fc.record({ de: words, ar: words, 'de-simple': words }, { requiredKeys: ['de'] })

/** Any small region whose references hold: organisations, offices, services and people. */
export const regions: fc.Arbitrary<Snapshot> = fc
  .tuple(ids, ids, ids, ids, fc.array(texts, { minLength: 1 }), fc.infiniteStream(fc.nat()))
  .map(([owners, offices, services, people, names, numbers]) => {
    const pick = <T>(list: readonly T[]): T =>
      nth(list as [T, ...T[]], (numbers.next() as { value: number }).value)
    return aSnapshot({
      organizations: owners.map((id) => ({
        id,
        kind: pick(ORGANIZATION_KINDS),
        name: pick(names),
      })),
      locations: offices.map((id) => ({
        ...aLocation(0, { organization_id: pick(owners), name: pick(names) }),
        id,
      })),
      services: services.map((id) => ({
        ...aService(0, 0, { organization_id: pick(owners), name: pick(names) }),
        id,
        needs: [pick(NEEDS)],
      })),
      service_at_locations: services.map((id) => ({
        id,
        service_id: id,
        location_id: pick(offices),
      })),
      contacts: people.map((id) => ({
        id,
        organization_id: pick(owners),
        service_ids: [pick(services)],
        name: pick(names).de,
        role: 'advisor',
      })),
    })
  })
