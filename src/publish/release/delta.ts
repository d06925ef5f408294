import type { DeltaFrame } from '../../catalogue/delta.ts'
import { LIST_NAMES } from '../../catalogue/delta.ts'
import { FEED_FORMAT, type Release } from '../../catalogue/release.ts'
import { type PlainSnapshot, snapshotPieces, withDelta } from '../../feed/rebuild.ts'
import type { EarlierRelease } from './published.ts'
import { sha256 } from './sha256.ts'

/** From how many releases back a tablet can take a delta. */
export const DELTA_RELEASES = 10

export interface DeltaFile {
  readonly entry: Release['deltas'][number]
  readonly bytes: Uint8Array
}

/** The release the deltas lead to, and its snapshot as it is published. */
export interface DeltaTarget {
  readonly region: string
  readonly version: number
  readonly data: Uint8Array
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * The deltas from the last ten releases (F7), one after another, so that two snapshots at most are in memory. Each was
 * applied to its snapshot and gave the new one byte by byte; each is smaller than it.
 *
 * @param earlier what was published, the newest first; one whose snapshot is gone, damaged or written in another way
 *   gets none: its tablets read the whole snapshot
 * @param onRelease told before each of them how many there are, and which it is, from 1
 */
export async function deltasTo(
  target: DeltaTarget,
  earlier: readonly EarlierRelease[],
  onRelease: (number: number, all: number) => void = () => undefined,
): Promise<DeltaFile[]> {
  const before = earlier
    .filter(({ document }) => document.version < target.version)
    .slice(0, DELTA_RELEASES)
  if (before.length === 0) return []
  const next = parsed(target.data)
  const files: DeltaFile[] = []
  for (const [at, release] of before.entries()) {
    onRelease(at + 1, before.length)
    const file = await deltaFrom(release, next, target)
    if (file) files.push(file)
  }
  return files
}

const parsed = (bytes: Uint8Array): PlainSnapshot =>
  JSON.parse(decoder.decode(bytes)) as PlainSnapshot

async function deltaFrom(
  { document, snapshot }: EarlierRelease,
  next: PlainSnapshot,
  { region, version, data }: DeltaTarget,
): Promise<DeltaFile | undefined> {
  const bytes = snapshot()
  const hash = bytes && (await sha256(bytes))
  if (!bytes || hash !== document.snapshot.sha256) return undefined
  const base = parsed(bytes)
  const from = { version: document.version, snapshot: hash }
  const delta = deltaBetween(base, next, { from, region, to: version })
  if (!delta || !isWrittenAs(withDelta(base, delta), data)) return undefined
  const made = new TextEncoder().encode(JSON.stringify(delta))
  if (made.length >= data.length) return undefined
  return { entry: await entryOf(made, from.version), bytes: made }
}

/** Whether a snapshot written out is these bytes. */
function isWrittenAs(snapshot: PlainSnapshot, bytes: Uint8Array): boolean {
  let at = 0
  for (const piece of snapshotPieces(snapshot)) {
    if (piece.some((byte, index) => byte !== bytes[at + index])) return false
    at += piece.length
  }
  return at === bytes.length
}

async function entryOf(bytes: Uint8Array, from: number): Promise<DeltaFile['entry']> {
  const hash = await sha256(bytes)
  return { path: `data/${hash}.json`, sha256: hash, length: bytes.length, from }
}

type Step = Pick<DeltaFrame, 'region' | 'from' | 'to'>
interface Identified {
  readonly id: string
}

/**
 * What leads from one snapshot to another: whole changed records and the ids of removed ones.
 *
 * @returns undefined where the earlier one has lists that are not told by ids
 */
export function deltaBetween(
  base: PlainSnapshot,
  next: PlainSnapshot,
  { region, from, to }: Step,
): DeltaFrame | undefined {
  const lists: DeltaFrame['lists'] = {}
  for (const name of LIST_NAMES) {
    const [before, after] = [base[name], next[name]]
    if (!Array.isArray(before) || !Array.isArray(after)) return undefined
    const [old, now] = [byId(before as Identified[]), byId(after as Identified[])]
    const changed = [...now].filter(([id, record]) => old.get(id) !== record)
    const removed = [...old.keys()].filter((id) => !now.has(id))
    if (changed.length + removed.length === 0) continue
    const records = changed.map(([, record]) => JSON.parse(record) as unknown)
    lists[name] = { changed: records, removed, count: after.length }
  }
  const isDescribed = JSON.stringify(base['region']) !== JSON.stringify(next['region'])
  const described = isDescribed ? { described: next['region'] } : {}
  return { type: 'delta', format: FEED_FORMAT, region, from, to, ...described, lists }
}

/** Each record as it is written, by its id. */
const byId = (records: readonly Identified[]): Map<string, string> =>
  new Map(records.map((record) => [record.id, JSON.stringify(record)]))
