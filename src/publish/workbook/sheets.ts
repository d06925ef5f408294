import { holidayAreas, LAENDER } from '../hours/holidays.ts'
import * as vocabulary from '../../catalogue/vocabulary.ts'
import * as cells from './cells.ts'
import { type Columns, type Entry, required } from './column.ts'
import { COMPARTMENT_SHEETS } from './compartment-sheets.ts'
import { text, textList } from './texts.ts'

const { date, key, list, oneOf, reference, yesNo } = cells

const organization = reference('organizations')
const age = cells.integer(0, 120)
const kind = oneOf(vocabulary.ORGANIZATION_KINDS)
const phone = { phone: cells.phone, phone_note: text }
const web = { email: cells.email, website: cells.url }
const ages = { minimum_age: age, maximum_age: age }

const provenance = {
  machine_translated: list(cells.words(60)),
  assured_date: date,
  assurer_email: cells.email,
  last_modified: date,
}

/** How an offer is taken up: shared by services, programmes and courses. */
const access = {
  eligibility_description: text,
  fees_description: text,
  application_process: text,
  spoken_languages: list(cells.spokenLanguage),
  phone: cells.phone,
  ...web,
}

/** When a group or course meets. */
const dates = {
  until: date,
  freq: oneOf(['WEEKLY', 'MONTHLY']),
  interval: cells.integer(1, 52),
  byday: cells.weekdays,
  opens_at: required(cells.time),
  closes_at: required(cells.endTime),
  exdates: list(date),
  free_places: cells.integer(0, 10_000),
}

const audience = {
  needs: list(oneOf(vocabulary.NEEDS)),
  special_groups: list(oneOf(vocabulary.SPECIAL_GROUPS)),
  audience: required(oneOf(vocabulary.AUDIENCES)),
  ...ages,
}

/** Every sheet with its columns: what reading, checking and the documentation go by. */
export const SHEETS = {
  region: {
    code: required(cells.regionCode),
    name: required(text),
    demo: yesNo,
    languages: required(list(cells.language)),
    email: cells.email,
  },
  towns: {
    name: required(text),
    postal_codes: required(list(cells.postalCode)),
    latitude: required(cells.number(-90, 90)),
    longitude: required(cells.number(-180, 180)),
  },
  organizations: {
    id: required(key),
    kind: required(kind),
    jobcenter_type: oneOf(vocabulary.JOBCENTER_TYPES),
    data_protection_authority: cells.words(300),
    name: required(text),
    description: text,
    ...web,
    ...phone,
    ...provenance,
  },
  locations: {
    id: required(key),
    organization: required(organization),
    name: required(text),
    address_1: required(cells.words(200)),
    address_2: cells.words(200),
    postal_code: required(cells.postalCode),
    city: required(cells.words(100)),
    state_province: required(oneOf(LAENDER)),
    holiday_area: oneOf([...new Set(LAENDER.flatMap(holidayAreas))]),
    latitude: cells.number(-90, 90),
    longitude: cells.number(-180, 180),
    transportation: text,
    wheelchair: oneOf(vocabulary.WHEELCHAIR),
    accessibility: text,
    ...cells.hours,
    temporarily_closed_from: date,
    temporarily_closed_to: date,
    temporarily_closed_reason: text,
    ...phone,
    phone_2: cells.phone,
    phone_2_note: text,
    ...web,
    ...provenance,
  },
  contacts: {
    id: required(key),
    organization: required(organization),
    locations: list(reference('locations')),
    services: list(reference('services')),
    name: required(cells.words(200)),
    title: text,
    role: required(oneOf(vocabulary.CONTACT_ROLES)),
    phone: cells.phone,
    email: cells.email,
    spoken_languages: list(cells.spokenLanguage),
    ...cells.hours,
    absent_until: date,
    ...provenance,
  },
  services: {
    id: required(key),
    organization: required(organization),
    locations: list(reference('locations')),
    name: required(text),
    description: required(text),
    ...audience,
    needs: required(audience.needs),
    specialties: list(oneOf(vocabulary.SPECIALTIES)),
    ...access,
    phone_note: text,
    required_documents: textList,
    attending_types: required(list(oneOf(vocabulary.ATTENDING_TYPES))),
    status: required(oneOf(vocabulary.STATUSES)),
    alert: text,
    ...provenance,
  },
  service_at_locations: {
    service: required(reference('services')),
    location: required(reference('locations')),
    ...cells.hours,
    ...phone,
    description: text,
  },
  programmes: {
    id: required(key),
    organization: required(organization),
    location: reference('locations'),
    name: required(text),
    description: required(text),
    ...audience,
    ...access,
    attending_types: list(oneOf(vocabulary.ATTENDING_TYPES)),
    dtstart: required(date),
    ...dates,
    childcare: yesNo,
    ...provenance,
  },
  courses: {
    id: required(key),
    organization: required(organization),
    location: required(reference('locations')),
    name: required(text),
    kind: required(oneOf(vocabulary.COURSE_KINDS)),
    level_from: oneOf(['A1', 'A2', 'B1', 'B2', 'C1']),
    level_to: oneOf(['A1', 'A2', 'B1', 'B2', 'C1']),
    starts_on: required(date),
    ends_on: date,
    dtstart: date,
    ...dates,
    childcare: required(yesNo),
    ...ages,
    ...access,
    attending_types: list(oneOf(vocabulary.ATTENDING_TYPES)),
    ...provenance,
  },
  notices: {
    id: required(key),
    kind: required(oneOf(vocabulary.NOTICE_KINDS)),
    title: required(text),
    body: required(text),
    source: required(cells.words(300)),
    url: cells.url,
    published_on: required(date),
    valid_from: date,
    valid_to: date,
    organization,
    ...provenance,
  },
  materials: {
    id: required(key),
    organization,
    title: required(text),
    language: required(cells.language),
    file: required(cells.words(300)),
    ...provenance,
  },
  rules: {
    id: required(key),
    type: required(oneOf(['role', 'referral', 'boundary', 'advice'])),
    priority: required(cells.integer(-1_000_000, 1_000_000)),
    role: oneOf(['comp', 'auth']),
    kind: oneOf(['comp', 'auth', ...vocabulary.ORGANIZATION_KINDS]),
    need: oneOf(vocabulary.NEEDS),
    position: oneOf(['primary', 'also']),
    specialty: oneOf(vocabulary.SPECIALTIES),
    counselling: kind,
    code: oneOf([...vocabulary.BOUNDARY_CODES, ...vocabulary.ADVICE_CODES]),
    needs: list(oneOf(vocabulary.NEEDS)),
    recommended: list(kind),
    removes: list(kind),
    leads: kind,
    leads_need: oneOf(vocabulary.NEEDS),
    ...ages,
    benefits: list(oneOf(vocabulary.BENEFITS)),
    facts: list(oneOf(vocabulary.FACTS)),
    valid_from: date,
    valid_to: date,
    source: cells.words(300),
  },
  ...COMPARTMENT_SHEETS,
} satisfies Record<string, Columns>

export type SheetName = keyof typeof SHEETS
export const SHEET_NAMES = Object.keys(SHEETS) as SheetName[]

export type CompartmentSheet = keyof typeof COMPARTMENT_SHEETS

/** What a row of a sheet holds. */
export type SheetEntry<Name extends SheetName> = Entry<(typeof SHEETS)[Name]>
