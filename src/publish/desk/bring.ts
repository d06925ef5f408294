import type { TFunction } from 'i18next'
import { REPORT_TYPE } from '../../catalogue/reportable.ts'
import type { Need, OrganizationKind } from '../../catalogue/vocabulary.ts'
import { ok, type Result } from '../../result.ts'
import { horizonOf } from '../hours/horizon.ts'
import { wallClock } from '../../hours/berlin.ts'
import { rivalsIn } from '../import/changes/accept.ts'
import { readDocument } from '../import/changes/document.ts'
import { canBeAccepted, type Proposal } from '../import/changes/proposal.ts'
import type { NamedDocument } from '../import/changes/proposals.ts'
import { acceptedIn, reportedIn } from '../import/changes/reported-in.ts'
import { sheetsOf } from '../import/changes/sheet.ts'
import { isRecord } from '../import/fields.ts'
import { importHsds } from '../import/hsds/import-hsds.ts'
import { importIntegreat } from '../import/integreat/import-integreat.ts'
import { directoryOf } from '../import/merge/identity.ts'
import { mergedIn } from '../import/merged-in.ts'
import { importOsm, OSM_HOURS_FROM } from '../import/osm/import-osm.ts'
import { readJson } from '../import/read-json.ts'
import { isNewLog, lastImportsIn } from '../import/taken-in.ts'
import { importWorkbook } from '../import/workbook/import-workbook.ts'
import { siteHours } from '../snapshot/site-hours.ts'
import type { Rows } from '../workbook/workbook.ts'
import { changeLines } from '../words/change.ts'
import { cellLines, goneLines, mergeLines, mergeSummary, remarkLines } from '../words/merge.ts'
import { publisherTexts } from '../words/texts.ts'
import { corrected, filesWith, type OpenedWork, openWork, refused, unpacked } from './files.ts'
import type { Asked, DeskFailure, DeskFile, Progress } from './messages.ts'

/** What can be brought into an open workbook. */
export type BringFormat = 'changes' | 'hsds' | 'integreat' | 'osm' | 'workbook'

export interface BringOptions {
  readonly brought: readonly DeskFile[]
  readonly format: BringFormat
  /** The name under which the source's last values are kept. */
  readonly source: string
  /** What other formats do not say; undefined or empty where nobody chose it. */
  readonly kind: OrganizationKind | undefined
  readonly needs: readonly Need[]
  readonly land: string | undefined
  /** Ids of changes and conflicts that are accepted; undefined: those that nothing speaks against. */
  readonly accept: readonly string[] | undefined
  /** Whose name the log gets. */
  readonly who: string
}

/** What bringing something in would do, in words, and the workbook's files after it. */
export interface BroughtReport {
  /** What was left out, assumed or is new. */
  readonly lines: readonly string[]
  readonly changes: readonly BroughtChange[]
  readonly summary: string
  /** The workbook as it would be; undefined where nothing would change, or nothing may be written. */
  readonly files: readonly DeskFile[] | undefined
}

/** One change: what leads and what stands below it. */
export interface BroughtChange {
  readonly id: string
  readonly lines: readonly string[]
  /** Whether somebody decides about it. */
  readonly isOpen: boolean
  readonly accepted: boolean
}

type Outcome<T> = Promise<Result<T, DeskFailure>>

/**
 * What files are, by what is in them.
 *
 * @returns `unknown-import` where nothing can be made of one of them, or they are of different kinds
 */
export function recognise(brought: readonly DeskFile[]): Result<BringFormat, DeskFailure> {
  const formats = new Set(
    [...filesOf(brought)].map(([path, bytes]) =>
      /\.json$/i.test(path) ? formatOf(bytes) : 'workbook',
    ),
  )
  const [format] = formats
  const path = brought[0]?.path ?? ''
  return formats.size === 1 && format ? ok(format) : refused('unknown-import', { path })
}

function formatOf(bytes: Uint8Array): BringFormat | undefined {
  const read = readJson(bytes)
  if (!read.ok) return undefined
  const { value } = read
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value]
  if (!isRecord(first)) return undefined
  if (first['type'] === REPORT_TYPE) return 'changes'
  if (Array.isArray(first['elements'])) return 'osm'
  const isIntegreat = 'path' in first && ('location' in first || 'event' in first)
  return isIntegreat ? 'integreat' : 'hsds'
}

/** A ZIP stands for what is in it; one that does not open stays itself, and is refused as such. */
function filesOf(brought: readonly DeskFile[]): ReadonlyMap<string, Uint8Array> {
  try {
    return unpacked(brought)
  } catch {
    return new Map(brought.map(({ path, bytes }) => [path, bytes]))
  }
}

/**
 * Looks at what is brought in beside a workbook, as the command line's `import` does: nothing is written, the workbook as
 * it would be comes back with the report.
 */
export async function bring(
  { work, at, language, ...options }: BringOptions & Asked,
  onProgress: (progress: Progress) => void,
): Outcome<BroughtReport> {
  const opened = await openWork(work)
  if (!opened.ok) return opened
  if (opened.value.workbook.problems.length > 0) return refused('unread-sheets')
  const texts = await publisherTexts(language)
  // What was corrected by hand is what others are merged with.
  const base = await corrected(opened.value, work)
  if (!base.ok) return base
  return options.format === 'changes'
    ? bringChanges(base.value, options, { at, texts })
    : bringOthers(base.value, options, { at, texts, onProgress })
}

type Texts = TFunction

interface Moment {
  readonly at: number
  readonly texts: Texts
}

