import { contactIn } from '../../catalogue/reason.ts'
import type { ContactFound } from '../../catalogue/reason.ts'
import type { ReportTable } from '../../catalogue/proposable.ts'
import { isProposable } from '../../catalogue/proposable.ts'
import type { FieldKind, ReportableTable } from '../../catalogue/reportable.ts'
import { fieldsOf, GONE, MISSING, REPORT_LIMITS } from '../../catalogue/reportable.ts'
import { plainValue, wrongWith } from '../../catalogue/reported-value.ts'
import type { Report, ReportableEntry, ReportedField } from '../../store/store.ts'

/** A field of the form: what it is called in the workbook, how it is written, and what stands there now. */
export interface FormField {
  readonly field: string
  readonly kind: FieldKind
  readonly allowed: readonly string[]
  readonly required: boolean
  /** In the spelling of the workbook; empty: not given. */
  readonly present: string
}

/** What is typed into the form and not yet kept. */
export interface Draft {
  /** The new values by field; one that is not there stays as it is, an empty one goes. */
  readonly values: Readonly<Record<string, string>>
  readonly gone: boolean
  readonly missing: string
  readonly reason: string
}

export const NOTHING: Draft = { values: {}, gone: false, missing: '', reason: '' }

/** The fields of an entry's form. What cannot be said in one cell has none, so that nobody overwrites it. */
export function formFields({ table, record }: ReportableEntry): FormField[] {
  return fieldsOf(table).flatMap(({ field, kind, allowed = [], required = false, of }) => {
    const present = of(record as never) ?? ''
    return isTooMuch(field, record) ? [] : [{ field, kind, allowed, required, present }]
  })
}

/** `1TU`, the first Tuesday of a month: seven boxes cannot say it. */
const isTooMuch = (field: string, record: unknown): boolean =>
  field === 'byday' &&
  (record as { schedules: readonly { byday?: string | undefined }[] }).schedules.some(
    ({ byday = '' }) => /\d/.test(byday),
  )

/** A kept report as a draft, to go on with it. */
export function draftOf({ fields, reason }: Pick<Report, 'fields' | 'reason'>): Draft {
  const missing = fields.find(({ field }) => field === MISSING)?.new ?? ''
  const gone = fields.some(({ field }) => field === GONE)
  const changed = fields.filter(({ field }) => field !== MISSING && field !== GONE)
  return {
    values: Object.fromEntries(changed.map((one) => [one.field, one.new])),
    gone,
    missing,
    reason,
  }
}

/** What the draft would change: only what differs from what stands there. */
export function reportedFields(draft: Draft, fields: readonly FormField[]): ReportedField[] {
  const changed = fields.flatMap(({ field, present }): ReportedField[] => {
    const value = draft.values[field]
    if (value === undefined) return []
    const next = plainValue(value)
    const old = plainValue(present)
    return next === old ? [] : [{ field, old, new: next }]
  })
  const missing = plainValue(draft.missing)
  return [
    ...(draft.gone ? [{ field: GONE, old: '', new: '' }] : []),
    // Of an entry that is gone, nothing else is different.
    ...(draft.gone ? [] : changed),
    ...(missing === '' ? [] : [{ field: MISSING, old: '', new: missing }]),
  ]
}

/** What keeps a draft from being kept; each is said beside what it is about, and nothing typed is lost. */
export interface DraftProblems {
  readonly nothing: boolean
  readonly reason: ContactFound | undefined
  readonly missing: ContactFound | undefined
  readonly fields: Readonly<Record<string, string>>
}

export function problemsOf(draft: Draft, fields: readonly FormField[]): DraftProblems {
  const reported = reportedFields(draft, fields)
  const kinds = new Map(fields.map(({ field, kind }) => [field, kind]))
  const wrong = reported.flatMap(({ field, new: value }) => {
    const code = value === '' ? undefined : wrongWith(kinds.get(field) ?? 'text', value)
    return code === undefined ? [] : [[field, code] as const]
  })
  return {
    nothing: reported.length === 0,
    reason: contactIn(draft.reason),
    missing: contactIn(draft.missing),
    fields: Object.fromEntries(wrong),
  }
}

export const hasProblem = ({ nothing, reason, missing, fields }: DraftProblems): boolean =>
  nothing || (reason ?? missing) !== undefined || Object.keys(fields).length > 0

/** The longest a value may be. */
export const LONGEST = REPORT_LIMITS

/** The German name of an entry. */
export const nameOf = ({ record }: ReportableEntry): string =>
  typeof record.name === 'string' ? record.name : record.name.de

/** What a field of a report is made like, wherever it is shown. */
export const kindOf = (table: ReportTable, field: string): FieldKind =>
  isProposable(table) ? 'text' : fieldKindOf(table, field)

const fieldKindOf = (table: ReportableTable, field: string): FieldKind =>
  fieldsOf(table).find((one) => one.field === field)?.kind ?? 'text'
