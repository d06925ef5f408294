import type { DeltaFrame } from '../catalogue/delta.ts'
import { deltaFrame } from '../catalogue/delta.ts'
import { sha256Of } from './read-file.ts'
import { parseJson } from './signature.ts'

/** A file a device has kept: its path names its hash. */
export interface KeptFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A snapshot as it was published, its records unread: what later apps will make of them is not known here. */
export type PlainSnapshot = Readonly<Record<string, unknown>>
type Identified = { readonly id: string }

/**
 * The snapshot that deltas make of an earlier one (F7). Lists are in the order of their ids, as they are published:
 * written out it is the later snapshot byte by byte.
 */
export function withDelta(base: PlainSnapshot, delta: DeltaFrame): PlainSnapshot {
  const next: Record<string, unknown> = { ...base }
  if (delta.described !== undefined) next['region'] = delta.described
  for (const [name, list] of Object.entries(delta.lists)) {
    const before = (base[name] ?? []) as readonly Identified[]
    const records = new Map(before.map((record) => [record.id, record]))
    for (const id of list.removed) records.delete(id)
    for (const record of list.changed as Identified[]) records.set(record.id, record)
    next[name] = [...records.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }
  return next
}

/** How much text is written out at a time. */
const PIECE = 64 * 1024

/**
 * A snapshot as it is published, written out piece by piece: a large one as a single text would take several times its
 * bytes in memory. Together the pieces are what `JSON.stringify` gives.
 */
export function* snapshotPieces(snapshot: PlainSnapshot): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let text = ''
  for (const part of partsOf(snapshot)) {
    text += part
    if (text.length < PIECE) continue
    yield encoder.encode(text)
    text = ''
  }
  yield encoder.encode(text)
}

function* partsOf(snapshot: PlainSnapshot): Generator<string> {
  let before = '{'
  for (const [name, value] of Object.entries(snapshot)) {
    if (value === undefined) continue
    yield `${before}${JSON.stringify(name)}:`
    if (Array.isArray(value)) yield* listParts(value)
    else yield JSON.stringify(value)
    before = ','
  }
  yield before === '{' ? '{}' : '}'
}

function* listParts(list: readonly unknown[]): Generator<string> {
  for (const [at, record] of list.entries())
    yield `${at === 0 ? '[' : ','}${JSON.stringify(record)}`
  yield list.length === 0 ? '[]' : ']'
}

/** A snapshot as the bytes that are published and hashed. */
export function snapshotBytes(snapshot: PlainSnapshot): Uint8Array {
  const pieces = [...snapshotPieces(snapshot)]
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/**
 * The newest snapshot's bytes from what a device kept (F8): an earlier snapshot, and every delta applied since, in
 * order. Nothing is parsed before its hash holds (F4); whether the result is the snapshot the newest release names is
 * for its reader to check, as with any other bytes.
 *
 * @returns undefined where a file is not what its path says, or no delta
 */
export async function snapshotFromParts(
  parts: readonly KeptFile[],
): Promise<Uint8Array | undefined> {
  const [first, ...deltas] = parts
  if (!first || !(await isAsNamed(first))) return undefined
  if (deltas.length === 0) return first.bytes
  let snapshot = parseJson(first.bytes) as PlainSnapshot
  for (const part of deltas) {
    if (!(await isAsNamed(part))) return undefined
    const delta = deltaFrame.safeParse(parseJson(part.bytes))
    if (!delta.success) return undefined
    snapshot = withDelta(snapshot, delta.data)
  }
  return snapshotBytes(snapshot)
}

const isAsNamed = async ({ path, bytes }: KeptFile): Promise<boolean> =>
  path === `data/${await sha256Of(bytes)}.json`
