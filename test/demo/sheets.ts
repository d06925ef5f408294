import { readdirSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'

export type Row = Readonly<Record<string, string>>

const FOLDER = 'src/demo'

/** The sheets of the demo region as they are written, by name: no reader of ours in between. */
export const sheets: ReadonlyMap<string, readonly Row[]> = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => {
      const { data } = Papa.parse<Row>(readFileSync(`${FOLDER}/${file}`, 'utf8'), {
        header: true,
        skipEmptyLines: true,
      })
      return [file.replace('.csv', ''), data]
    }),
)

export const rowsOf = (sheet: string): readonly Row[] => {
  const rows = sheets.get(sheet)
  if (!rows) throw new Error(`no sheet ${sheet}`)
  return rows
}

/** The parts of a cell that holds a list. */
export const listOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
