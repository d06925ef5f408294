import { unzipSync } from 'fflate'
import { wallClock } from '../../hours/berlin.ts'
import { err, ok, type Result } from '../../result.ts'
import { horizonOf } from '../hours/horizon.ts'
import { editedWorkbook } from '../import/changes/check.ts'
import { generateSigningKey, readSigningKey } from '../release/key.ts'
import { readPublished } from '../release/published.ts'
import { signFeed } from '../release/sign-feed.ts'
import { buildSnapshot, type FeedContent } from '../snapshot/build-snapshot.ts'
import { siteHours, type SiteHours } from '../snapshot/site-hours.ts'
import { editCsv } from '../workbook/edit-csv.ts'
import { editXlsx } from '../workbook/edit-xlsx.ts'
import type { SheetEdit } from '../workbook/edit.ts'
import { openWorkbook, type WorkbookFiles } from '../workbook/open.ts'
import { isError, type Problem } from '../workbook/problem.ts'
import type { Rows, Workbook } from '../workbook/workbook.ts'
import type {
  Checked,
  DeskEdit,
  DeskFailure,
  DeskFile,
  DeskProblem,
  DeskWork,
  Signing,
} from './messages.ts'

type Outcome<T> = Promise<Result<T, DeskFailure>>

/** More than any region needs, and what a browser can still hold. */
const UNPACKED_LIMIT = 300_000_000

/** The desk's own side of the publisher: what was checked stays in memory, to be signed. */
export class Work {
  private content: FeedContent | undefined
  private hours: { readonly day: string; readonly hours: SiteHours } | undefined
  private told: ((texts: number) => void) | undefined

  /**
   * Checks a workbook as the command line does.
   *
   * @param at milliseconds UTC; hours are compiled from its day in Germany
   * @param onCompiled told how many different opening hours have been compiled
   */
  async check(work: DeskWork, at: number, onCompiled: (texts: number) => void): Outcome<Checked> {
    this.content = undefined
    const opened = await workbookOf(work)
    if (!opened.ok) return opened
    const workbook = opened.value
    const { date } = wallClock(at)
    const horizon = horizonOf(date)
    this.told = onCompiled
    // What was compiled today need not be compiled again after a correction.
    if (this.hours?.day !== date)
      this.hours = { day: date, hours: siteHours(horizon, (texts) => this.told?.(texts)) }
    const { problems, content } = await buildSnapshot(workbook, {
      horizon,
      hours: this.hours.hours,
    })
    this.content = content
    const region = content?.snapshot.region
    return ok({
      region: region && { code: region.code, name: region.name.de },
      sheets: [...workbook.sheets].map(([name, rows]) => ({
        name,
        rows: Math.max(0, rows.length - 1),
      })),
      problems: problems.map((problem) => placed(problem, workbook)),
      ready: content !== undefined,
    })
  }

  /**
   * Signs what was checked last onto what is published.
   *
   * @returns the files of the feed, the release last: it may be served only once the others are there (F1)
   */
  async sign({ key, root, release, at, validDays }: Signing): Outcome<readonly DeskFile[]> {
    if (!this.content) return refused('not-checked')
    const signing = await readSigningKey(key)
    if (!signing.ok) return refused('bad-key', { path: '' })
    const published = readPublished({ root, release })
    if (!published.ok) return refused(published.error, { path: '' })
    const whole = Math.floor(at / 1000) * 1000
    const feed = await signFeed(this.content, published.value, {
      keys: [signing.value],
      at: whole,
      validDays,
    })
    if (!feed.ok) {
      const { code, ...params } = feed.error
      return refused(code, { path: '', ...params })
    }
    return ok([...feed.value].map(([path, bytes]) => ({ path, bytes })))
  }
}

/** A region's first key, as its file holds it. */
export const newKey = async (): Promise<string> =>
  `${JSON.stringify(await generateSigningKey(), null, 2)}\n`

/** The rows of a sheet as they stand corrected. */
export async function sheetOf(work: DeskWork, sheet: string): Outcome<Rows> {
  const opened = await workbookOf(work)
  return opened.ok ? ok(opened.value.sheets.get(sheet) ?? []) : opened
}

/** The files with what was corrected written into them; every other byte stays. */
export async function savedFiles({ files, edits }: DeskWork): Outcome<readonly DeskFile[]> {
  const opened = await openWorkbook(asFolder(unpacked(files)))
  if (!opened.ok) return refused(opened.error.code, { path: opened.error.name })
  const edited = new Map(unpacked(files))
  const bySheet = editsBySheet(edits)
  for (const [path, bytes] of unpacked(files)) {
    if (/\.xlsx$/i.test(path)) {
      const written = editXlsx(bytes, bySheet)
      if (!written.ok) return refused('not-editable', { path })
      edited.set(path, written.value)
    }
    const edit = bySheet.get(path.replace(/\.csv$/i, ''))
    if (/\.csv$/i.test(path) && edit) edited.set(path, editCsv(bytes, edit))
  }
  return ok([...edited].map(([path, bytes]) => ({ path, bytes })))
}

async function workbookOf({ files, edits }: DeskWork): Outcome<Workbook> {
  let all: ReadonlyMap<string, Uint8Array>
  try {
    all = unpacked(files)
  } catch {
    return refused('not-zip', { path: files[0]?.path ?? '' })
  }
  const opened = await openWorkbook(asFolder(all))
  if (!opened.ok) return refused(opened.error.code, { path: opened.error.name })
  return ok(editedWorkbook(opened.value, editsBySheet(edits)))
}

/** A `.zip` stands for what is in it; a folder around everything, in it or dropped, is passed over. */
function unpacked(files: readonly DeskFile[]): ReadonlyMap<string, Uint8Array> {
  let room = UNPACKED_LIMIT
  const all = files.flatMap(({ path, bytes }): [string, Uint8Array][] => {
    if (!/\.zip$/i.test(path)) return [[path, bytes]]
    return Object.entries(
      unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          room -= originalSize
          if (room < 0) throw new RangeError('too large')
          return !name.endsWith('/')
        },
      }),
    )
  })
  const folders = new Set(all.map(([path]) => path.split('/').slice(0, -1)[0] ?? ''))
  const [around = ''] = folders
  if (folders.size !== 1 || around === '') return new Map(all)
  return new Map(all.map(([path, bytes]) => [path.slice(around.length + 1), bytes]))
}

function editsBySheet(edits: readonly DeskEdit[]): ReadonlyMap<string, SheetEdit> {
  const bySheet = new Map<string, SheetEdit>()
  for (const { sheet, ...cell } of edits) {
    const { cells = [] } = bySheet.get(sheet) ?? {}
    bySheet.set(sheet, { cells: [...cells, cell], removed: [] })
  }
  return bySheet
}

function placed(problem: Problem, { sheets }: Workbook): DeskProblem {
  const rows = sheets.get(problem.sheet) ?? []
  const at = rows[0]?.findIndex((cell) => cell.trim() === problem.column) ?? -1
  const single = problem.row !== undefined && problem.row > 1 && at >= 0
  return {
    ...problem,
    error: isError(problem),
    at: single ? at : undefined,
    written: single ? (rows[(problem.row ?? 0) - 1]?.[at] ?? '') : '',
  }
}

const refused = (
  code: string,
  params: DeskFailure['params'] = {},
): { ok: false; error: DeskFailure } => err({ code, params })

/** Files as they would lie in a folder. */
const asFolder = (files: ReadonlyMap<string, Uint8Array>): WorkbookFiles => ({
  names: [...files.keys()].filter((path) => !path.includes('/')),
  file: (path) => files.get(path.replaceAll('\\', '/')),
})
