import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Location } from '../../src/catalogue/organization.ts'
import type { Service } from '../../src/catalogue/service.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { applyRelease } from '../../src/store/apply.ts'
import { changesBetween, told } from '../../src/catalogue/changes.ts'
import type { Change } from '../../src/catalogue/changes.ts'
import { RECORD_TABLES } from '../../src/catalogue/record-tables.ts'
import { Database } from '../../src/store/database.ts'
import { markSeen } from '../../src/store/news.ts'
import { readNews, readRelease } from '../../src/store/status.ts'
import { contentOf } from '../builders/content.ts'
import { aRelease, aSnapshot, bytesOf, ISSUED, NOW } from '../builders/feed.ts'
import { aLocation, anOrganization, aService, uuid } from '../builders/offers.ts'

const hours = (opening_hours: string, to: string): Location['schedules'] => [
  {
    attending_type: 'in-person',
    opening_hours,
    compiled: { t: [[], [[480, 720]]], w: [['2026-11-23', [1, 1, 1, 1, 1, 0, 0]]], to },
  },
]
const of = (changes: readonly Change[]) =>
  changes.map(({ table, record_id, change }) => [table, record_id, change])
const fieldsOf = (old: Partial<Snapshot>, next: Partial<Snapshot>) =>
  changesBetween(aSnapshot(old), aSnapshot(next))[0]?.fields

describe('what a release changed', () => {
  it('is nothing between a release and itself', () => {
    expect(changesBetween(aSnapshot(), aSnapshot())).toEqual([])
  })

  it('is told by the name a record has, or had', () => {
    const old = aSnapshot({ services: [aService(10, 1), aService(11, 1)] })
    const next = aSnapshot({
      services: [aService(10, 1, { name: { de: 'Neuer Name' } }), aService(12, 1)],
    })
    expect(changesBetween(old, next)).toMatchObject([
      { id: `services/${uuid(10)}`, change: 'changed', name: { de: 'Neuer Name' } },
      { record_id: uuid(12), change: 'added', name: { de: 'Angebot 12' }, fields: [] },
      { record_id: uuid(11), change: 'removed', name: { de: 'Angebot 11' }, fields: [] },
    ])
  })

  it('compares texts by language', () => {
    const before = { services: [aService(10, 1, { alert: { de: 'Heute zu', ar: 'مغلق' } })] }
    const after = { services: [aService(10, 1, { alert: { de: 'Heute zu', uk: 'Зачинено' } })] }
    expect(fieldsOf(before, after)).toEqual([
      { field: 'alert.ar', old: 'مغلق', new: undefined },
      { field: 'alert.uk', old: undefined, new: 'Зачинено' },
    ])
  })

  it('tells hours as they are written, not as they were compiled', () => {
    const office = (written: string, to: string) => ({
      locations: [aLocation(1, { schedules: hours(written, to) })],
    })
    expect(
      fieldsOf(
        office('Mo-Fr 08:00-12:00', '2028-06-01'),
        office('Mo-Fr 08:00-12:00', '2028-07-01'),
      ),
    ).toBeUndefined()
    expect(
      fieldsOf(
        office('Mo-Fr 08:00-12:00', '2028-06-01'),
        office('Mo-Th 08:00-12:00', '2028-06-01'),
      ),
    ).toEqual([
      {
        field: 'schedules',
        old: [{ attending_type: 'in-person', opening_hours: 'Mo-Fr 08:00-12:00' }],
        new: [{ attending_type: 'in-person', opening_hours: 'Mo-Th 08:00-12:00' }],
      },
    ])
  })

  it('does not tell of an entry that was only confirmed anew', () => {
    const service = (more: Partial<Service>) => ({ services: [aService(10, 1, more)] })
    const confirmed = {
      assured_date: '2026-11-20',
      assurer_email: 'neu@region.example',
      last_modified: '2026-11-20',
      machine_translated: ['ar'],
    }
    expect(fieldsOf(service({}), service(confirmed))).toBeUndefined()
    expect(fieldsOf(service({}), service({ ...confirmed, minimum_age: 16 }))).toEqual([
      { field: 'minimum_age', old: undefined, new: 16 },
    ])
  })

  it('tells of a place of a service only what its service and office do not', () => {
    const at = (service: number, location: number) => ({
      id: uuid(1000 * service + location),
      service_id: uuid(service),
      location_id: uuid(location),
    })
    const old = aSnapshot({
      locations: [aLocation(1), aLocation(2, { organization_id: uuid(1) })],
      services: [aService(10, 1), aService(11, 1)],
      service_at_locations: [at(10, 1), at(11, 1)],
    })
    const next = aSnapshot({
      locations: old.locations,
      services: [aService(10, 1), aService(12, 1)],
      service_at_locations: [at(10, 1), at(10, 2), at(12, 1)],
    })
    expect(of(changesBetween(old, next))).toEqual([
      ['services', uuid(12), 'added'],
      ['services', uuid(11), 'removed'],
      ['service_at_locations', uuid(10_002), 'added'],
    ])
    expect(changesBetween(old, next).at(-1)?.name).toEqual({ de: 'Angebot 10, Büro 2' })
  })
})

