import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { RECORD_TABLES } from '../../src/catalogue/record-tables.ts'
import type { Release } from '../../src/catalogue/release.ts'
import { release as releaseSchema } from '../../src/catalogue/release.ts'
import { RELEASE_PATH } from '../../src/feed/check-release.ts'
import { readSigningKey } from '../../src/publish/release/key.ts'
import { payloadOf } from '../../src/publish/release/published.ts'
import { Publisher } from '../builders/publisher.ts'
import { bytesOf, sha256 } from '../builders/feed.ts'
import { recordOf, records } from './kept.ts'
import { embeddedRegion } from './slip-texts.ts'

/** As long as any other, and a number that the demo region has nowhere. */
const markOf = (n: number): string => `Stand ${9_000_000 + n}`
const DAY = 86_400_000

/**
 * The demo region, published again and again with its public key: every office, person, service and offer says in its
 * name of which release it is, so that records of two releases can be told apart, each one.
 */
export class MarkedRegion {
  private readonly publisher: Publisher
  private readonly embedded = embeddedRegion()
  private number = 0

  private constructor(publisher: Publisher) {
    this.publisher = publisher
  }

  static async open(): Promise<MarkedRegion> {
    const key = await readSigningKey(readFileSync('src/demo/public-demo-key.json', 'utf8'))
    if (!key.ok) throw new Error(key.error)
    const publisher = new Publisher(key.value)
    const root = 'root.1.jws.json'
    publisher.files.set(root, readFileSync(`dist/feed/${root}`))
    return new MarkedRegion(publisher)
  }

  /** What is marked in the newest release. */
  get mark(): string {
    return markOf(this.number)
  }

  get files(): ReadonlyMap<string, Uint8Array> {
    return this.publisher.files
  }

  get release(): Release {
    return this.publisher.release
  }

  /** Publishes the next release, with or without a delta from the one before, and gives its files. */
  async next(by: 'delta' | 'snapshot'): Promise<ReadonlyMap<string, Uint8Array>> {
    this.number += 1
    const { files } = this.publisher
    const old = [...files.keys()].filter((path) => this.isOld(path, by))
    for (const path of old) files.delete(path)
    const text = JSON.stringify(this.embedded.snapshot, (key, value: unknown) =>
      key === 'name' || key === 'title' ? this.marked(value) : value,
    )
    // Later than any build of this run, and a second after the one before.
    const at = this.embedded.issued + DAY + this.number * 1000
    await this.publisher.publish(JSON.parse(text) as never, at)
    await this.addCompartment()
    return new Map(files)
  }

  /** All but the first root and, for a delta, the release before. */
  private isOld(path: string, by: 'delta' | 'snapshot'): boolean {
    if (path.startsWith('root.')) return false
    const { snapshot } = this.release
    return by === 'snapshot' || (path !== RELEASE_PATH && path !== snapshot.path)
  }

  private marked(value: unknown): unknown {
    if (typeof value === 'string') return `${value} ${this.mark}`
    const { de } = (value ?? {}) as { de?: string }
    return de === undefined ? value : { ...(value as object), de: `${de} ${this.mark}` }
  }

  /** Another compartment with each release, which enrolled devices fetch: bytes that nobody opens here. */
  private async addCompartment(): Promise<void> {
    const bytes = bytesOf(`${this.mark}${'·'.repeat(6_000)}`)
    const hash = await sha256(bytes)
    const path = `vault/${hash}.age`
    this.publisher.files.set(path, bytes)
    const vault: Release['vault'] = [
      { compartment: 'partners', path, sha256: hash, length: bytes.length },
    ]
    await this.publisher.sign({ ...this.release, vault })
  }
}

/** The records of a release on a device, with their bytes, by table and id. */
export interface Held {
  readonly records: ReadonlyMap<string, string>
  readonly version: number
  /** The one mark that stands in all of them; undefined on a device that has the region of the app. */
  readonly mark: string | undefined
}

/** What a release fills; the other tables say when it came, or are the device's own. */
const RELEASED = [...RECORD_TABLES, 'holiday_calendars']

/**
 * What a device holds, read without the guide.
 *
 * @throws where its records are of more than one release, or its signed bytes and its date of another than they
 */
export async function heldBy(page: Page): Promise<Held> {
  const released = await records(page, RELEASED)
  const texts = [...released.values()]
  const marks = new Set(texts.flatMap((text) => text.match(/Stand 9\d{6}/g) ?? []))
  if (marks.size > 1) throw new Error(`records of ${[...marks].join(' and ')}`)
  const meta = (await recordOf(page, 'meta', 'release')) ?? '{}'
  const { version } = JSON.parse(meta) as { version: number }
  const [mark] = marks
  const signed = await recordOf(page, 'signed', RELEASE_PATH)
  if (signedVersion(signed) !== version) throw new Error('tables of one release, bytes of another')
  if (mark !== undefined && !meta.includes(mark))
    throw new Error(`${mark} with the date of another`)
  return { records: released, version, mark }
}

/** The version in the signed bytes of a release, as a record holds them. */
function signedVersion(record = '{}'): number | undefined {
  const { bytes = '' } = JSON.parse(record) as { bytes?: string }
  return payloadOf(Buffer.from(bytes, 'latin1'), releaseSchema)?.version
}

/** What a device that held one release must hold after the other: the same records, with the other's mark. */
export const asMarked = (
  { records, mark = '' }: Held,
  other: string,
): ReadonlyMap<string, string> =>
  new Map([...records].map(([key, text]) => [key, text.replaceAll(mark, other)]))
