import { closeSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { err, ok, type Result } from '../../result.ts'
import { SAMPLE_SHEETS, sampleRegion, sampleTitles } from '../sample/sample-region.ts'
import type { SheetName } from '../workbook/sheets.ts'
import { csvLine } from '../workbook/write-csv.ts'
import { dateOf, momentOf } from './clock.ts'
import { addCommand } from './command.ts'
import { EXIT, type Exit, type Failure, reasonOf } from './failure.ts'
import type { Terminal } from './terminal.ts'

interface SampleCliOptions {
  readonly records: number
  readonly seed: string
  readonly out: string
  readonly now?: string
}

const LEAST = 16
const MOST = 1_000_000

/** `sample --records N --seed S --out <folder>`: an invented region of any size. */
export function addSample(program: Command): void {
  const command = program
    .command('sample')
    .description('make an invented region of any size, for trials and measurements')
    .requiredOption('--records <number>', 'how many records its feed has', count)
    .option('--seed <text>', 'the same seed and day give the same region', '1')
    .requiredOption('--out <folder>', 'a new folder for the CSV sheets')
    .option('--now <instant>', 'around which its dates lie, 2026-11-24T11:00:00Z')
  const examples = [
    'sample --records 2000 --out sample',
    'sample --records 100000 --seed b --out large --now 2026-11-24T11:00:00Z',
  ]
  addCommand(command, examples, (_, terminal) =>
    Promise.resolve(sample(command.opts<SampleCliOptions>(), terminal)),
  )
}

function count(value: string): number {
  const read = /^\d+$/.test(value) ? Number(value) : NaN
  if (LEAST <= read && read <= MOST) return read
  throw new InvalidArgumentError(`It must be a number from ${LEAST} to ${MOST}.`)
}

function sample(options: SampleCliOptions, terminal: Terminal): Exit {
  const { records, seed, out } = options
  const at = momentOf(options.now)
  if (!at.ok) return terminal.fail(at.error)
  const rows = sampleRegion({ records, seed, today: dateOf(at.value) })
  const written = writeRows(rows, out, (done) =>
    terminal.progress(terminal.texts('progress.rows', { rows: done })),
  )
  if (!written.ok) return terminal.fail(written.error)
  const counts = { path: out, records, rows: written.value }
  terminal.print(terminal.texts('sample.written', counts))
  return EXIT.fine
}

/** So many characters of a sheet are kept before they are written. */
const KEPT = 64 * 1024
const ROWS_A_REPORT = 5000

/**
 * Writes rows as they come, so that no region is too large for the memory. Into a new or empty folder only.
 *
 * @returns how many rows, titles left out
 */
function writeRows(
  rows: ReturnType<typeof sampleRegion>,
  out: string,
  onRows: (rows: number) => void,
): Result<number, Failure> {
  const files = new Map<SheetName, { file: number; titles: readonly string[]; kept: string }>()
  let done = 0
  try {
    mkdirSync(out, { recursive: true })
    if (readdirSync(out).length > 0) return err({ code: 'not-empty', params: { path: out } })
    for (const sheet of SAMPLE_SHEETS) {
      const titles = sampleTitles(sheet)
      const file = openSync(join(out, `${sheet}.csv`), 'wx')
      files.set(sheet, { file, titles, kept: `\uFEFF${csvLine(titles)}` })
    }
    for (const { sheet, cells } of rows) {
      const target = files.get(sheet)
      if (!target) throw new Error(`a sample has no sheet ${sheet}`)
      target.kept += csvLine(target.titles.map((title) => cells[title] ?? ''))
      if (target.kept.length > KEPT) {
        writeSync(target.file, target.kept)
        target.kept = ''
      }
      done += 1
      if (done % ROWS_A_REPORT === 0) onRows(done)
    }
    for (const { file, kept } of files.values()) writeSync(file, kept)
    return ok(done)
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path: out, reason: reasonOf(thrown) } })
  } finally {
    for (const { file } of files.values()) closeSync(file)
  }
}