describe('for any two releases', () => {
  const text = fc.record(
    {
      de: fc.string({ minLength: 1, maxLength: 4 }),
      ar: fc.string({ minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: ['de'] },
  )
  const few = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 5 })
  const written = fc.constantFrom('Mo-Fr 08:00-12:00', 'Tu 14:00-16:00')
  const offices = few.chain((ns) =>
    fc.tuple(
      ...ns.map((n) =>
        fc
          .record(
            {
              name: text,
              schedules: fc
                .tuple(written, fc.constantFrom('2028-06-01', '2028-07-01'))
                .map((given) => hours(...given)),
              accessibility: text,
              wheelchair: fc.constantFrom('yes' as const, 'no' as const),
              assured_date: fc.constantFrom('2026-01-01', '2026-06-01'),
            },
            { requiredKeys: ['name'] },
          )
          .map((more) => aLocation(n, { organization_id: uuid(1), ...more })),
      ),
    ),
  )
  const snapshots = offices.map((locations) =>
    aSnapshot({ locations, service_at_locations: [], organizations: [anOrganization(1, 'mbe')] }),
  )

  it('the changes, made to the old records, give the new ones', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (old, next) => {
        expect(changed(old, next)).toEqual(recordsOf(next))
      }),
    )
  })

  it('every change is a difference: made the other way round they are the opposite', () => {
    const opposite = { added: 'removed', changed: 'changed', removed: 'added' }
    fc.assert(
      fc.property(snapshots, snapshots, (old, next) => {
        const there = of(changesBetween(old, next)).map(([table, id, change]) => [
          table,
          id,
          opposite[change as Change['change']],
        ])
        const back = of(changesBetween(next, old))
        expect(there.toSorted()).toEqual(back.toSorted())
      }),
    )
  })
})

/** The records of a release as they are compared, texts taken apart, by table and id. */
const recordsOf = (snapshot: Snapshot): Map<string, Record<string, unknown>> =>
  new Map(
    RECORD_TABLES.flatMap((table) =>
      snapshot[table].map((record) => {
        const fields = Object.entries(told(table, record)).flatMap(([field, value]) =>
          typeof value === 'object' && value && 'de' in value
            ? Object.entries(value).map(([language, one]) => [`${field}.${language}`, one] as const)
            : [[field, value] as const],
        )
        return [`${table}/${record.id}`, Object.fromEntries(fields)] as const
      }),
    ),
  )

/** The old records with the changes made to them; a record that is new is taken from its table, as on a screen. */
function changed(old: Snapshot, next: Snapshot): Map<string, Record<string, unknown>> {
  const records = recordsOf(old)
  for (const { id, change, fields } of changesBetween(old, next)) {
    if (change === 'removed') records.delete(id)
    else if (change === 'added') records.set(id, recordsOf(next).get(id) ?? {})
    else {
      const record = { ...records.get(id) }
      for (const { field, old: before, new: after } of fields) {
        expect(record[field]).toEqual(before)
        if (after === undefined) Reflect.deleteProperty(record, field)
        else record[field] = after
      }
      records.set(id, record)
    }
  }
  return records
}

