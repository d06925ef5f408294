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

/** The program as one file (`test/feed-program.ts`): node starts it in half the time that the sources take. */
const { FEED_PROGRAM } = process.env

/** Runs the command line as a coordinator does; `imports` are modules that node loads before its sources. */
export function runFeed(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
  imports: readonly string[] = [],
): Run {
  const loaded = ['tsx', ...imports].flatMap((name) => ['--import', name])
  const node =
    FEED_PROGRAM !== undefined && imports.length === 0
      ? [FEED_PROGRAM]
      : [...loaded, 'src/publish/cli/main.ts']
  const { SOURCE_DATE_EPOCH: _, ...own } = process.env
  const run = spawnSync(process.execPath, [...node, ...words], {
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
