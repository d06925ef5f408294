import { material, notice } from './notice.ts'
import { contact, location, organization } from './organization.ts'
import { outline } from './outline.ts'
import { rule } from './rule.ts'
import { holidayCalendar } from './schedule.ts'
import { course, programme, service, serviceAtLocation } from './service.ts'
import { email, isoDate, languageTag, text } from './text.ts'
import { z } from './zod.ts'

/** Names a region in roots and releases: `musterkreis`. */
export const regionCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/)

export const town = z.object({
  name: text,
  postal_codes: z.array(z.string().regex(/^\d{5}$/)).min(1),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})

/** The region a feed speaks for. */
export const region = z.object({
  code: regionCode,
  name: text,
  /** Recognisably fictional: every screen says so. */
  demo: z.boolean().optional(),
  /** Languages its texts are kept in, most used first. */
  languages: z.array(languageTag).min(1),
  /** Who answers for the guide in the region: barriers are reported there. */
  email: email.optional(),
  towns: z.array(town),
  /** For the overview map; a region without one is drawn as its offices alone. */
  outline: outline.optional(),
  /** Until when opening hours were compiled: the first date that is unknown. */
  hours_until: isoDate,
})
export type Region = z.infer<typeof region>

/** The tables of a snapshot, by the name they have in the feed, the workbook and the store. */
export const recordSchemas = {
  organizations: organization,
  locations: location,
  contacts: contact,
  services: service,
  service_at_locations: serviceAtLocation,
  programmes: programme,
  courses: course,
  notices: notice,
  materials: material,
  rules: rule,
} as const
export type TableName = keyof typeof recordSchemas
export type Tables = { [Name in TableName]: z.infer<(typeof recordSchemas)[Name]>[] }

/** The frame of a snapshot; its records are validated one by one, so that a bad one can be named. */
export const snapshotFrame = z.object({
  region,
  holiday_calendars: z.array(holidayCalendar),
  ...(Object.fromEntries(
    Object.keys(recordSchemas).map((name) => [name, z.array(z.unknown())]),
  ) as Record<TableName, z.ZodArray<z.ZodUnknown>>),
})

/** Everything a feed holds for a tablet, validated. */
export interface Snapshot extends Tables {
  region: Region
  holiday_calendars: z.infer<typeof holidayCalendar>[]
}
