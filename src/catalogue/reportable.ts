import type { Contact, Location, Organization } from './organization.ts'
import type { Course, Programme, Service } from './service.ts'
import type { TableName } from './snapshot.ts'
import { hoursOf, languagesOf, numberOf, phoneOf, yesNo } from './reported-value.ts'
import { CONTACT_ROLES, NEEDS, STATUSES, WEEKDAYS, WHEELCHAIR } from './vocabulary.ts'

/*
 * What can be reported of which entry. No zod here: the screens read it. A field has the name of the
 * workbook's column, and its value the spelling of the workbook's cell, so that a report can be taken in.
 */

/** How a value is written: in a line, in several, as a date … or chosen from a closed list. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'hours'
  | 'date'
  | 'time'
  | 'number'
  | 'postal-code'
  | 'phone'
  | 'email'
  | 'url'
  | 'languages'
  | 'choice'
  | 'choices'

/** A field of an entry that may be reported, and where its present value stands. */
export interface ReportableField<T> {
  /** The column of the workbook's sheet: `name.de`, `opening_hours`. */
  readonly field: string
  readonly kind: FieldKind
  /** Of `choice` and `choices`: the words allowed. */
  readonly allowed?: readonly string[]
  /** An entry cannot be without it. */
  readonly required?: true
  /** As the workbook's cell has it; undefined where it is not given, or cannot be said in one cell. */
  readonly of: (record: T) => string | undefined
}

/** The records of the tables from which something can be reported. */
export interface Reportable {
  readonly locations: Location
  readonly contacts: Contact
  readonly services: Service
  readonly programmes: Programme
  readonly courses: Course
  readonly organizations: Organization
}
export type ReportableTable = keyof Reportable & TableName

/** Reported of a whole entry: that it no longer exists. */
export const GONE = 'gone'
/** Reported in words: what is missing there, or has no field of its own. */
export const MISSING = 'missing'

/** How a document of reports names itself; another format is refused. */
export const REPORT_TYPE = 'anlaufstelle-change-report'
export const REPORT_FORMAT = 1

/** The most a report and a document of reports may hold: characters, reports, bytes. */
export const REPORT_LIMITS = {
  value: 8000,
  reason: 1000,
  from: 200,
  fields: 60,
  reports: 500,
  bytes: 4_000_000,
} as const

type Fields<T> = readonly ReportableField<T>[]

interface Reachable {
  readonly email?: string | undefined
  readonly website?: string | undefined
}

const email = { field: 'email', kind: 'email', of: (one: Reachable) => one.email } as const
const website = { field: 'website', kind: 'url', of: (one: Reachable) => one.website } as const

const phone = { field: 'phone', kind: 'phone', of: phoneOf(0) } as const
const phone2 = { field: 'phone_2', kind: 'phone', of: phoneOf(1) } as const
const hours = [
  { field: 'opening_hours', kind: 'hours', of: hoursOf('in-person') },
  { field: 'phone_hours', kind: 'hours', of: hoursOf('phone') },
] as const
const languages = { field: 'spoken_languages', kind: 'languages', of: languagesOf } as const

interface Named {
  readonly name: { readonly de: string }
}

const name = {
  field: 'name.de',
  kind: 'line',
  required: true,
  of: (one: Named) => one.name.de,
} as const

type Offer = Pick<Service, 'fees_description' | 'application_process' | 'eligibility_description'> &
  Pick<Service, 'minimum_age' | 'maximum_age'>

/** Whom an offer is for, what it costs, and how one comes by it. */
const offer: Fields<Offer> = [
  { field: 'minimum_age', kind: 'number', of: (one) => numberOf(one.minimum_age) },
  { field: 'maximum_age', kind: 'number', of: (one) => numberOf(one.maximum_age) },
  {
    field: 'eligibility_description.de',
    kind: 'text',
    of: (one) => one.eligibility_description?.de,
  },
  { field: 'fees_description.de', kind: 'text', of: (one) => one.fees_description?.de },
  { field: 'application_process.de', kind: 'text', of: (one) => one.application_process?.de },
]

type Dated = Pick<Programme, 'schedules' | 'free_places' | 'childcare'>

/** The weekdays, where they are no more than that: `1TU`, the first Tuesday of a month, has no field. */
const weekdaysOf = ({ schedules }: Dated): string | undefined => {
  const byday = schedules[0]?.byday
  return byday !== undefined && /^[A-Z,]+$/.test(byday) ? byday : undefined
}

