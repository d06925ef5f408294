import { v5 } from 'uuid'
import { splitList } from '../../workbook/cells.ts'
import { meaningOf } from '../../workbook/meaning.ts'
import type { Problem } from '../../workbook/problem.ts'
import { type IncomingRow, nameIn } from './gate.ts'
import {
  type Directory,
  type KnownRow,
  MERGED_SHEETS,
  type MergedSheet,
  REFERENCES,
  type RowCells,
} from './identity.ts'
import type { SourceValues } from './last-import.ts'

/**
 * What becomes of a cell that the source says otherwise: `taken` · `conflict` a person wrote another value since, or before the
 * source was known: theirs stays unless the change is accepted by its id · `refused` the workbook would not stand it.
 */
export type CellState = 'taken' | 'conflict' | 'refused'

export interface CellChange {
  /** Eight letters and digits; the same for the same change. */
  readonly id: string
  readonly sheet: MergedSheet
  readonly identity: string
  readonly row: number
  readonly name: string
  readonly title: string
  /** The cell's text now, what the source said last, and what it says. */
  readonly now: string
  readonly before: string | undefined
  readonly next: string
  readonly state: CellState
  readonly problems: readonly Problem[]
}

export interface Merge {
  /** Cells of rows there are that change, or would. */
  readonly changes: readonly CellChange[]
  readonly added: readonly IncomingRow[]
  /** Cells that a person changed since and the source did not: they stay. */
  readonly kept: number
  /** Entries that need nothing. */
  readonly unchanged: number
  /** Entries the source had and has no more: they stay until a person takes them out. */
  readonly gone: readonly IncomingRow[]
  /** What the source says now, to be kept. */
  readonly values: SourceValues
}

/** The UUIDv5 namespace of changes. */
const NAMESPACE = '8d7a5f0a-0f0e-5b9c-9d0f-2f7f4f3b6c15'

/**
 * Merges three ways, cell by cell: what the source said last, what the workbook says, what the source says now. A cell that a
 * person changed stays; one that only the source changed is taken. Spellings that mean the same are the same.
 *
 * @param rows what passed the gate
 * @param deleted what a person took out: remembered, so that it stays out
 * @param last what the same source said before; undefined: it is new, and a filled cell is a person's
 */
export function mergeRows(
  rows: readonly IncomingRow[],
  deleted: readonly IncomingRow[],
  directory: Directory,
  last: SourceValues | undefined,
): Merge {
  const changes: CellChange[] = []
  const added: IncomingRow[] = []
  let kept = 0
  let unchanged = 0
  for (const incoming of rows) {
    const mine = directory.find(incoming.sheet, incoming.identity)
    if (!mine) {
      added.push(incoming)
      continue
    }
    const base = last?.get(incoming.sheet)?.get(incoming.identity)
    const merged = mergeCells(incoming, mine, base, directory)
    changes.push(...merged.changes)
    kept += merged.kept
    if (merged.changes.length === 0) unchanged += 1
  }
  const all = [...rows, ...deleted]
  const gone = goneFrom(all, directory, last)
  return { changes, added, kept, unchanged, gone, values: valuesOf([...all, ...gone]) }
}

function mergeCells(
  { sheet, identity, cells }: IncomingRow,
  { row, cells: mine }: KnownRow,
  base: RowCells | undefined,
  directory: Directory,
): { changes: CellChange[]; kept: number } {
  const changes: CellChange[] = []
  let kept = 0
  const means = (title: string, text: string): string =>
    meaningOf(title, inAnyOrder(title, text), {
      region: directory.region,
      sheet,
      names: directory.ids,
    })
  for (const title of new Set([...Object.keys(cells), ...Object.keys(base ?? {})])) {
    if (title === 'id') continue
    const [now, next, before] = [mine[title] ?? '', cells[title] ?? '', base?.[title]]
    const same = (one: string, other: string): boolean => means(title, one) === means(title, other)
    if (same(now, next)) continue
    if (same(next, before ?? '')) {
      // The source says nothing new: what differs is a person's.
      kept += 1
      continue
    }
    const state = same(now, before ?? '') ? 'taken' : 'conflict'
    const id = v5(`${sheet} ${identity} ${title} ${means(title, next)}`, NAMESPACE).slice(0, 8)
    const name = nameIn(mine)
    changes.push({
      id,
      sheet,
      identity,
      row,
      name,
      title,
      now,
      before,
      next,
      state,
      problems: [],
    })
  }
  return { changes, kept }
}

/** Where something is given has no order. */
const inAnyOrder = (title: string, text: string): string =>
  Object.hasOwn(REFERENCES, title) ? splitList(text).toSorted().join('; ') : text

/** Entries of the last time that are no more in the source, and still in the workbook. */
function goneFrom(
  rows: readonly IncomingRow[],
  directory: Directory,
  last: SourceValues | undefined,
): IncomingRow[] {
  const there = new Set(rows.map(({ sheet, identity }) => `${sheet} ${identity}`))
  return [...(last ?? [])].flatMap(([name, entries]) => {
    const sheet = MERGED_SHEETS.find((one) => one === name)
    if (!sheet) return []
    return [...entries].flatMap(([identity, cells]) =>
      there.has(`${sheet} ${identity}`) || !directory.find(sheet, identity)
        ? []
        : [{ sheet, identity, cells }],
    )
  })
}

function valuesOf(rows: readonly IncomingRow[]): Map<string, Map<string, RowCells>> {
  const values = new Map<string, Map<string, RowCells>>()
  for (const { sheet, identity, cells } of rows) {
    const given = Object.entries(cells).filter(([, cell]) => cell !== '')
    const entries = values.get(sheet) ?? new Map<string, RowCells>()
    entries.set(identity, Object.fromEntries(given))
    values.set(sheet, entries)
  }
  return values
}

/**
 * What to keep of a source once its changes are settled: what it says now, but of a cell that is still open (a conflict, or
 * refused) what it said before, so that it is shown again.
 */
export function settledValues(
  { values, changes }: Merge,
  isOpen: (change: CellChange) => boolean,
): SourceValues {
  const settled = new Map([...values].map(([sheet, entries]) => [sheet, new Map(entries)]))
  for (const { sheet, identity, title, before } of changes.filter(isOpen)) {
    const { [title]: _, ...others } = settled.get(sheet)?.get(identity) ?? {}
    const cells = before === undefined ? others : { ...others, [title]: before }
    settled.get(sheet)?.set(identity, cells)
  }
  return settled
}
