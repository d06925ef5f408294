import { recordSchemas, type TableName, type Tables } from '../../catalogue/snapshot.ts'
import { idOf } from '../workbook/id.ts'
import type { Problem } from '../workbook/problem.ts'
import type { ReadRow } from '../workbook/read-sheet.ts'
import type { ReadSheets } from '../workbook/read-workbook.ts'
import { passGate } from './gate.ts'
import { type RecordContext, TO_RECORD } from './records.ts'
import { pairOf, servicePlaces } from './service-places.ts'

/** A row on its way to a record, with the sheet it came from. */
interface Source {
  readonly sheet: string
  readonly row: ReadRow<object>
}

/**
 * Makes the records of every row that is right so far, and puts each through the feed's gate.
 *
 * @param errors found before: their rows are left out
 * @returns the tables, each sorted by id, and what the gate refused
 */
export function buildTables(
  sheets: ReadSheets,
  errors: readonly Problem[],
  context: RecordContext,
): { tables: Tables; problems: Problem[] } {
  const wrong = new Set(errors.map(({ sheet, row }) => `${sheet} ${row ?? 1}`))
  const region = sheets.region[0]?.entry.code ?? ''
  const problems: Problem[] = []
  const build = (table: TableName): object[] => {
    // A row without an error has all its required cells: it is the entry its sheet promises.
    const toRecord = TO_RECORD[table] as (entry: object, context: RecordContext) => object
    return sourcesOf(table, sheets, region).flatMap(({ sheet, row: { row, entry } }) => {
      // An error in row 1 is about a column, so about all rows.
      if (wrong.has(`${sheet} ${row}`) || wrong.has(`${sheet} 1`)) return []
      const passed = passGate(table, toRecord(entry, context))
      if (passed.ok) return [passed.value]
      problems.push(...passed.error.map((complaint) => ({ sheet, row, ...complaint })))
      return []
    })
  }
  const tables = Object.keys(recordSchemas).map((name) => [
    name,
    (build(name as TableName) as { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ])
  return { tables: Object.fromEntries(tables) as Tables, problems }
}

function sourcesOf(table: TableName, sheets: ReadSheets, region: string): Source[] {
  if (table !== 'service_at_locations') return sheets[table].map((row) => ({ sheet: table, row }))
  return servicePlaces(sheets).map(({ sheet, row: { row, entry } }) => {
    const id = idOf(region, table, pairOf(entry))
    return { sheet, row: { row, entry: { id, ...entry } } }
  })
}