/** When a group or course meets, and how many places are left. */
const meets: Fields<Dated> = [
  { field: 'byday', kind: 'choices', allowed: WEEKDAYS, of: weekdaysOf },
  {
    field: 'opens_at',
    kind: 'time',
    required: true,
    of: ({ schedules }) => schedules[0]?.opens_at,
  },
  {
    field: 'closes_at',
    kind: 'time',
    required: true,
    of: ({ schedules }) => schedules[0]?.closes_at,
  },
  { field: 'free_places', kind: 'number', of: (one) => numberOf(one.free_places) },
]

const childcare = {
  field: 'childcare',
  kind: 'choice',
  allowed: ['yes', 'no'],
  of: (one: Dated) => yesNo(one.childcare),
} as const

const locations: Fields<Location> = [
  name,
  { field: 'address_1', kind: 'line', required: true, of: ({ address }) => address.address_1 },
  { field: 'address_2', kind: 'line', of: ({ address }) => address.address_2 },
  {
    field: 'postal_code',
    kind: 'postal-code',
    required: true,
    of: ({ address }) => address.postal_code,
  },
  { field: 'city', kind: 'line', required: true, of: ({ address }) => address.city },
  ...hours,
  phone,
  phone2,
  email,
  website,
  { field: 'transportation.de', kind: 'text', of: (one) => one.transportation?.de },
  { field: 'wheelchair', kind: 'choice', allowed: WHEELCHAIR, of: (one) => one.wheelchair },
  { field: 'accessibility.de', kind: 'text', of: (one) => one.accessibility?.de },
  {
    field: 'temporarily_closed_from',
    kind: 'date',
    of: (one) => one.temporarily_closed?.from,
  },
  { field: 'temporarily_closed_to', kind: 'date', of: (one) => one.temporarily_closed?.to },
  {
    field: 'temporarily_closed_reason.de',
    kind: 'line',
    of: (one) => one.temporarily_closed?.reason?.de,
  },
]

const contacts: Fields<Contact> = [
  { field: 'name', kind: 'line', required: true, of: (one) => one.name },
  { field: 'title.de', kind: 'line', of: (one) => one.title?.de },
  {
    field: 'role',
    kind: 'choice',
    required: true,
    allowed: CONTACT_ROLES,
    of: (one) => one.role,
  },
  phone,
  email,
  languages,
  ...hours,
  { field: 'absent_until', kind: 'date', of: (one) => one.absent_until },
]

const services: Fields<Service> = [
  name,
  { field: 'description.de', kind: 'text', required: true, of: (one) => one.description.de },
  {
    field: 'needs',
    kind: 'choices',
    required: true,
    allowed: NEEDS,
    of: (one) => one.needs.join('; '),
  },
  ...offer,
  {
    field: 'required_documents.de',
    kind: 'text',
    of: (one) => one.required_documents?.map(({ de }) => de).join('; '),
  },
  languages,
  phone,
  email,
  website,
  { field: 'status', kind: 'choice', required: true, allowed: STATUSES, of: (one) => one.status },
  { field: 'alert.de', kind: 'text', of: (one) => one.alert?.de },
]

const programmes: Fields<Programme> = [
  name,
  { field: 'description.de', kind: 'text', required: true, of: (one) => one.description.de },
  {
    field: 'dtstart',
    kind: 'date',
    required: true,
    of: ({ schedules }) => schedules[0]?.dtstart,
  },
  { field: 'until', kind: 'date', of: ({ schedules }) => schedules[0]?.until },
  ...meets,
  childcare,
  ...offer,
  languages,
  phone,
  email,
  website,
]

const courses: Fields<Course> = [
  name,
  { field: 'starts_on', kind: 'date', required: true, of: (one) => one.starts_on },
  { field: 'ends_on', kind: 'date', of: (one) => one.ends_on },
  ...meets,
  { ...childcare, required: true },
  ...offer,
  languages,
  phone,
  email,
  website,
]

const organizations: Fields<Organization> = [
  name,
  { field: 'description.de', kind: 'text', of: (one) => one.description?.de },
  phone,
  email,
  website,
]

/** The fields that can be reported, by table, in the order of a form. */
export const REPORTABLE: { readonly [Table in ReportableTable]: Fields<Reportable[Table]> } = {
  locations,
  contacts,
  services,
  programmes,
  courses,
  organizations,
}

export const REPORTABLE_TABLES = Object.keys(REPORTABLE) as ReportableTable[]

/** Whether a word names a table from which something can be reported. */
export const isReportableTable = (word: string): word is ReportableTable =>
  Object.hasOwn(REPORTABLE, word)

/** The fields of a table, whatever its records are. */
export const fieldsOf = (table: ReportableTable): Fields<never> => REPORTABLE[table]

/** Whether a field of a table can be reported, {@link GONE} and {@link MISSING} among them. */
export const isReportableField = (table: ReportableTable, field: string): boolean =>
  field === GONE || field === MISSING || fieldsOf(table).some((one) => one.field === field)
