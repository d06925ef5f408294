import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Site } from './server.ts'

export type Row = Record<string, string>

/** Changes the rows of one sheet of a workbook. */
export type Edit = (rows: Row[]) => Row[]

/**
 * Publishes a newer release of the demo region where the site's sync looks for it, from a workbook with some of its
 * sheets edited: by the same program, with the same key, as a coordinator would.
 *
 * @param from the workbook's folder, which stays as it is
 */
export function publish(
  site: Pick<Site, 'folder'>,
  edits: Readonly<Record<string, Edit>>,
  from = 'src/demo',
): void {
  const workbook = mkdtempSync(join(tmpdir(), 'workbook-'))
  cpSync(from, workbook, { recursive: true })
  for (const [sheet, edit] of Object.entries(edits))
    writeFileSync(join(workbook, `${sheet}.csv`), Papa.unparse(edit(rowsOf(workbook, sheet))))
  // Later than any build of this run, so that the release is newer than the embedded one.
  const tomorrow = `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 19)}Z`
  const out = join(site.folder, 'feed')
  const key = 'src/demo/public-demo-key.json'
  execFileSync('npx', [
    ...['tsx', 'src/publish/cli/main.ts', 'build', workbook],
    ...['--key', key, '--out', out, '--now', tomorrow],
  ])
  rmSync(workbook, { recursive: true })
}

/** The rows of a sheet of the workbook in a folder. */
export const rowsOf = (workbook: string, sheet: string): Row[] =>
  Papa.parse<Row>(readFileSync(join(workbook, `${sheet}.csv`), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data

/** An edit of the row with this id. */
export const inRow =
  (id: string, change: (row: Row) => Row): Edit =>
  (rows) => {
    if (!rows.some((row) => row.id === id)) throw new Error(`no row ${id}`)
    return rows.map((row) => (row.id === id ? change(row) : row))
  }
