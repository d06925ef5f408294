import {
  ARRANGEMENTS,
  DUTIES,
  ENROLMENT_FORMAT,
  ENROLMENT_TYPE,
  LEAVING,
  MEETING_STATUSES,
  TOPIC_CATEGORIES,
  TOPIC_STATUSES,
} from './compartment.ts'
import { id, phone } from './organization.ts'
import { schedule } from './schedule.ts'
import { regionCode } from './snapshot.ts'
import { email, isoDate, text, words } from './text.ts'
import { ORGANIZATION_KINDS } from './vocabulary.ts'
import { z } from './zod.ts'

/*
 * What the compartments hold. They are written in German, the partners' working language: only names of organisations
 * are texts of the catalogue. An organisation stands there with its name, because one that has left may be gone from
 * the guide itself.
 */

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Who the other records speak of. */
const named = z.object({ id, kind: z.enum(ORGANIZATION_KINDS), name: text })
export type NamedOrganization = z.infer<typeof named>

/** Initial letters of clients' family names somebody is there for: `A-Fe`, `Sch`. */
export const letterRange = z.string().regex(/^\p{L}{1,6}(-\p{L}{1,6})?$/u)

/** A member of the staff of Agentur or Jobcenter, as MBE and JMD may call them (K§4). */
export const phoneEntry = z.object({
  id,
  organization_id: id,
  location_id: id.optional(),
  name: words(200),
  title: words(200).optional(),
  team: words(200).optional(),
  topics: z.array(words(100)).optional(),
  letters: z.array(letterRange).optional(),
  /** Who stands in: other entries of the list. */
  deputy_ids: z.array(id).optional(),
  phones: z.array(phone).optional(),
  email: email.optional(),
  room: words(60).optional(),
  schedules: z.array(schedule).optional(),
  note: words(500).optional(),
  /** When somebody last looked whether it is right. */
  assured_date: isoDate.optional(),
})
export type PhoneEntry = z.infer<typeof phoneEntry>

/** A partner of the agreement; each one's term runs from its own signature (K§8). */
export const partner = z.object({
  id,
  organization_id: id,
  signed_on: isoDate,
  /** It said in writing that it will not go on after the term. */
  objected_on: isoDate.optional(),
  /** Its last day. */
  left_on: isoDate.optional(),
  left_by: z.enum(LEAVING).optional(),
  left_reason: words(500).optional(),
})
export type Partner = z.infer<typeof partner>

/** What holds for the agreement as a whole. */
export const agreement = z.object({
  id,
  title: words(300).optional(),
  /** The region's signed text, a material of the guide. */
  document: id.optional(),
  meeting_rhythm_months: z.int().min(1).max(6).optional(),
})
export type Agreement = z.infer<typeof agreement>

/** One arrangement of annex 1 (K§7). */
export const arrangement = z.object({
  id,
  topic: z.enum(ARRANGEMENTS),
  organization_id: id.optional(),
  text: words(2000),
})

/** A duty that was done (K§4). */
export const dutyDone = z.object({
  id,
  duty: z.enum(DUTIES),
  organization_id: id,
  done_on: isoDate,
  done_by: words(200).optional(),
  note: words(500).optional(),
})

export const meeting = z.object({
  id,
  date: isoDate,
  opens_at: time.optional(),
  closes_at: time.optional(),
  place: words(300).optional(),
  /** Who invites. */
  organization_id: id.optional(),
  /** Who is invited; everybody where nobody is named. */
  invited_ids: z.array(id).optional(),
  status: z.enum(MEETING_STATUSES),
  note: words(1000).optional(),
})
export type Meeting = z.infer<typeof meeting>

/** What a partner wants to speak about; on the agenda of a meeting once it has one. */
export const topic = z.object({
  id,
  organization_id: id,
  category: z.enum(TOPIC_CATEGORIES),
  title: words(200),
  detail: words(2000).optional(),
  proposed_on: isoDate.optional(),
  meeting_id: id.optional(),
  status: z.enum(TOPIC_STATUSES),
  /** What was agreed. */
  result: words(2000).optional(),
})
export type Topic = z.infer<typeof topic>

/** What was written down of a meeting. */
export const minutes = z.object({
  id,
  meeting_id: id,
  organization_id: id.optional(),
  text: words(8000),
  written_on: isoDate.optional(),
})

export const task = z.object({
  id,
  meeting_id: id.optional(),
  organization_id: id,
  person: words(200).optional(),
  text: words(1000),
  due_on: isoDate.optional(),
  done_on: isoDate.optional(),
})
export type Task = z.infer<typeof task>

/** The tables of the compartment `partners`, by the names of their sheets. */
export const partnerSchemas = {
  partners: partner,
  agreement,
  arrangements: arrangement,
  duties: dutyDone,
  meetings: meeting,
  topics: topic,
  minutes,
  tasks: task,
} as const

const frame = { region: regionCode, organizations: z.array(named) }

/** What the compartment `phone-directory` holds once it is decrypted. */
export const phoneDirectory = z.object({
  type: z.literal('phone-directory'),
  ...frame,
  phone_directory: z.array(phoneEntry),
})
export type PhoneDirectory = z.infer<typeof phoneDirectory>

/** What the compartment `partners` holds once it is decrypted. */
export const cooperation = z.object({
  type: z.literal('partners'),
  ...frame,
  partners: z.array(partner),
  agreement: z.array(agreement).max(1),
  arrangements: z.array(arrangement),
  duties: z.array(dutyDone),
  meetings: z.array(meeting),
  topics: z.array(topic),
  minutes: z.array(minutes),
  tasks: z.array(task),
})
export type Cooperation = z.infer<typeof cooperation>

/** An X25519 recipient of the age format. */
export const recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)

/** What a partner is given once, to read its compartments; worth nothing without the passphrase. */
export const enrolment = z.object({
  type: z.literal(ENROLMENT_TYPE),
  format: z.literal(ENROLMENT_FORMAT),
  region: regionCode,
  organization: named,
  /** The identity in an armored age file, encrypted with the passphrase. */
  identity: z.string().max(4000).startsWith('-----BEGIN AGE ENCRYPTED FILE-----'),
})
export type Enrolment = z.infer<typeof enrolment>
