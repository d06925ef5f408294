import * as staff from '../../catalogue/compartment.ts'
import * as cells from './cells.ts'
import { type Columns, required } from './column.ts'

const { date, key, list, oneOf, reference } = cells

const organization = reference('organizations')

/** What only partners may read: encrypted in the feed (`catalogue/compartments.ts`), and in German alone. */
export const COMPARTMENT_SHEETS = {
  partners: {
    id: required(key),
    organization: required(organization),
    signed_on: required(date),
    objected_on: date,
    left_on: date,
    left_by: oneOf(staff.LEAVING),
    left_reason: cells.words(500),
    recipient: cells.recipient,
  },
  agreement: {
    id: required(key),
    title: cells.words(300),
    document: reference('materials'),
    meeting_rhythm_months: cells.integer(1, 6),
  },
  arrangements: {
    id: required(key),
    topic: required(oneOf(staff.ARRANGEMENTS)),
    organization,
    text: required(cells.words(2000)),
  },
  duties: {
    id: required(key),
    duty: required(oneOf(staff.DUTIES)),
    organization: required(organization),
    done_on: required(date),
    done_by: cells.words(200),
    note: cells.words(500),
  },
  meetings: {
    id: required(key),
    date: required(date),
    opens_at: cells.time,
    closes_at: cells.time,
    place: cells.words(300),
    organization,
    invited: list(organization),
    status: required(oneOf(staff.MEETING_STATUSES)),
    note: cells.words(1000),
  },
  topics: {
    id: required(key),
    organization: required(organization),
    category: required(oneOf(staff.TOPIC_CATEGORIES)),
    title: required(cells.words(200)),
    detail: cells.words(2000),
    proposed_on: date,
    meeting: reference('meetings'),
    status: required(oneOf(staff.TOPIC_STATUSES)),
    result: cells.words(2000),
  },
  minutes: {
    id: required(key),
    meeting: required(reference('meetings')),
    organization,
    text: required(cells.words(8000)),
    written_on: date,
  },
  tasks: {
    id: required(key),
    meeting: reference('meetings'),
    organization: required(organization),
    person: cells.words(200),
    text: required(cells.words(1000)),
    due_on: date,
    done_on: date,
  },
  phone_directory: {
    id: required(key),
    organization: required(organization),
    location: reference('locations'),
    name: required(cells.words(200)),
    title: cells.words(200),
    team: cells.words(200),
    topics: list(cells.words(100)),
    letters: list(cells.letters),
    deputies: list(reference('phone_directory')),
    phone: cells.phone,
    phone_2: cells.phone,
    email: cells.email,
    room: cells.words(60),
    ...cells.hours,
    note: cells.words(500),
    assured_date: date,
  },
} satisfies Record<string, Columns>
