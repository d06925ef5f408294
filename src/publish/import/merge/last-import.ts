import { err, ok, type Result } from '../../../result.ts'
import { isRecord } from '../fields.ts'
import { readJson } from '../read-json.ts'
import type { RowCells } from './identity.ts'

/** Lies beside the sheets, and is none of them: what each source said when it was last brought in. */
export const LAST_IMPORT = 'last-import.json'

const TYPE = 'anlaufstelle-last-import'
const FORMAT = 1

/** The cells of each entry as a source last had them, by sheet and identity. */
export type SourceValues = ReadonlyMap<string, ReadonlyMap<string, RowCells>>

/** By the source's name. */
export type LastImports = ReadonlyMap<string, SourceValues>

/**
 * Reads what was kept of earlier imports.
 *
 * @returns `bad-last-import` where it is not what {@link writeLastImports} writes: a merge that knew less than it thinks would
 *   take people's changes back
 */
export function readLastImports(bytes: Uint8Array): Result<LastImports, 'bad-last-import'> {
  const json = readJson(bytes)
  if (!json.ok || !isRecord(json.value)) return err('bad-last-import')
  const { type, format, sources } = json.value
  if (type !== TYPE || format !== FORMAT || !isRecord(sources)) return err('bad-last-import')
  const read = mapOf(sources, (source) =>
    mapOf(source, (sheet) =>
      mapOf(sheet, (cells) =>
        isRecord(cells) && Object.values(cells).every((cell) => typeof cell === 'string')
          ? (cells as RowCells)
          : undefined,
      ),
    ),
  )
  return read ? ok(read) : err('bad-last-import')
}

/** An object as a map; undefined where it is none, or one of its values is not as it should be. */
function mapOf<T>(
  value: unknown,
  read: (value: unknown) => T | undefined,
): ReadonlyMap<string, T> | undefined {
  if (!isRecord(value)) return undefined
  const entries = Object.entries(value).map(([key, one]) => [key, read(one)] as const)
  return entries.some(([, one]) => one === undefined)
    ? undefined
    : new Map(entries as [string, T][])
}

/** Writes what every source said last, in an order of its own: the same values give the same bytes. */
export function writeLastImports(imports: LastImports): Uint8Array {
  const sources = objectOf(imports, (source) =>
    objectOf(source, (sheet) => objectOf(sheet, inOrder)),
  )
  const text = JSON.stringify({ type: TYPE, format: FORMAT, sources }, null, 1)
  return new TextEncoder().encode(`${text}\n`)
}

const objectOf = <T>(map: ReadonlyMap<string, T>, write: (value: T) => unknown): object =>
  Object.fromEntries(
    [...map].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, write(value)]),
  )

const inOrder = (cells: RowCells): object =>
  objectOf(new Map(Object.entries(cells)), (cell) => cell)
