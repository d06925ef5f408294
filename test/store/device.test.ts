import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { applyRelease } from '../../src/store/apply.ts'
import type { Report, Saved } from '../../src/store/database.ts'
import { Database } from '../../src/store/database.ts'
import * as device from '../../src/store/device.ts'
import { contentOf } from '../builders/content.ts'
import { aRelease, aSnapshot, bytesOf, NOW } from '../builders/feed.ts'
import { uuid } from '../builders/offers.ts'

let db: Database
let databases = 0
beforeEach(async () => {
  db = new Database(`device-${databases++}`)
  await apply(aSnapshot(), 1)
})

const apply = async (snapshot: ReturnType<typeof aSnapshot>, version: number): Promise<void> => {
  const release = await aRelease(bytesOf(snapshot), { version })
  await applyRelease(db, { release, ...contentOf(snapshot) }, NOW)
}

const report = (n: number, more: Partial<Report> = {}): Report => ({
  id: uuid(n),
  table: 'locations',
  record_id: uuid(100 + n),
  name: `Stelle ${n}`,
  release: 1,
  fields: [{ field: 'city', old: 'Ahornau', new: 'Birkenau' }],
  reason: '',
  reported_at: NOW + n,
  sent_at: undefined,
  ...more,
})

const [office] = aSnapshot().locations
const [offered] = aSnapshot().services
const saved = (more: Partial<Saved> = {}): Saved => ({
  record_id: office?.id ?? '',
  table: 'locations',
  name: 'wie damals',
  note: '',
  saved_at: NOW,
  ...more,
})

describe('reports', () => {
  it('are listed from the oldest, and counted while they wait', async () => {
    await device.putReports(db, [report(2), report(1), report(3, { sent_at: NOW })])
    expect((await device.listReports(db)).map(({ id }) => id)).toEqual([uuid(1), uuid(2), uuid(3)])
    expect(await device.countWaiting(db)).toBe(2)
  })

  it('wait once for an entry: a sent one is no draft', async () => {
    await device.putReports(db, [report(1, { sent_at: NOW })])
    expect(await device.waitingReport(db, uuid(101))).toBeUndefined()
    await device.putReports(db, [report(2, { record_id: uuid(101) })])
    expect(await device.waitingReport(db, uuid(101))).toMatchObject({ id: uuid(2) })
  })

  it('come back as they were after they were deleted', async () => {
    await device.putReports(db, [report(1), report(2)])
    await device.deleteReports(db, [uuid(1)])
    expect(await device.listReports(db)).toEqual([report(2)])
    await device.putReports(db, [report(1)])
    expect(await device.listReports(db)).toEqual([report(1), report(2)])
    expect(await device.readReport(db, uuid(1))).toEqual(report(1))
  })

  it('are of entries the release has', async () => {
    const entry = await device.reportableEntry(db, 'locations', office?.id ?? '')
    expect(entry).toMatchObject({ table: 'locations', record: { id: office?.id } })
    expect(await device.reportableEntry(db, 'locations', uuid(999))).toBeUndefined()
  })
})

describe('saved entries', () => {
  it('have the name of today', async () => {
    await device.putSaved(db, [
      saved(),
      saved({ record_id: offered?.id ?? '', table: 'services', saved_at: NOW + 1 }),
    ])
    const [service, location] = await device.listSaved(db)
    expect(location).toMatchObject({ name: office?.name })
    expect(service).toMatchObject({ name: offered?.name })
  })

  it('keep their name when the entry leaves the feed', async () => {
    await device.putSaved(db, [saved()])
    await apply({ ...aSnapshot(), locations: [], service_at_locations: [], contacts: [] }, 2)
    expect(await device.listSaved(db)).toEqual([{ saved: saved(), name: undefined }])
  })

  it('are merged with those of a file, and taken away', async () => {
    await device.putSaved(db, [saved({ note: 'eigene' })])
    await device.importSaved(db, [saved({ note: 'andere' }), saved({ record_id: uuid(77) })])
    const byId = await device.savedById(db)
    expect(byId.get(office?.id ?? '')?.note).toBe('eigene\nandere')
    expect([...byId.keys()].toSorted()).toEqual([office?.id, uuid(77)].toSorted())
    await device.deleteSaved(db, [...byId.keys()])
    expect(await device.listSaved(db)).toEqual([])
  })
})
