import type { Result } from '../../result.ts'
import type { KeyedSheet } from './id.ts'
import type { Complaint } from './problem.ts'

/** What a cell's meaning depends on beside its text. */
export interface CellContext {
  readonly region: string
  /** The sheet the cell is in. */
  readonly sheet: string
  /** The names in the `id` column of a sheet. */
  readonly names: (table: KeyedSheet) => ReadonlySet<string>
}

/** A cell's value, or all that is wrong with it. */
export type Read<T> = Result<T, readonly Complaint[]>

/** What may stand in a column, for drop-downs and notes; `read` is what judges. */
export interface Choice {
  /** A closed list of words. */
  readonly allowed?: readonly string[]
  /** The sheet whose entries are named. */
  readonly target?: KeyedSheet
  /** Several values, separated by `;`. */
  readonly many?: true
}

/** A column of one cell a row; its text comes trimmed and is never empty. */
export interface CellColumn<T> extends Choice {
  readonly by: 'cell'
  readonly required?: boolean
  readonly read: (value: string, context: CellContext) => Read<T>
}

/**
 * A column for each language, `name.de`, `name.ar`: read together, as texts by language. A complaint
 * about one of them names it in `params.language`; the others are about the German one.
 */
export interface TextColumn<T> {
  readonly by: 'language'
  readonly required?: boolean
  readonly read: (texts: Readonly<Record<string, string>>) => Read<T>
}

export type Column<T> = CellColumn<T> | TextColumn<T>

/** The columns of a sheet, by name. */
export type Columns = Readonly<Record<string, Column<unknown>>>

interface Required {
  readonly required: true
}

/** Makes a column required: a row without it is a problem. */
export const required = <C extends Column<unknown>>(column: C): C & Required => ({
  ...column,
  required: true,
})

type ValueOf<C> = C extends Column<infer T> ? T : never
type RequiredName<C extends Columns> = {
  [Name in keyof C]: C[Name] extends Required ? Name : never
}[keyof C]

/** What a row of a sheet holds once it is read. */
export type Entry<C extends Columns> = {
  readonly [Name in RequiredName<C>]: ValueOf<C[Name]>
} & {
  readonly [Name in Exclude<keyof C, RequiredName<C>>]?: ValueOf<C[Name]>
}
