import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { RECORD_TABLES } from '../../src/catalogue/record-tables.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { SNAPSHOT_LIMIT } from '../../src/feed/limits.ts'
import type { SigningKey } from '../../src/publish/release/key.ts'
import { readSigningKey } from '../../src/publish/release/key.ts'
import type { Published } from '../../src/publish/release/published.ts'
import { NOTHING_PUBLISHED, readPublished } from '../../src/publish/release/published.ts'
import { signFeed } from '../../src/publish/release/sign-feed.ts'
import { grownRegion } from './grown-region.ts'

const DAY = 86_400_000

/** A region of the size in question, published twice: whole, and with one record in a hundred changed. */
export interface GrownFeed {
  readonly snapshot: Snapshot
  /** The folder of the first release, and of the second, which holds the first one's files too. */
  readonly first: string
  readonly second: string
  /** Of the second: the records that changed, and the delta's path. */
  readonly changed: readonly object[]
  readonly delta: string
}

/** Makes both in a folder, signed with the demo's public key, newer than any build. */
export async function growFeed(records: number, folder: string): Promise<GrownFeed> {
  const key = await readSigningKey(readFileSync('src/demo/public-demo-key.json', 'utf8'))
  if (!key.ok) throw new Error('the demo key cannot be read')
  const snapshot = grownRegion(records)
  const at = Date.now() + DAY
  const files = await sign(snapshot, NOTHING_PUBLISHED, key.value, at)
  const before = readPublished({
    root: files.get('root.1.jws.json'),
    release: files.get('release.jws.json'),
    file: (path) => files.get(path),
  })
  if (!before.ok) throw new Error(before.error)
  const { next, changed } = changeOneInAHundred(snapshot)
  const more = await sign(next, before.value, key.value, at + 1000)
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  write(first, files)
  write(second, new Map([...files, ...more]))
  const delta = [...more.keys()].find((path) => path.startsWith('data/') && isSmall(path, more))
  if (delta === undefined) throw new Error('no delta was made')
  return { snapshot, first, second, changed, delta }
}

const isSmall = (path: string, files: ReadonlyMap<string, Uint8Array>): boolean =>
  (files.get(path)?.length ?? 0) <
  Math.max(
    ...[...files].filter(([name]) => name.startsWith('data/')).map(([, { length }]) => length),
  )

async function sign(
  snapshot: Snapshot,
  published: Published,
  key: SigningKey,
  at: number,
): Promise<Map<string, Uint8Array>> {
  const signed = await signFeed({ snapshot, materials: new Map() }, published, {
    keys: [key],
    at,
    validDays: 365,
  })
  if (!signed.ok && signed.error.code === 'too-large')
    throw new Error(`a feed may have no larger snapshot than ${SNAPSHOT_LIMIT / 2 ** 20} MiB`)
  if (!signed.ok) throw new Error(signed.error.code)
  return signed.value
}

/** How many records a snapshot has, in all its tables. */
export const recordsOf = (snapshot: Snapshot): number =>
  RECORD_TABLES.reduce((sum, table) => sum + snapshot[table].length, 0)

/** Another sentence in the description of a service, one record of the whole region in a hundred. */
function changeOneInAHundred(snapshot: Snapshot): { next: Snapshot; changed: object[] } {
  const all = recordsOf(snapshot)
  const step = Math.max(1, Math.floor(snapshot.services.length / (all / 100)))
  const changed: object[] = []
  const services = snapshot.services.map((service, at) => {
    if (at % step > 0) return service
    const description = { ...service.description, de: `${service.description.de} Auch abends.` }
    changed.push({ ...service, description })
    return { ...service, description }
  })
  return { next: { ...snapshot, services }, changed }
}

function write(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}
