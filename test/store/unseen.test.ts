import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Location } from '../../src/catalogue/organization.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { changesBetween } from '../../src/catalogue/changes.ts'
import type { Change } from '../../src/catalogue/changes.ts'
import type { Unseen } from '../../src/store/unseen.ts'
import { unseenWith } from '../../src/store/unseen.ts'
import { aSnapshot } from '../builders/feed.ts'
import { aLocation, anOrganization, aService, uuid } from '../builders/offers.ts'

/** What a device has to tell after these releases, each issued so many days after the first, none of them seen. */
function unseenAfter(...releases: readonly (readonly [day: number, snapshot: Snapshot])[]): Unseen {
  let unseen: Unseen | undefined
  for (const [index, [day, snapshot]] of releases.entries()) {
    const before = releases[index - 1]
    if (before)
      unseen = unseenWith({ records: before[1], issued: on(before[0]), unseen }, snapshot, on(day))
  }
  if (!unseen) throw new Error('two releases')
  return unseen
}
const on = (day: number): string =>
  `${new Date(Date.UTC(2026, 10, 1 + day)).toISOString().slice(0, 19)}Z`
const services = (...list: readonly ReturnType<typeof aService>[]) =>
  aSnapshot({ services: [...list] })
const open = aService(10, 1, { minimum_age: 16 })
const older = aService(10, 1, { minimum_age: 18 })
const eldest = aService(10, 1, { minimum_age: 21 })

describe('what several releases changed that nobody has seen', () => {
  it('is told with the day each came, against the first of them', () => {
    const { since, changes } = unseenAfter(
      [0, services(open)],
      [2, services(older)],
      [5, services(older, aService(11, 1))],
    )
    expect(since).toBe(on(0))
    expect(changes).toMatchObject([
      { record_id: uuid(10), change: 'changed', issued: on(2), since: on(0) },
      { record_id: uuid(11), change: 'added', issued: on(5), since: on(2) },
    ])
  })

  it('stands as the oldest value against the newest', () => {
    const { changes } = unseenAfter(
      [0, services(open)],
      [2, services(older)],
      [5, services(eldest)],
    )
    expect(changes).toMatchObject([
      { issued: on(5), since: on(0), fields: [{ field: 'minimum_age', old: 16, new: 21 }] },
    ])
  })

  it.each([
    ['added and removed again', [services(), services(open), services()]],
    ['changed and changed back', [services(open), services(older), services(open)]],
    ['removed and come back as it was', [services(open), services(), services(open)]],
  ])('is nothing where it was %s', (_, [first, then, last]) => {
    if (!first || !then || !last) throw new Error('three releases')
    expect(unseenAfter([0, first], [1, then], [2, last]).changes).toEqual([])
  })

  it.each([
    ['added, where it was changed after', [services(), services(open), services(older)], 'added'],
    [
      'removed, where it was changed before',
      [services(open), services(older), services()],
      'removed',
    ],
  ])('is %s', (_, [first, then, last], change) => {
    if (!first || !then || !last) throw new Error('three releases')
    expect(unseenAfter([0, first], [1, then], [2, last]).changes).toMatchObject([
      { change, fields: [] },
    ])
  })

  it('is a change where it went and came back otherwise', () => {
    const { changes } = unseenAfter(
      [0, services(open)],
      [1, services(older)],
      [2, services()],
      [3, services(eldest)],
    )
    expect(changes).toMatchObject([
      { change: 'changed', since: on(0), fields: [{ field: 'minimum_age', old: 16, new: 21 }] },
    ])
  })

  it('is forgotten after thirty days, and the release it is compared with moves on', () => {
    const second = services(older)
    const third = services(older, aService(11, 1))
    const fourth = services(older, aService(11, 1), aService(12, 1))
    const all = unseenAfter([0, services(open)], [1, second], [20, third], [31, fourth])
    expect(all.changes.map(({ record_id }) => record_id)).toEqual([uuid(10), uuid(11), uuid(12)])
    const later = unseenAfter([0, services(open)], [1, second], [20, third], [32, fourth])
    expect(later.changes.map(({ record_id }) => record_id)).toEqual([uuid(11), uuid(12)])
    expect(later.since).toBe(on(1))
  })

  it('is only the last one’s where the others were seen', () => {
    const replaced = { records: services(open), issued: on(4), unseen: undefined }
    expect(unseenWith(replaced, services(older), on(9))).toMatchObject({
      since: on(4),
      changes: [{ issued: on(9), since: on(4) }],
    })
  })

  it('forgets a place of a service that came and went with it', () => {
    const at = { id: uuid(10_001), service_id: uuid(10), location_id: uuid(1) }
    const first = aSnapshot({ services: [open], service_at_locations: [] })
    const placed = aSnapshot({ services: [open], service_at_locations: [at] })
    const gone = aSnapshot({ services: [], service_at_locations: [] })
    const { changes } = unseenAfter([0, first], [1, placed], [2, gone])
    expect(changes.map(({ table, change }) => [table, change])).toEqual([['services', 'removed']])
  })
})

describe('for any releases one after the other', () => {
  const name = fc.record(
    { de: fc.constantFrom('Büro', 'Amt'), ar: fc.constantFrom('مكتب', 'دائرة') },
    { requiredKeys: ['de'] },
  )
  const office = (n: number) =>
    fc
      .record(
        { name, wheelchair: fc.constantFrom('yes' as const, 'no' as const) },
        { requiredKeys: ['name'] },
      )
      .map((more): Location => aLocation(n, { organization_id: uuid(1), ...more }))
  const snapshot = fc.subarray([1, 2, 3]).chain((ns) =>
    fc.tuple(...ns.map(office)).map((locations) =>
      aSnapshot({
        locations,
        service_at_locations: [],
        organizations: [anOrganization(1, 'mbe')],
      }),
    ),
  )
  /** What a reader is told, without the days; a removed entry has the name it had last. */
  const told = (changes: readonly Change[]) =>
    changes
      .map(({ id, change, name: called, fields }) => ({
        id,
        change,
        name: change === 'removed' ? undefined : called,
        fields: fields.toSorted((a, b) => (a.field < b.field ? -1 : 1)),
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))

  it('the changes are those between the first and the last', () => {
    fc.assert(
      fc.property(fc.array(snapshot, { minLength: 2, maxLength: 6 }), (snapshots) => {
        const [first] = snapshots
        const last = snapshots.at(-1)
        if (!first || !last) throw new Error('two releases')
        const { changes, since } = unseenAfter(
          ...snapshots.map((one, day): [number, Snapshot] => [day, one]),
        )
        expect(told(changes)).toEqual(told(changesBetween(first, last)))
        expect(since).toBe(on(0))
      }),
      { numRuns: 300 },
    )
  })
})
