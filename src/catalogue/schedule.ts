import { ATTENDING_TYPES } from './vocabulary.ts'
import { isoDate, text, words, wordsOrNone } from './text.ts'
import { z } from './zod.ts'

/**
 * A stretch of a day: minutes from midnight, from and to (to may be 1440), then the state
 * (absent: open; `a`: by appointment; `u`: unknown, call; `c`: closed, where a comment says why)
 * and the index of a comment.
 */
const slot = z.union([
  z.tuple([z.int().min(0).max(1440), z.int().min(0).max(1440)]),
  z.tuple([z.int().min(0).max(1440), z.int().min(0).max(1440), z.enum(['o', 'a', 'u', 'c'])]),
  z.tuple([
    z.int().min(0).max(1440),
    z.int().min(0).max(1440),
    z.enum(['o', 'a', 'u', 'c']),
    z.int().min(0),
  ]),
])
export type Slot = z.infer<typeof slot>

/**
 * Opening hours compiled at publish time: day types, weeks of day types from a date on, the day
 * type of public holidays, dated exceptions, and the horizon. Wall-clock time in Europe/Berlin.
 */
export const compiledHours = z.object({
  /** Day types: lists of slots. Type 0 need not be the closed day. */
  t: z.array(z.array(slot)),
  /** From this date on, the day types of Monday to Sunday. Ascending. */
  w: z.array(z.tuple([isoDate, z.array(z.int().min(0)).length(7)])).min(1),
  /** The day type on public holidays of the site's calendar; absent: holidays change nothing. */
  p: z.int().min(0).optional(),
  /** Exceptions: day type (as a string key) to dates. Stronger than `p` and `w`. */
  x: z.record(z.string().regex(/^\d+$/), z.array(isoDate)).optional(),
  /** Comments the slots point to, as written. */
  c: z.array(wordsOrNone(200)).optional(),
  /** The first date that is no longer compiled: from here on everything is unknown. */
  to: isoDate,
})
export type CompiledHours = z.infer<typeof compiledHours>

/** Opening hours as written (OpenStreetMap `opening_hours`) and as compiled. */
export const schedule = z.object({
  attending_type: z.enum(ATTENDING_TYPES),
  opening_hours: words(1000),
  /** Absent where nobody could parse the text: then it is shown as written, state `unknown`. */
  compiled: compiledHours.optional(),
})
export type Schedule = z.infer<typeof schedule>

/** Closed for a while: from and to are the first and the last day; no `to` means until further notice. */
export const temporaryClosure = z.object({
  from: isoDate,
  to: isoDate.optional(),
  reason: text.optional(),
})
export type TemporaryClosure = z.infer<typeof temporaryClosure>

/** Public holidays of one Land or part of it, over the feed's horizon. `id`: `DE-NW`, `DE-BY-A`. */
export const holidayCalendar = z.object({
  id: z.string().regex(/^DE-[A-Z]{2}(-[A-Z]{1,6})?$/),
  days: z.array(z.object({ date: isoDate, name: text })),
})
export type HolidayCalendar = z.infer<typeof holidayCalendar>

/** A date or a repeated date (HSDS `schedule`, RFC 5545 words), wall-clock time in Europe/Berlin. */
export const recurrence = z.object({
  dtstart: isoDate,
  /** Last day on which a repeated date may fall. */
  until: isoDate.optional(),
  freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
  interval: z.int().min(1).max(52).optional(),
  /** Comma-separated weekdays, with an ordinal for monthly dates: `TU,TH` or `1TU`. */
  byday: z
    .string()
    .regex(/^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*$/)
    .optional(),
  opens_at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  closes_at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/),
  /** Dates on which it does not take place. */
  exdates: z.array(isoDate).optional(),
})
export type Recurrence = z.infer<typeof recurrence>
