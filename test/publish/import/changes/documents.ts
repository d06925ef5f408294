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

type Values = Readonly<Record<string, string>>

const aRow = (
  n: number,
  table: 'topics' | 'minutes',
  name: string,
  values: Values,
  more: Partial<Report>,
): Report => ({
  id: uuid(n),
  table,
  name,
  release: RELEASE,
  fields: Object.entries(values).map(([field, value]) => ({ field, old: '', new: value })),
  reason: '',
  reported_at: '2026-11-28T10:00:00Z',
  ...more,
})

/** A topic as a form proposes it; `values` by field. */
export function aTopic(n: number, values: Values = {}, more: Partial<Report> = {}): Report {
  const all = {
    organization: idOf('lindental', 'organizations', 'mbe-lindental'),
    category: 'law',
    title: 'Was ändert sich bei den Kursen?',
    ...values,
  }
  return aRow(n, 'topics', all.title, all, more)
}

/** Minutes as a form proposes them; `values` by field. */
export function someMinutes(n: number, values: Values = {}, more: Partial<Report> = {}): Report {
  const all = {
    meeting: idOf('lindental', 'meetings', 'herbst'),
    organization: idOf('lindental', 'organizations', 'mbe-lindental'),
    text: 'Alle waren da.\nNächstes Treffen im Frühjahr.',
    written_on: '2026-11-28',
    ...values,
  }
  return aRow(n, 'minutes', '2026-10-06', all, more)
}

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
