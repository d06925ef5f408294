/**
 * Writes the databases of earlier versions anew: `npx tsx test/vectors/database/generate.ts`. What their tables were is said
 * here literally, and never changes again: a version that was on somebody's tablet stays as it was. The newest version is added
 * here when it is followed by another.
 */
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { writeFileSync } from 'node:fs'
import { aRelease, aSnapshot, bytesOf, keyFrom, NOW, signed, VERSION } from '../../builders/feed.ts'
import { uuid } from '../../builders/offers.ts'

const FIRST = {
  meta: 'name',
  signed: 'path',
  holiday_calendars: 'id',
  organizations: 'id',
  locations: 'id, order, [kind+order]',
  contacts: 'id, *location_ids, *service_ids',
  services: 'id, *needs',
  service_at_locations: 'id, service_id, location_id',
  programmes: 'id, *needs',
  courses: 'id',
  notices: 'id',
  materials: 'id',
  rules: 'id',
}
const SECOND = { changes: 'id', reports: 'id', saved: 'record_id', search: 'name' }

/** The published example key of RFC 8037 (appendix A.1). */
const key = await keyFrom({
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
})
const snapshot = aSnapshot()
const data = bytesOf(snapshot)
const release = await aRelease(data)
const releaseBytes = await signed(release, [key])

const rows: Readonly<Record<string, readonly object[]>> = {
  meta: [
    {
      name: 'release',
      region: snapshot.region,
      version: VERSION,
      issued: release.issued,
      expires: release.expires,
      applied_at: NOW,
      tables: 1,
    },
    { name: 'attempt', attempted_at: NOW, refusal: undefined },
  ],
  signed: [
    { path: 'release.jws.json', bytes: releaseBytes },
    { path: release.snapshot.path, bytes: data },
  ],
  holiday_calendars: snapshot.holiday_calendars,
  organizations: snapshot.organizations,
  locations: snapshot.locations.map((one) => ({ ...one, kind: 'mbe', order: 'a' })),
  services: snapshot.services,
  service_at_locations: snapshot.service_at_locations,
}
const own: Readonly<Record<string, readonly object[]>> = {
  reports: [
    {
      id: uuid(501),
      table: 'locations',
      record_id: uuid(1),
      name: 'Stelle 1',
      release: VERSION,
      fields: [{ field: 'postal_code', old: '43121', new: '43122' }],
      reason: 'Schild am Eingang',
      reported_at: NOW,
      sent_at: undefined,
    },
  ],
  saved: [{ record_id: uuid(1), table: 'locations', name: 'Stelle 1', note: 'Klingel links', saved_at: NOW }],
  search: [{ name: 'index', key: 'another app', content: {} }],
}

await write(1, [FIRST], rows)
await write(2, [FIRST, SECOND], { ...rows, ...own })

/** Makes the database with the library itself, and writes down what came of it. */
async function write(
  version: number,
  steps: readonly Readonly<Record<string, string>>[],
  all: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  const db = new Dexie(`version-${version}`)
  for (const [index, stores] of steps.entries()) db.version(index + 1).stores(stores)
  await db.open()
  const native = db.backendDB()
  const stores = [...native.objectStoreNames].map((name) => {
    const store = native.transaction(name).objectStore(name)
    const indexes = [...store.indexNames].map((one) => {
      const { keyPath, multiEntry } = store.index(one)
      return { name: one, keyPath, multiEntry }
    })
    return { name, keyPath: store.keyPath, indexes, rows: all[name] ?? [] }
  })
  const file = new URL(`version-${version}.json`, import.meta.url)
  const text = JSON.stringify({ version: native.version, stores }, asText, 2)
  writeFileSync(file, `${text}\n`)
  db.close()
}

/** Bytes as base64, told apart by their name. */
function asText(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value
}