describe('kept with the release', () => {
  let db: Database
  let databases = 0
  beforeEach(() => {
    db = new Database(`changes-${databases++}`)
  })
  const apply = async (snapshot: Snapshot, version = 1, issued = ISSUED) => {
    const release = await aRelease(bytesOf(snapshot), { version, issued })
    return applyRelease(db, { release, ...contentOf(snapshot) }, NOW)
  }
  const later = '2026-12-01T08:00:00Z'
  const renamed = aSnapshot({ services: [aService(10, 1, { name: { de: 'Neuer Name' } })] })
  const newName = [{ field: 'name.de', old: 'Angebot 10', new: 'Neuer Name' }]

  it('nothing is new on an empty device', async () => {
    await apply(aSnapshot())
    expect(await readNews(db)).toEqual([])
    expect((await readRelease(db))?.since).toBeUndefined()
  })

  it('a newer release brings its changes, and what it compares with', async () => {
    await apply(aSnapshot())
    await apply(renamed, 2, later)
    expect(await readNews(db)).toMatchObject([
      { id: `services/${uuid(10)}`, change: 'changed', fields: newName },
    ])
    expect((await readRelease(db))?.since).toBe(ISSUED)
  })

  it('the next one replaces them, once they were seen', async () => {
    await apply(aSnapshot())
    await apply(renamed, 2, later)
    await markSeen(db, 2)
    await apply(renamed, 3, '2026-12-02T08:00:00Z')
    expect(await readNews(db)).toEqual([])
    expect((await readRelease(db))?.since).toBe(later)
  })

  it('stay beside those of the next one until they were seen', async () => {
    await apply(aSnapshot())
    await markSeen(db, 1)
    await apply(renamed, 2, later)
    const added = { ...renamed, services: [...renamed.services, aService(12, 1)] }
    await apply(added, 3, '2026-12-02T08:00:00Z')
    expect(await readNews(db)).toMatchObject([
      { change: 'changed', fields: newName, issued: later, since: ISSUED },
      { change: 'added', issued: '2026-12-02T08:00:00Z', since: later },
    ])
    expect((await readRelease(db))?.since).toBe(ISSUED)
    await markSeen(db, 3)
    await markSeen(db, 2)
    await apply(renamed, 4, '2026-12-03T08:00:00Z')
    expect(await readNews(db)).toMatchObject([{ change: 'removed' }])
  })

  it('tables made again from the same release keep them, and invent none (F8)', async () => {
    await apply(aSnapshot())
    await apply(renamed, 2, later)
    const release = await readRelease(db)
    if (release) await db.meta.put({ ...release, tables: 0 })
    await db.services.clear()
    await apply(renamed, 2, later)
    expect(await readNews(db)).toMatchObject([{ change: 'changed', fields: newName }])
    expect((await readRelease(db))?.since).toBe(ISSUED)
  })

  it('tables another app made are compared with nothing', async () => {
    await apply(aSnapshot())
    const release = await readRelease(db)
    if (release) await db.meta.put({ ...release, tables: 0 })
    await apply(renamed, 2, later)
    expect(await readNews(db)).toEqual([])
  })

  it('another region brings none', async () => {
    await apply(aSnapshot())
    const { region } = aSnapshot()
    await apply({ ...renamed, region: { ...region, code: 'anderswo' } }, 2, later)
    expect(await readNews(db)).toEqual([])
    expect((await readRelease(db))?.since).toBeUndefined()
  })

  it('a release that cannot be stored leaves the changes of the last one (F6)', async () => {
    await apply(aSnapshot())
    await apply(renamed, 2, later)
    const twice = aService(11, 1)
    expect(await apply(aSnapshot({ services: [twice, twice] }), 3)).toMatchObject({ ok: false })
    expect(await readNews(db)).toMatchObject([{ change: 'changed', fields: newName }])
  })
})
