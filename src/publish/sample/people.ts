import { addDays } from '../../catalogue/calendar-date.ts'
import * as names from './names.ts'
import type { Random } from './random.ts'
import type { Cells } from './words.ts'

/** The last of each block stands in the template's examples, and is refused elsewhere. */
export const phone = (random: Random): string =>
  random.from(names.PHONE_BLOCKS) + String(random.below(999)).padStart(3, '0')

export const person = (random: Random): Cells => ({
  name: `${random.from(names.FIRST_NAMES)} ${random.from(names.LAST_NAMES)}`,
  phone: phone(random),
  spoken_languages: random.from(['de; en', 'de; ar', 'de; uk; ru', 'de; tr', 'de']),
})

export function provenance(random: Random, today: string): Cells {
  const day = addDays(today, -1 - random.below(120))
  return { assured_date: day, assurer_email: 'pflege@region.example', last_modified: day }
}
