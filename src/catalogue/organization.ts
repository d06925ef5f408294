import {
  email,
  httpsUrl,
  isoDate,
  languageTag,
  provenance,
  text,
  words,
  wordsOrNone,
} from './text.ts'
import { schedule, temporaryClosure } from './schedule.ts'
import { CONTACT_ROLES, JOBCENTER_TYPES, ORGANIZATION_KINDS, WHEELCHAIR } from './vocabulary.ts'
import { z } from './zod.ts'

export const id = z.uuid()

/** HSDS `phone`. `number` is in international form with spaces: `+49 30 23125 111`. */
export const phone = z.object({
  number: z.string().regex(/^\+[1-9][0-9 ]{4,24}$/),
  description: text.optional(),
})
export type Phone = z.infer<typeof phone>

/** A language somebody speaks there, with a note such as "Tuesdays only, call ahead". */
export const spokenLanguage = z.object({ language: languageTag, note: text.optional() })
export type SpokenLanguage = z.infer<typeof spokenLanguage>

export const organization = z.object({
  id,
  kind: z.enum(ORGANIZATION_KINDS),
  /** Of a Jobcenter: decides which data-protection authority is responsible. */
  jobcenter_type: z.enum(JOBCENTER_TYPES).optional(),
  /** Name and address of the one responsible where it does not follow from the kind: churches have their own. */
  data_protection_authority: words(300).optional(),
  name: text,
  description: text.optional(),
  website: httpsUrl.optional(),
  email: email.optional(),
  phones: z.array(phone).optional(),
  ...provenance,
})
export type Organization = z.infer<typeof organization>

/** HSDS `location` with its one address: an office. */
export const location = z.object({
  id,
  organization_id: id,
  name: text,
  address: z.object({
    address_1: words(200),
    address_2: wordsOrNone(200).optional(),
    postal_code: z.string().regex(/^\d{5}$/),
    city: words(100),
    /** ISO 3166-2, `DE-NW`. */
    state_province: z.string().regex(/^DE-[A-Z]{2}$/),
  }),
  /** Which calendar of the feed holds the site's public holidays. */
  holiday_calendar: z.string(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  transportation: text.optional(),
  wheelchair: z.enum(WHEELCHAIR).optional(),
  accessibility: text.optional(),
  /** Visit hours and phone hours apart; at most one schedule an attending type. */
  schedules: z.array(schedule).optional(),
  temporarily_closed: temporaryClosure.optional(),
  phones: z.array(phone).optional(),
  email: email.optional(),
  website: httpsUrl.optional(),
  ...provenance,
})
export type Location = z.infer<typeof location>

/** A named person at work: an advisor, or the contact person and deputy of a partner (K§4). */
export const contact = z.object({
  id,
  organization_id: id,
  location_ids: z.array(id).optional(),
  service_ids: z.array(id).optional(),
  name: words(200),
  title: text.optional(),
  role: z.enum(CONTACT_ROLES),
  phones: z.array(phone).optional(),
  email: email.optional(),
  spoken_languages: z.array(spokenLanguage).optional(),
  schedules: z.array(schedule).optional(),
  absent_until: isoDate.optional(),
  ...provenance,
})
export type Contact = z.infer<typeof contact>
