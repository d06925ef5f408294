import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../src/catalogue/snapshot.ts'
import { snapshotFromParts } from '../../../src/feed/rebuild.ts'
import { aSnapshot, NOW } from '../../builders/feed.ts'
import { withBallast } from '../../builders/histories.ts'
import { aLocation, anOrganization, aService } from '../../builders/offers.ts'
import { aSigningKey, Publisher } from '../../builders/publisher.ts'

const edition = (n: number): Snapshot =>
  withBallast(aSnapshot({ services: [aService(10, 1, { name: { de: `Fassung ${n}` } })] }))
const at = (n: number): number => NOW + n * 60_000

describe('the deltas of a release', () => {
  const publisherOf = async (releases: number): Promise<Publisher> => {
    const publisher = new Publisher(await aSigningKey())
    for (let n = 0; n < releases; n += 1) await publisher.publish(edition(n), at(n))
    return publisher
  }
  let publisher: Publisher
  beforeAll(async () => {
    publisher = await publisherOf(13)
  })

  it('lead from the ten releases before it, the newest first', () => {
    const from = publisher.release.deltas.map((delta) => delta.from)
    expect(from).toEqual(Array.from({ length: 10 }, (_, n) => at(11 - n) / 1000))
  })

  it('give its snapshot byte by byte', async () => {
    const { files, release } = publisher
    for (const { path, from, length } of release.deltas) {
      const bytes = files.get(path) ?? new Uint8Array()
      expect(bytes.length).toBe(length)
      const delta = JSON.parse(new TextDecoder().decode(bytes)) as { from: object; lists: object }
      expect(delta).toMatchObject({ type: 'delta', from: { version: from }, to: release.version })
      expect(Object.keys(delta.lists)).toEqual(['services'])
      const base = `data/${(delta.from as { snapshot: string }).snapshot}.json`
      const parts = [base, path].map((one) => ({
        path: one,
        bytes: files.get(one) ?? new Uint8Array(),
      }))
      expect(await snapshotFromParts(parts)).toEqual(files.get(release.snapshot.path))
    }
  })

  it('are none from a snapshot that is gone, damaged, or was in another order', async () => {
    const made = await publisherOf(3)
    const [first, second] = made.release.deltas.map(({ from }) => made.release.version - from)
    expect([first, second]).toEqual([60, 120])
    const { path } = made.release.snapshot
    made.files.set(path, (made.files.get(path) ?? new Uint8Array()).slice(1))
    await made.publish(edition(3), at(3))
    expect(made.release.deltas.map(({ from }) => from)).toEqual([at(1) / 1000, at(0) / 1000])
    made.files.delete(made.release.snapshot.path)
    await made.publish(edition(4), at(4))
    expect(made.release.deltas.map(({ from }) => from)).toEqual([at(1) / 1000, at(0) / 1000])
    const other = new Publisher(await aSigningKey())
    const { notices, ...rest } = edition(0)
    await other.publish({ ...rest, notices: notices.toReversed() }, at(0))
    await other.publish(edition(1), at(1))
    expect(other.release.deltas).toEqual([])
  })

  it('are none where the whole is smaller', async () => {
    const made = new Publisher(await aSigningKey())
    const { region, ...rest } = aSnapshot()
    const [organization, office, service] = [
      anOrganization(1, 'jmd'),
      aLocation(1),
      aService(10, 1),
    ]
    await made.publish({ region, ...rest }, at(0))
    const everything = aSnapshot({
      region: { ...region, hours_until: '2028-07-01' },
      holiday_calendars: [{ id: 'DE-NW', days: [{ date: '2027-01-01', name: { de: 'Neujahr' } }] }],
      organizations: [organization],
      locations: [{ ...office, name: { de: 'Neu' } }],
      services: [{ ...service, name: { de: 'Neu' } }],
    })
    await made.publish(everything, at(1))
    expect(made.release.deltas).toEqual([])
    expect((await publisherOf(1)).release.deltas).toEqual([])
  })

  it('of a release that changes nothing are a few bytes', async () => {
    const made = new Publisher(await aSigningKey())
    await made.publish(edition(0), at(0))
    await made.publish(edition(0), at(1))
    expect(made.release.deltas[0]?.length).toBeLessThan(300)
  })

  it('do not change when the same release is built again', async () => {
    const made = await publisherOf(3)
    const before = new Map(made.files)
    await made.publish(edition(2), at(2))
    expect(made.files).toEqual(before)
  })
})
