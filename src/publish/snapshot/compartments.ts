import { lastDayOf, type Signed } from '../../catalogue/agreement-term.ts'
import {
  type Cooperation,
  cooperation,
  type NamedOrganization,
  type PhoneDirectory,
  phoneDirectory,
} from '../../catalogue/compartments.ts'
import { mayRead } from '../../catalogue/compartment.ts'
import type { OrganizationKind } from '../../catalogue/vocabulary.ts'
import type { Problem } from '../workbook/problem.ts'
import type { ReadRow } from '../workbook/read-sheet.ts'
import type { ReadSheets } from '../workbook/read-workbook.ts'
import type { SheetEntry } from '../workbook/sheets.ts'
import type { Places } from './places.ts'
import { schedulesOf, type SiteHours } from './site-hours.ts'

/** A partner that holds a key. */
export interface Reader {
  readonly kind: OrganizationKind
  /** X25519 recipient of the age format. */
  readonly recipient: string
  /** Its last day as a partner: written down, or the end of the term after which it objected to go on (K§8). */
  readonly last_day: string | undefined
}

/** What is encrypted in a feed, and to whom; a compartment without content is undefined. */
export interface Compartments {
  readonly readers: readonly Reader[]
  readonly 'phone-directory': PhoneDirectory | undefined
  readonly partners: Cooperation | undefined
}

/** The sheets of the compartment `partners`, beside the partners themselves. */
const PARTNER_SHEETS = [
  'agreement',
  'arrangements',
  'duties',
  'meetings',
  'topics',
  'minutes',
  'tasks',
] as const

/**
 * What the sheets of the compartments hold, as partners read it. The cells were read by the same schemas: a refusal
 * here would be a bug, so it throws.
 *
 * @param sheets without an error
 */
export function compartmentsOf(
  sheets: ReadSheets,
  { hours, places }: { readonly hours: SiteHours; readonly places: Places },
): Compartments {
  const region = sheets.region[0]?.entry.code ?? ''
  const rows = <Name extends keyof ReadSheets>(name: Name) =>
    (sheets[name] as readonly ReadRow<SheetEntry<Name>>[]).map(({ entry }) => entry)
  const organizations = namedOrganizations(sheets)
  const phones = rows('phone_directory').map((entry) => ({
    ...entry,
    organization_id: entry.organization,
    location_id: entry.location,
    deputy_ids: entry.deputies,
    phones: phonesOf(entry.phone, entry.phone_2),
    schedules: schedulesOf(
      entry as SheetEntry<'phone_directory'>,
      entry.location === undefined
        ? places.ofContact({ organization: entry.organization })
        : places.ofLocation(entry.location),
      hours,
    ),
  }))
  const filled = sheets.partners.length > 0 || PARTNER_SHEETS.some((name) => sheets[name].length)
  return {
    readers: readersOf(sheets),
    'phone-directory':
      phones.length === 0
        ? undefined
        : phoneDirectory.parse({
            type: 'phone-directory',
            region,
            organizations: organizations.filter(({ id }) =>
              phones.some(({ organization_id }) => organization_id === id),
            ),
            phone_directory: phones,
          }),
    partners: filled
      ? cooperation.parse({
          type: 'partners',
          region,
          organizations,
          partners: rows('partners').map(withOrganization),
          ...Object.fromEntries(
            PARTNER_SHEETS.map((name) => [name, (rows(name) as readonly Referring[]).map(withIds)]),
          ),
        })
      : undefined,
  }
}

function namedOrganizations({ organizations }: ReadSheets): NamedOrganization[] {
  return organizations.flatMap(({ entry: { id, kind, name } }) =>
    id !== undefined && kind !== undefined && name !== undefined ? [{ id, kind, name }] : [],
  )
}

const phonesOf = (...numbers: readonly (string | undefined)[]) => {
  const given = numbers.flatMap((number) => (number === undefined ? [] : [{ number }]))
  return given.length > 0 ? given : undefined
}

const withOrganization = (entry: { readonly organization?: string | undefined }) => ({
  ...entry,
  organization_id: entry.organization,
})

interface Referring {
  readonly organization?: string | undefined
  readonly meeting?: string | undefined
  readonly invited?: readonly string[] | undefined
}

/** References under the names they have in the feed. */
const withIds = (entry: Referring) => ({
  ...withOrganization(entry),
  meeting_id: entry.meeting,
  invited_ids: entry.invited,
})

function readersOf({ organizations, partners }: ReadSheets): Reader[] {
  const kinds = new Map(organizations.map(({ entry }) => [entry.id, entry.kind]))
  return partners.flatMap(({ entry }) => {
    const kind = kinds.get(entry.organization)
    const { recipient } = entry
    return kind && recipient ? [{ kind, recipient, last_day: lastDayIn(entry) }] : []
  })
}

/** A row that was refused may lack the day of its signature. */
const lastDayIn = ({
  signed_on,
  objected_on,
  left_on,
}: {
  readonly [Field in keyof Signed]?: Signed[Field] | undefined
}): string | undefined =>
  signed_on === undefined ? left_on : lastDayOf({ signed_on, objected_on, left_on })

/** What is wrong with who may read, and sheets nobody can read yet. */
export function checkPartners(sheets: ReadSheets, today: string): Problem[] {
  const readers = readersOf(sheets)
  return [
    ...repeated(sheets, 'organization', 'partner-twice'),
    ...repeated(sheets, 'recipient', 'recipient-twice'),
    ...strangers(sheets),
    ...sheets.partners.flatMap(({ row, entry }): Problem[] =>
      entry.recipient !== undefined && (lastDayIn(entry) ?? today) < today
        ? [{ sheet: 'partners', row, column: 'recipient', code: 'left-partner-reads' }]
        : [],
    ),
    ...unread(sheets.phone_directory.length > 0, 'phone_directory', 'phone-directory', readers),
    ...unread(sheets.partners.length > 0, 'partners', 'partners', readers),
  ]
}

function repeated(
  { partners }: ReadSheets,
  column: 'organization' | 'recipient',
  code: 'partner-twice' | 'recipient-twice',
): Problem[] {
  const first = new Map<string, number>()
  return partners.flatMap(({ row, entry }): Problem[] => {
    const value = entry[column]
    if (value === undefined) return []
    const earlier = first.get(value)
    if (earlier === undefined) first.set(value, row)
    return earlier === undefined
      ? []
      : [{ sheet: 'partners', row, column, code, params: { first: earlier } }]
  })
}

function strangers({ organizations, partners }: ReadSheets): Problem[] {
  const kinds = new Map(organizations.map(({ entry }) => [entry.id, entry.kind]))
  return partners.flatMap(({ row, entry: { organization, recipient } }): Problem[] => {
    const kind = kinds.get(organization)
    return recipient !== undefined && kind !== undefined && !mayRead(kind, 'partners')
      ? [{ sheet: 'partners', row, column: 'recipient', code: 'no-partner-kind' }]
      : []
  })
}

const unread = (
  filled: boolean,
  sheet: 'phone_directory' | 'partners',
  compartment: 'phone-directory' | 'partners',
  readers: readonly Reader[],
): Problem[] =>
  filled && !readers.some(({ kind }) => mayRead(kind, compartment))
    ? [{ sheet, code: 'no-reader' }]
    : []
