import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from '../../src/publish/workbook/csv.ts'
import { writeCsv } from '../../src/publish/workbook/write-csv.ts'

/** Another sentence in one service of `every`, at least in one, in a workbook of CSV sheets. */
export function changeServices(region: string, every: number): void {
  const file = join(region, 'services.csv')
  const { rows } = readCsv('services', readFileSync(file))
  const column = rows[0]?.indexOf('description.de') ?? -1
  const edited = rows.map((row, at) =>
    at > 0 && at % every === 1 % every ? row.with(column, `${row[column]} Auch abends.`) : row,
  )
  writeFileSync(file, writeCsv(edited))
}
