import { isPlainText } from './plain-text.ts'
import { isWebAddress } from './web-address.ts'
import { z } from './zod.ts'

/** BCP 47 language tag, the subset used in feeds: `ar`, `de-simple`, `kmr`. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[a-z]{4,8})?$/)

/** Words of at most so many characters as they may be shown ({@link isPlainText}), or none: plain text, never HTML. */
export const wordsOrNone = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((value) => value === '' || isPlainText(value), {
      message: 'no plain text: control characters, controls of direction, or nothing to be seen',
    })

/** The same, and not none. */
export const words = (longest: number) => wordsOrNone(longest).min(1)

/** A text by language. German is required; other languages may be missing. Plain text, never HTML. */
export const text = z
  .record(languageTag, words(8000))
  .refine((value) => 'de' in value, { message: 'German (de) is required' })
  .transform((value) => value as Text)

export type Text = { readonly de: string } & { readonly [language: string]: string }

/** A calendar date in Europe/Berlin, `2026-11-24`. */
export const isoDate = z.iso.date()

/** A wall-clock time in Europe/Berlin, `09:30`; `24:00` ends a day. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)

/** A UTC instant with seconds, `2026-11-24T11:00:00Z`. */
export const isoInstant = z.iso.datetime()

/** SHA-256 in lower-case hex. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)

/** An https address ({@link isWebAddress}): a feed must not carry `javascript:` or `http:` links. */
export const httpsUrl = z.string().max(2000).refine(isWebAddress)

export const email = z
  .string()
  .max(254)
  .regex(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/)
  .refine(isPlainText)

/**
 * Fields every dated entry carries: who confirmed it and when (HSDS `assured_date`,
 * `assurer_email`), and which translations were made by a machine: a language (`ar`) for all its
 * texts or one field's (`description.ar`).
 */
export const provenance = {
  assured_date: isoDate.optional(),
  assurer_email: email.optional(),
  last_modified: isoDate.optional(),
  machine_translated: z.array(z.string().max(60)).optional(),
}
