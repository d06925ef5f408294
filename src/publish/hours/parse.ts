import OpeningHours from 'opening_hours'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'

/** A text the library understood. */
export interface ParsedHours {
  /** The part of Germany whose holidays the library goes by, `DE-NW`. */
  readonly land: string
  readonly hours: OpeningHours
  /** As the library would have it written, where that differs from the text. */
  readonly suggestion: string | undefined
  /** The library's remarks on the spelling, each with the place in the text. English. */
  readonly warnings: readonly string[]
  /** Public holidays are said (`PH`), or that it is always open (`24/7`). */
  readonly speaksOfHolidays: boolean
  readonly speaksOfSchoolHolidays: boolean
  /** Comments as written, without quotation marks. */
  readonly comments: ReadonlySet<string>
}

/**
 * `unparsable`: what the library says, with the place in the text. `varying-times`: sunrise and
 * the like, which are no wall-clock times. English.
 */
export interface HoursError {
  readonly code: 'unparsable' | 'varying-times'
  readonly detail: string
}

/**
 * Reads a text in the OpenStreetMap `opening_hours` syntax for a Land (`DE-NW`). Call it within
 * `inWallClockTime`.
 */
export function parseHours(text: string, land: string): Result<ParsedHours, HoursError> {
  const parsed = parseFor(text, land)
  const schools = SCHOOLS[land]
  if (parsed.ok || schools === undefined) return parsed
  const bySchools = parseFor(text, schools)
  return bySchools.ok ? bySchools : parsed
}

/** Where the library keeps school holidays by kind of school: the general ones. */
const SCHOOLS: Readonly<Record<string, string>> = { 'DE-MV': 'DE-MV-ABS' }

/** As `parseHours`, for exactly one of the library's tables of holidays. */
export function parseFor(text: string, land: string): Result<ParsedHours, HoursError> {
  // The ISO code names the state; a misspelt German name would silently drop its holidays.
  const address = { country_code: 'de', state: '', 'ISO3166-2-lvl4': land }
  try {
    const hours = new OpeningHours(text, { lat: 0, lon: 0, address })
    const plain = hours.prettifyValue()
    const words = plain.replace(/"[^"]*"/g, '')
    if (/\b(dawn|sunrise|sunset|dusk)\b/.test(words))
      return err({ code: 'varying-times', detail: plain })
    return ok({
      land,
      hours,
      suggestion: plain === text ? undefined : plain,
      warnings: hours.getWarnings(),
      speaksOfHolidays: /\bPH\b|24\/7/.test(words),
      speaksOfSchoolHolidays: /\bSH\b/.test(words),
      comments: new Set(Array.from(plain.matchAll(/"([^"]*)"/g), ([, comment = '']) => comment)),
    })
  } catch (thrown) {
    return err({ code: 'unparsable', detail: messageOf(thrown) })
  }
}

/** The library throws strings. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown)
