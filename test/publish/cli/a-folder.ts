import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { recordsOf } from '../../../src/publish/import/merge/identity.ts'
import { readCsv } from '../../../src/publish/workbook/csv.ts'
import { writeCsv } from '../../../src/publish/workbook/write-csv.ts'
import { aWorkbook } from '../a-workbook.ts'
import { runFeed } from './run-feed.ts'

export const NOW = ['--now', '2026-11-24T11:00:00Z']
export const AS = ['--as', 'Anna Quitte']

/** Runs the command line as a coordinator does. Whatever goes wrong is said in a sentence. */
export function feed(...words: string[]): { code: number | null; out: string; err: string } {
  const run = runFeed(words)
  expect(run.err).not.toMatch(/\n\s+at .*:\d+:\d+/)
  return run
}

/** A folder of its own for the tests of a file, with the workbook `region` in it. */
export function aFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-exchange-'))
  const at = (name: string): string => join(folder, name)
  mkdirSync(at('region'))
  for (const [sheet, rows] of aWorkbook({ materials: undefined }).sheets)
    writeFileSync(join(at('region'), `${sheet}.csv`), writeCsv(rows))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  return {
    at,
    /** The workbook once more, to be changed. */
    copy: (name: string): string => {
      cpSync(at('region'), at(name), { recursive: true })
      return at(name)
    },
    json: (name: string, value: unknown): string => {
      writeFileSync(at(name), JSON.stringify(value))
      return at(name)
    },
  }
}

/** The rows of a sheet on disk, by id. */
export function entriesOf(workbook: string, name: string): Map<string, Record<string, string>> {
  const { rows } = readCsv(name, readFileSync(join(workbook, `${name}.csv`)))
  return new Map(recordsOf(rows).map(({ cells }) => [cells.id ?? '', cells]))
}
