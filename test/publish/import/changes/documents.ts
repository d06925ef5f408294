import { REPORT_FORMAT, REPORT_TYPE } from '../../../../src/catalogue/reportable.ts'
import type { ChangeReport } from '../../../../src/catalogue/change-report.ts'
import { idOf } from '../../../../src/publish/workbook/id.ts'
import { uuid } from '../../../builders/offers.ts'

type Report = ChangeReport['reports'][number]

/** The moment of the release in which the entries were read, in Unix seconds: 24 November 2026. */
export const RELEASE = 1_795_518_000

/** A report of an entry by its short name in the workbook; `region` decides its id. */
export const aReport = (
  n: number,
  table: Report['table'],
  key: string | undefined,
  fields: readonly (readonly [field: string, old: string, next: string])[],
  more: Partial<Report> = {},
  region = 'lindental',
): Report => ({
  id: uuid(n),
  table,
  ...(key !== undefined && { record_id: idOf(region, table, key) }),
  name: key ?? '',
  release: RELEASE,
  fields: fields.map(([field, old, next]) => ({ field, old, new: next })),
  reason: 'Steht so an der Tür.',
  reported_at: '2026-11-28T10:00:00Z',
  ...more,
})

export const aDocument = (
  reports: readonly Report[],
  more: Partial<ChangeReport> = {},
): ChangeReport => ({
  type: REPORT_TYPE,
  format: REPORT_FORMAT,
  region: 'lindental',
  release: RELEASE,
  created_at: '2026-11-28T12:00:00Z',
  from: 'MBE Lindental',
  reports: [...reports],
  ...more,
})
