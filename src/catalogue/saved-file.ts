import { err, ok, type Result } from '../result.ts'
import { plainValue } from './reported-value.ts'
import type { TableName } from './snapshot.ts'

/*
 * Saved entries as a file, to carry them to another device. No zod: a screen reads it, and there is little to check.
 */

const TYPE = 'anlaufstelle-saved'
const FORMAT = 1

/** The most a file may hold: bytes, entries, characters of a note and of a name. */
export const SAVED_LIMITS = { bytes: 1_000_000, entries: 2000, note: 1000, name: 8000 } as const

/** Tables whose entries can be kept at hand. */
export const SAVABLE = [
  'locations',
  'services',
  'contacts',
  'programmes',
  'courses',
  'notices',
  'materials',
  'organizations',
] as const satisfies readonly TableName[]
export type SavableTable = (typeof SAVABLE)[number]

/** An entry kept at hand. */
export interface SavedEntry {
  readonly record_id: string
  readonly table: SavableTable
  /** The entry's German name when it was kept. */
  readonly name: string
  readonly note: string
  /** Milliseconds UTC. */
  readonly saved_at: number
}

/** Why a file is not taken in; the words are `report:saved.refused.<code>`. */
export type SavedFileError =
  'too-large' | 'not-json' | 'not-saved' | 'other-format' | 'other-region' | 'bad-entry'

/** The file of a region's saved entries. */
export const writeSavedFile = (region: string, entries: readonly SavedEntry[]): string =>
  `${JSON.stringify({ type: TYPE, format: FORMAT, region, saved: entries.map(plain) }, null, 2)}\n`

const plain = ({ record_id, table, name, note, saved_at }: SavedEntry): SavedEntry => ({
  record_id,
  table,
  name,
  note,
  saved_at,
})

/**
 * Reads a file of saved entries: whole, or not at all. What is in it came from anywhere: it is only ever shown as text.
 *
 * @param length of the file in bytes
 */
export function readSavedFile(
  text: string,
  length: number,
  region: string,
): Result<SavedEntry[], SavedFileError> {
  if (length > SAVED_LIMITS.bytes) return err('too-large')
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return err('not-saved')
  }
  if (!isObject(read) || read.type !== TYPE) return err('not-saved')
  if (read.format !== FORMAT) return err('other-format')
  if (read.region !== region) return err('other-region')
  const { saved } = read
  if (!Array.isArray(saved) || saved.length > SAVED_LIMITS.entries) return err('bad-entry')
  const entries = (saved as unknown[]).map(entryOf)
  return entries.every((entry) => entry !== undefined) ? ok(entries) : err('bad-entry')
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Where a date still can be shown. */
const LATEST = 8_000_000_000_000

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isWords = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest && plainValue(value) === value

function entryOf(value: unknown): SavedEntry | undefined {
  if (!isObject(value)) return undefined
  const { record_id, table, name, note, saved_at } = value
  const known = SAVABLE.find((one) => one === table)
  if (known === undefined || typeof record_id !== 'string' || !UUID.test(record_id))
    return undefined
  if (!isWords(name, SAVED_LIMITS.name) || !isWords(note, SAVED_LIMITS.note)) return undefined
  const isMoment = Number.isInteger(saved_at) && (saved_at as number) > 0
  if (!isMoment || (saved_at as number) > LATEST) return undefined
  return { record_id, table: known, name, note, saved_at: saved_at as number }
}

/**
 * What is on the device after a file was taken in: nothing of either is lost. Of an entry that both have, the older date
 * stays, and both notes where they differ; a note too long for both stays as it is on the device.
 *
 * @returns only what must be written
 */
export function mergeSaved(
  own: ReadonlyMap<string, SavedEntry>,
  others: readonly SavedEntry[],
): SavedEntry[] {
  const merged = new Map<string, SavedEntry>()
  for (const other of others) {
    const here = merged.get(other.record_id) ?? own.get(other.record_id)
    merged.set(other.record_id, here ? both(here, other) : other)
  }
  return [...merged.values()]
}

function both(here: SavedEntry, other: SavedEntry): SavedEntry {
  const joined = [here.note, other.note].filter((note) => note !== '').join('\n')
  const note = here.note.includes(other.note)
    ? here.note
    : joined.length <= SAVED_LIMITS.note
      ? joined
      : here.note
  return { ...here, note, saved_at: Math.min(here.saved_at, other.saved_at) }
}