async function bringChanges(
  { files, workbook }: OpenedWork,
  { brought, accept, who }: BringOptions,
  { at, texts }: Moment,
): Outcome<BroughtReport> {
  const { region } = sheetsOf(workbook)
  const documents: NamedDocument[] = []
  for (const [file, bytes] of filesOf(brought)) {
    const read = readDocument(bytes, region)
    if (!read.ok) return refused(read.error.code, { path: file, ...read.error.params })
    documents.push({ file, document: read.value })
  }
  const proposals = reportedIn(workbook, documents, at)
  const isAccepted = ({ id, state }: Proposal): boolean =>
    accept ? accept.includes(id) : state === 'open'
  const accepted = proposals.filter((one) => canBeAccepted(one) && isAccepted(one))
  const rivals = rivalsIn(accepted)
  if (rivals) return refused('rival-changes', { ids: rivals.map(({ id }) => id).join(', ') })
  const by = { who, at, isNew: isNewLog(files) }
  const taken = acceptedIn(workbook, accepted, by)
  if (!taken.ok) return refused('would-break', { count: taken.error.length })
  const written =
    accepted.length === 0 ? ok(undefined) : await filesWith({ files, workbook }, taken.value)
  if (!written.ok) return written
  return ok({
    lines: [],
    changes: proposals.map((one) => ({
      id: one.id,
      lines: changeLines(one, texts),
      isOpen: canBeAccepted(one),
      accepted: accepted.includes(one),
    })),
    summary: texts('changes.count', { accepted: accepted.length, total: proposals.length }),
    files: written.value,
  })
}

async function bringOthers(
  { files, workbook }: OpenedWork,
  options: BringOptions,
  { at, texts, onProgress }: Moment & { onProgress: (progress: Progress) => void },
): Outcome<BroughtReport> {
  const last = lastImportsIn(files)
  if (!last.ok) return refused(last.error, { path: '' })
  const imported = await importedOf({ files, workbook }, options, onProgress, { at, texts })
  if (!imported.ok) return imported
  const accept = new Set(options.accept ?? [])
  const file = options.brought.map(({ path }) => path).join(', ')
  const { merged, taken, missingSheet } = mergedIn(
    { files, workbook, last: last.value },
    { sheets: imported.value.sheets, file, source: options.source },
    { accept, keep: false, who: options.who, at },
  )
  if (missingSheet !== undefined) return refused('sheet-missing', { path: '', sheet: missingSheet })
  if (merged.errors.length > 0) return refused('would-break', { count: merged.errors.length })
  const written = taken ? await filesWith({ files, workbook }, taken) : ok(undefined)
  if (!written.ok) return written
  return ok({
    lines: [...imported.value.lines, ...mergeLines(merged, texts), ...goneLines(merged, texts)],
    changes: merged.changes.map((change) => ({
      id: change.id,
      lines: cellLines(change, accept, texts),
      isOpen: change.state === 'conflict',
      accepted: change.state === 'taken' || accept.has(change.id),
    })),
    summary: mergeSummary(merged, texts),
    files: written.value,
  })
}

interface ImportedWords {
  readonly sheets: ReadonlyMap<string, Rows>
  readonly lines: readonly string[]
}

/** Sheets of what another system says, and what was changed or left out on the way. */
async function importedOf(
  { files, workbook }: Pick<OpenedWork, 'files' | 'workbook'>,
  { brought, format, kind, needs, land }: BringOptions,
  onProgress: (progress: Progress) => void,
  { at, texts }: Moment,
): Outcome<ImportedWords> {
  const lands = land === undefined ? [] : [{ prefix: '', land }]
  const path = brought.map((file) => file.path).join(', ')
  const { date: today } = wallClock(at)
  if (format === 'workbook') return otherWorkbook({ files, workbook }, brought, texts)
  if (format === 'osm') {
    const [bytes] = filesOf(brought).values()
    const hours = siteHours(horizonOf(OSM_HOURS_FROM), (count) =>
      onProgress({ what: 'texts', count }),
    )
    const read = importOsm(new TextDecoder().decode(bytes), { hours, lands })
    if (!read.ok) return refused('not-overpass', { path, reason: read.error })
    const { sheets, remarks } = read.value
    const lines = remarks.map(
      ({ element, code, params }) => `${element}: ${texts(`import.${code}`, params)}`,
    )
    return ok({ sheets, lines })
  }
  const values: unknown[] = []
  for (const [file, bytes] of filesOf(brought)) {
    const read = readJson(bytes)
    if (!read.ok) return refused(read.error.code, { path: file, ...read.error.params })
    values.push(read.value)
  }
  const defaults = { kind, needs, lands }
  const read =
    format === 'hsds'
      ? importHsds(values, { ...defaults, today })
      : importIntegreat(values, { ...defaults, organization: undefined })
  if (!read.ok) return refused(`not-${format}`, { path, reason: read.error })
  return ok({ sheets: read.value.sheets, lines: remarkLines(read.value.remarks, texts) })
}

async function otherWorkbook(
  { files, workbook }: Pick<OpenedWork, 'files' | 'workbook'>,
  brought: readonly DeskFile[],
  texts: Texts,
): Outcome<ImportedWords> {
  const other = await openWork({ files: brought, edits: [], changed: false })
  if (!other.ok) return other
  if (other.value.workbook.problems.length > 0) return refused('unread-sheets')
  const { sheets, remarks } = importWorkbook(
    other.value.workbook,
    directoryOf(workbook).region,
    (file) => files.file(file) !== undefined,
  )
  return ok({ sheets, lines: remarkLines(remarks, texts) })
}
