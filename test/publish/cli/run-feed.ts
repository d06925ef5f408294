import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeCsv } from '../../../src/publish/workbook/write-csv.ts'
import { aWorkbook } from '../a-workbook.ts'

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command line as a coordinator does; `imports` are modules that node loads before it. */
export function runFeed(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
  imports: readonly string[] = [],
): Run {
  const loaded = ['tsx', ...imports].flatMap((name) => ['--import', name])
  const { SOURCE_DATE_EPOCH: _, ...own } = process.env
  const run = spawnSync(process.execPath, [...loaded, 'src/publish/cli/main.ts', ...words], {
    encoding: 'utf8',
    env: { ...own, ...env },
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

/** Writes the workbook of the tests as a folder of CSV sheets, with some sheets replaced. */
export function writeWorkbookTo(path: string, changes: Parameters<typeof aWorkbook>[0] = {}): void {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  for (const [sheet, rows] of aWorkbook({ materials: undefined, ...changes }).sheets)
    writeFileSync(join(path, `${sheet}.csv`), writeCsv(rows))
}
