import type { DeltaFrame } from '../../src/catalogue/delta.ts'
import type { Release, Root } from '../../src/catalogue/release.ts'
import { release } from '../../src/catalogue/release.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { trustFirstRoot } from '../../src/feed/root.ts'
import type { FeedSource } from '../../src/feed/source.ts'
import { storedSource } from '../../src/feed/source.ts'
import type { SigningKey } from '../../src/publish/release/key.ts'
import { generateSigningKey, readSigningKey } from '../../src/publish/release/key.ts'
import { payloadOf, readPublished } from '../../src/publish/release/published.ts'
import { signFeed } from '../../src/publish/release/sign-feed.ts'
import { signDocument } from '../../src/publish/release/sign.ts'
import { bytesOf, sha256 } from './feed.ts'

export async function aSigningKey(): Promise<SigningKey> {
  const key = await readSigningKey(JSON.stringify(await generateSigningKey()))
  if (!key.ok) throw new Error(key.error)
  return key.value
}

/** A feed folder in memory, published to as the command line does, and read from as a tablet does. */
export class Publisher {
  readonly files = new Map<string, Uint8Array>()
  /** Every path that was asked for. */
  readonly asked: string[] = []
  readonly source: FeedSource = {
    read: (path, limit) => {
      this.asked.push(path)
      return storedSource(this.files).read(path, limit)
    },
  }
  private readonly key: SigningKey

  constructor(key: SigningKey) {
    this.key = key
  }

  async publish(snapshot: Snapshot, at: number): Promise<void> {
    const names = [...this.files.keys()]
    const published = readPublished({
      root: this.files.get('root.1.jws.json'),
      release: this.files.get('release.jws.json'),
      earlier: names.flatMap((name) =>
        /^release\.\d+\./.test(name) ? (this.files.get(name) ?? []) : [],
      ),
      file: (path) => this.files.get(path),
    })
    if (!published.ok) throw new Error(published.error)
    const signing = { keys: [this.key], at, validDays: 90 }
    const feed = await signFeed({ snapshot, materials: new Map() }, published.value, signing)
    if (!feed.ok) throw new Error(feed.error.code)
    for (const [path, bytes] of feed.value) this.files.set(path, bytes)
  }

  /** The newest release, as the publisher reads its own. */
  get release(): Release {
    const read = payloadOf(this.files.get('release.jws.json') ?? new Uint8Array(), release)
    if (!read) throw new Error('nothing is published')
    return read
  }

  /** Publishes another delta in place of the newest release's first one, well signed. */
  async forgeDelta(forge: (delta: DeltaFrame) => unknown): Promise<void> {
    const { deltas, ...rest } = this.release
    const [entry] = deltas
    if (!entry) throw new Error('there is no delta')
    const delta = JSON.parse(new TextDecoder().decode(this.files.get(entry.path))) as DeltaFrame
    const bytes = bytesOf(forge(delta))
    const hash = await sha256(bytes)
    const forged = { ...entry, path: `data/${hash}.json`, sha256: hash, length: bytes.length }
    this.files.set(forged.path, bytes)
    await this.sign({ ...rest, deltas: [forged, ...deltas.slice(1)] })
  }

  /** Puts another document in the place of the newest release, well signed. */
  async sign(document: Release): Promise<void> {
    this.files.set('release.jws.json', await signDocument(document, [this.key]))
  }

  async root(): Promise<Root> {
    const root = await trustFirstRoot(new TextDecoder().decode(this.files.get('root.1.jws.json')))
    if (!root.ok) throw new Error(root.error.code)
    return root.value
  }
}
