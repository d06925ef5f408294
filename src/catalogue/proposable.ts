import { TOPIC_CATEGORIES } from './compartment.ts'
import { personalDataAcross, personalDataIn, type PersonalData } from './personal-data.ts'
import type { ReportableTable } from './reportable.ts'

/*
 * What partners write themselves, on their devices: topics for a meeting, and minutes of one. Each is a whole new row, and
 * travels as a report without a record. No zod here: the forms use it.
 */

/** The fields of a row by table, named as the workbook's columns; organisations and meetings by their ids. */
export const PROPOSABLE = {
  topics: ['organization', 'category', 'title', 'detail'],
  minutes: ['meeting', 'organization', 'text', 'written_on'],
} as const
export type ProposableTable = keyof typeof PROPOSABLE

/** Whatever a report may be of. */
export type ReportTable = ReportableTable | ProposableTable

export const PROPOSABLE_TABLES = Object.keys(PROPOSABLE) as ProposableTable[]

/** Whether a table's reports are whole new rows. */
export const isProposable = (table: string): table is ProposableTable =>
  Object.hasOwn(PROPOSABLE, table)

/** Characters, as the compartment's schemas have them. */
export const PROPOSED_LIMITS = { title: 200, detail: 2000, text: 8000 } as const

interface ProposedField {
  readonly field: string
  readonly old: string
  readonly new: string
}

/** A proposed row as it is kept and sent, as far as it is judged here. */
export interface ProposedRow {
  readonly table: ProposableTable
  readonly record_id?: string | undefined
  /** Of a topic its title; of minutes the date of the meeting, `2026-12-08`: nothing else of it may be kept in the clear. */
  readonly name: string
  readonly fields: readonly ProposedField[]
  readonly reason: string
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

/** What a value must be; the detail of a topic alone may be left out. */
const RIGHT: Readonly<Record<string, (value: string) => boolean>> = {
  organization: (value) => UUID.test(value),
  meeting: (value) => UUID.test(value),
  category: (value) => (TOPIC_CATEGORIES as readonly string[]).includes(value),
  title: (value) => value !== '' && value.length <= PROPOSED_LIMITS.title && !value.includes('\n'),
  detail: (value) => value.length <= PROPOSED_LIMITS.detail,
  text: (value) => value !== '' && value.length <= PROPOSED_LIMITS.text,
  written_on: (value) => DATE.test(value),
}

/** The values of a row by field. */
export const valuesOf = ({
  fields,
}: Pick<ProposedRow, 'fields'>): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map((one) => [one.field, one.new]))

/**
 * What keeps a row from being one of its table, apart from {@link personalDataOf}.
 *
 * @returns an English sentence for the log of who sent it; undefined where it is right
 */
export function wrongInRow(row: ProposedRow): string | undefined {
  const { table, record_id, name, fields } = row
  const known: readonly string[] = PROPOSABLE[table]
  const values = valuesOf(row)
  if (record_id !== undefined) return 'a new row has no record'
  if (fields.length !== Object.keys(values).length) return 'a field that is given twice'
  if (fields.some(({ field }) => !known.includes(field))) return 'a field that this table lacks'
  if (fields.some(({ old }) => old !== '')) return 'a new row has no old values'
  const wrong = known.find(
    (field) => !(field === 'detail' && !(field in values)) && !RIGHT[field]?.(values[field] ?? ''),
  )
  if (wrong !== undefined) return `not a value for ${wrong}`
  const isNamed = table === 'topics' ? name === values['title'] : DATE.test(name)
  return isNamed ? undefined : 'not the name of such a row'
}

/**
 * The first of a row's own words that look like personal data of a client (K§4), and what they look like.
 *
 * @param today the date in Europe/Berlin
 */
export function personalDataOf(
  { fields, reason }: Pick<ProposedRow, 'fields' | 'reason'>,
  today: string,
): { readonly field: string; readonly kind: PersonalData } | undefined {
  const words = [
    ...fields.filter(({ field }) => field in PROPOSED_LIMITS),
    { field: 'reason', new: reason },
  ]
  for (const one of words) {
    const kind = personalDataIn(one.new, today)
    if (kind) return { field: one.field, kind }
  }
  const across = personalDataAcross(
    words.map((one) => one.new),
    today,
  )
  return across && { field: words.at(-2)?.field ?? 'reason', kind: across }
}
