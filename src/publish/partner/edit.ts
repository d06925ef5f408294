import type { NamedOrganization } from '../../catalogue/compartments.ts'
import { mayRead } from '../../catalogue/compartment.ts'
import { err, ok, type Result } from '../../result.ts'
import { recordsOf } from '../import/merge/identity.ts'
import type { SheetEdit } from '../workbook/edit.ts'
import { idOf } from '../workbook/id.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import type { Workbook } from '../workbook/workbook.ts'

/** A partner as it stands in the workbook. */
export interface FoundPartner {
  readonly region: string
  readonly organization: NamedOrganization
  /** Of its row in `partners`, as a spreadsheet program counts; undefined where it has none yet. */
  readonly row: number | undefined
  readonly recipient: string | undefined
}

/** An organisation that may hold a key, by the id it has in the workbook. */
export interface PossiblePartner extends Pick<FoundPartner, 'organization' | 'row' | 'recipient'> {
  readonly name: string
}

/** Every organisation that a compartment is meant for, in the order of the workbook. */
export function listPossiblePartners(workbook: Workbook): PossiblePartner[] {
  const rows = recordsOf(workbook.sheets.get('organizations') ?? [])
  return rows.flatMap(({ cells: { id: name = '' } }) => {
    const found = findPartner(workbook, name)
    if (!found.ok) return []
    const { organization, row, recipient } = found.value
    return [{ name, organization, row, recipient }]
  })
}

export type PartnerError = 'unknown-organization' | 'not-a-partner'

/**
 * Finds a partner by the short name or UUID its organisation has in the workbook.
 *
 * @returns `unknown-organization`; `not-a-partner` for an organisation that no compartment is meant for
 */
export function findPartner(workbook: Workbook, name: string): Result<FoundPartner, PartnerError> {
  const { sheets } = readWorkbook(workbook)
  const region = sheets.region[0]?.entry.code ?? ''
  const id = idOf(region, 'organizations', name)
  const entry = sheets.organizations.find((one) => one.entry.id === id)?.entry
  if (!entry?.kind || !entry.name) return err('unknown-organization')
  if (!mayRead(entry.kind, 'partners')) return err('not-a-partner')
  const partner = sheets.partners.find((one) => one.entry.organization === id)
  return ok({
    region,
    organization: { id, kind: entry.kind, name: entry.name },
    row: partner?.row,
    recipient: partner?.entry.recipient,
  })
}

/** The columns a new row of `partners` is written in. */
const COLUMNS = ['id', 'organization', 'signed_on', 'recipient'] as const

/**
 * What gives a partner this key, or takes its key away, in the sheet `partners`.
 *
 * @param name of the organisation, as the workbook has it
 * @param recipient `age1…`; empty: none any more
 * @param signedOn of a partner that has no row yet
 */
export function recipientEdit(
  workbook: Workbook,
  { name, row, recipient, signedOn }: RecipientChange,
): SheetEdit {
  const header = (workbook.sheets.get('partners')?.[0] ?? []).map((title) => title.trim())
  const columns = [...header, ...COLUMNS.filter((column) => !header.includes(column))]
  const isEmpty = header.every((title) => title === '')
  const titles = isEmpty
    ? []
    : columns
        .slice(header.length)
        .map((value, index) => ({ row: 1, column: header.length + index, value }))
  if (row !== undefined) {
    const cell = { row, column: columns.indexOf('recipient'), value: recipient }
    return { cells: [...titles, cell], removed: [] }
  }
  const cells = { id: name, organization: name, signed_on: signedOn, recipient }
  const added = columns.map((column) =>
    column in cells ? cells[column as keyof typeof cells] : '',
  )
  return { cells: titles, removed: [], added: isEmpty ? [columns, added] : [added] }
}

export interface RecipientChange {
  readonly name: string
  readonly row: number | undefined
  readonly recipient: string
  readonly signedOn: string
}
