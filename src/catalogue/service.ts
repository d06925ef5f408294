import { id, phone, spokenLanguage } from './organization.ts'
import { recurrence, schedule } from './schedule.ts'
import { email, httpsUrl, isoDate, provenance, text } from './text.ts'
import {
  ATTENDING_TYPES,
  AUDIENCES,
  COURSE_KINDS,
  NEEDS,
  SPECIALTIES,
  SPECIAL_GROUPS,
  STATUSES,
} from './vocabulary.ts'
import { z } from './zod.ts'

const age = z.int().min(0).max(120)

/** Whom an offer is for. Shared by services, programmes and (without needs) courses. */
const eligibility = {
  audience: z.enum(AUDIENCES),
  needs: z.array(z.enum(NEEDS)),
  special_groups: z.array(z.enum(SPECIAL_GROUPS)).optional(),
  minimum_age: age.optional(),
  maximum_age: age.optional(),
  eligibility_description: text.optional(),
}

/** How an offer is taken up. */
const access = {
  /** Absent means: free of charge. */
  fees_description: text.optional(),
  application_process: text.optional(),
  spoken_languages: z.array(spokenLanguage).optional(),
  phones: z.array(phone).optional(),
  email: email.optional(),
  website: httpsUrl.optional(),
}

/** How one takes part. Of a programme or course without it: in person, where it has a place. */
const attendingTypes = z.array(z.enum(ATTENDING_TYPES)).min(1)

const agesInOrder = (entry: {
  minimum_age?: number | undefined
  maximum_age?: number | undefined
}): boolean => (entry.minimum_age ?? 0) <= (entry.maximum_age ?? 120)
const agesMessage = { message: 'minimum_age is above maximum_age', path: ['minimum_age'] }

export const service = z
  .object({
    id,
    organization_id: id,
    name: text,
    description: text,
    specialties: z.array(z.enum(SPECIALTIES)).optional(),
    ...eligibility,
    ...access,
    attending_types: attendingTypes,
    required_documents: z.array(text).optional(),
    status: z.enum(STATUSES),
    alert: text.optional(),
    ...provenance,
  })
  .refine(agesInOrder, agesMessage)
export type Service = z.infer<typeof service>

/** HSDS `service_at_location`: where a service is given; its own hours replace the office's. */
export const serviceAtLocation = z.object({
  id,
  service_id: id,
  location_id: id,
  schedules: z.array(schedule).optional(),
  phones: z.array(phone).optional(),
  description: text.optional(),
})
export type ServiceAtLocation = z.infer<typeof serviceAtLocation>

/** A group or event with dates and a place (K§4: special measures, products, groups). */
export const programme = z
  .object({
    id,
    organization_id: id,
    location_id: id.optional(),
    name: text,
    description: text,
    ...eligibility,
    ...access,
    attending_types: attendingTypes.optional(),
    schedules: z.array(recurrence).min(1),
    childcare: z.boolean().optional(),
    free_places: z.int().min(0).optional(),
    ...provenance,
  })
  .refine(agesInOrder, agesMessage)
export type Programme = z.infer<typeof programme>

/** An integration course or vocational language course. `organization_id` is the provider. */
export const course = z
  .object({
    id,
    organization_id: id,
    location_id: id,
    name: text,
    kind: z.enum(COURSE_KINDS),
    level_from: z.enum(['A1', 'A2', 'B1', 'B2', 'C1']).optional(),
    level_to: z.enum(['A1', 'A2', 'B1', 'B2', 'C1']).optional(),
    starts_on: isoDate,
    ends_on: isoDate.optional(),
    attending_types: attendingTypes.optional(),
    schedules: z.array(recurrence).min(1),
    childcare: z.boolean(),
    free_places: z.int().min(0).optional(),
    minimum_age: age.optional(),
    maximum_age: age.optional(),
    eligibility_description: text.optional(),
    ...access,
    ...provenance,
  })
  .refine(agesInOrder, agesMessage)
export type Course = z.infer<typeof course>
