import type { ChangeReport } from './change-report.ts'
import type { ReportTable } from './proposable.ts'
import { REPORT_FORMAT, REPORT_TYPE } from './reportable.ts'
import { plainValue } from './reported-value.ts'

/** A report as the device keeps it. */
interface KeptReport {
  readonly id: string
  readonly table: ReportTable
  readonly record_id: string | undefined
  readonly name: string
  readonly release: number
  readonly fields: readonly { readonly field: string; readonly old: string; readonly new: string }[]
  readonly reason: string
  /** Milliseconds UTC. */
  readonly reported_at: number
}

/** What a document says of itself. */
interface Sent {
  readonly region: string
  /** The version of the release on the device. */
  readonly release: number
  /** Milliseconds UTC. */
  readonly at: number
  /** Who reports, if they say so; blanks alone say nothing. */
  readonly from: string
}

/** Reports as one document, in the order given: what `change-report.ts` takes, made without zod for the screens. */
export function reportDocument(
  reports: readonly KeptReport[],
  { region, release, at, from }: Sent,
): ChangeReport {
  const who = plainValue(from)
  return {
    type: REPORT_TYPE,
    format: REPORT_FORMAT,
    region,
    release,
    created_at: instant(at),
    ...(who !== '' && { from: who }),
    reports: reports.map((report) => ({
      id: report.id,
      table: report.table,
      ...(report.record_id !== undefined && { record_id: report.record_id }),
      name: report.name,
      release: report.release,
      fields: report.fields.map((one) => ({ field: one.field, old: one.old, new: one.new })),
      reason: report.reason,
      reported_at: instant(report.reported_at),
    })),
  }
}

/** `2026-11-28T12:00:00Z`, whole seconds. */
const instant = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`
