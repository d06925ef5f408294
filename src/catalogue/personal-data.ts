import { birthDateIn } from './birth-date.ts'
import { contactIn, inPlainCharacters } from './reason.ts'

/*
 * What partners tell each other holds no personal data of clients (K§4): their meetings use none. So topics and minutes refuse
 * what looks like it, and nobody can override that: a text can always say the same without. No zod here: the forms use it.
 */

/** What a text holds that does not belong among partners. */
export const PERSONAL_DATA = ['name-and-birth-date', 'customer-number', 'phone', 'mail'] as const
export type PersonalData = (typeof PERSONAL_DATA)[number]

/** What may stand between the groups of a number. */
const GAP = '[ ./-]?'
const digits = (count: number): string => `\\d(?:${GAP}\\d){${count - 1}}`

/** Numbers that name one person, or one household, at an office. */
const NUMBERS: readonly RegExp[] = [
  // Kundennummer of the Bundesagentur: 123D456789
  new RegExp(`(?<![\\p{L}\\d])${digits(3)}${GAP}[a-z]${GAP}${digits(6)}(?![\\p{L}\\d])`, 'iu'),
  // Number of a Bedarfsgemeinschaft: 12345//0012345, 12345BG0012345, 12345 BG 0012345
  new RegExp(`(?<!\\d)\\d{5} ?(?://|/? ?BG) ?\\d{4,7}(?!\\d)`, 'iu'),
  // Pension insurance (§ 147 SGB VI): 65 170839 J 003
  new RegExp(`(?<![\\p{L}\\d])${digits(8)}${GAP}[a-z]${GAP}${digits(3)}(?![\\p{L}\\d])`, 'iu'),
  // Health insurance (§ 290 SGB V): A123456789
  /(?<![\p{L}\d])[a-z]\d{9}(?![\p{L}\d])/iu,
  // Tax id of 11 digits (§ 139b AO), number of the Ausländerzentralregister of 12; telephone numbers begin otherwise.
  /(?<![\d+/-])[1-9]\d{10,11}(?!\d)/u,
  /(?<![\d+/-])[1-9]\d \d{3} \d{3} \d{3}(?! ?\d)/u,
  // Named so, whatever it looks like
  /(?<!\p{L})(?:kundennummer|kunden-?nr|bg-?nummer|bg-?nr|bedarfsgemeinschafts?-?(?:nummer|nr)|sozialversicherungsnummer|rentenversicherungsnummer|sv-?nummer|sv-?nr|steuer-?id|azr-?nummer|azr-?nr|customer number)[.:]*\s?(?:lautet |ist |is )?\(?[a-z]{0,2}\d[\da-z ./-]{3,}/iu,
]

/** What has many digits and is a place in law, in parliament's papers or a journal: no telephone number. */
const CITED: readonly RegExp[] = [
  // (EU) 2016/679, (EG) Nr. 883/2004, 2011/95/EU
  /\((?:EU|EG|EWG)\) ?(?:Nr\. ?)?\d{1,4}\/\d{1,4}/giu,
  /\d{2,4}\/\d{1,4}\/(?:EU|EG|EWG)(?!\p{L})/giu,
  // BT-Drs. 20/12345, Drucksache 20/3873
  /(?:drs\.?|drucksachen?) ?(?:nr\. ?)?\d{1,2}\/\d{1,5}(?:\(neu\))?/giu,
  // BGBl. 2023 I Nr. 217, BGBl. I S. 1950, GMBl 2016 Nr. 28
  /(?:bgbl|gmbl|gv|banz|anba)\.?(?: (?:19|20)\d{2})?(?: [IVX]+)?(?: ?,? ?(?:s\.|seiten?|nr\.) ?\d{1,5})*/giu,
  // S. 548-552, Seiten 548-552, Rn. 120-134
  /(?<!\p{L})(?:s\.|seiten?|rn\.|rdnr\.|randnummern?) ?\d{1,5}(?: ?(?:-|bis|f+\.|,|und) ?\d{1,5})*/giu,
  // B 14 AS 12/19 R, 1 BvL 7/16, L 7 AS 1234/20
  /(?<!\d)(?:\p{Lu} ?)?\d{1,2} \p{Lu}[\p{L}]{0,3} \d{1,5}\/\d{2}(?!\d)/gu,
  // Kurs Nr. 47/2026, Maßnahme-Nr. 955/123/2026: of an office, not of a person
  /(?<!\p{L})(?:maßnahme|kurs)[ -]?(?:nummer|nr)\.? ?[1-9]\d{0,3}(?:[/.-]\d{1,4}){0,3}(?!\d)/giu,
  /(?<![\d/.-] ?)\d{1,3}\/(?:19|20)\d{2}(?![\d/])/gu,
  // 2024/2025/2026
  /(?<![\d/-])(?:19|20)\d{2}(?:\/(?:19|20)\d{2}){2,}(?![\d/-])/gu,
  // 120 000
  /(?<!\d[ .,/-]{0,2})[1-9]\d{0,2}(?: 000)+(?! ?\d)/gu,
  // 1.250.000
  /(?<!\d[ .,/-]{0,2})[1-9]\d{0,2}(?:\.\d{3})+(?![\d./-])/gu,
]

/**
 * Whether a text holds what looks like personal data of a client: a name with a date of birth, the number of a person at an
 * office, a telephone number or a mail address. Dates of laws, meetings and decisions pass.
 *
 * @param text one or more lines; digits of the Arabic script count as digits
 * @param today the date in Europe/Berlin, `2026-11-29`: a date of birth lies years back
 * @returns what is found first; undefined where nothing is
 */
export function personalDataIn(text: string, today: string): PersonalData | undefined {
  const plain = inPlainCharacters(text)
  if (birthDateIn(plain, today)) return 'name-and-birth-date'
  if (NUMBERS.some((number) => number.test(plain))) return 'customer-number'
  const contact = contactIn(CITED.reduce((rest, cited) => rest.replace(cited, ' · '), plain))
  return contact === 'email' ? 'mail' : contact
}

/**
 * Whether a name in one text has its date of birth in the next, as a title and what stands below it; each alone may pass.
 *
 * @param texts in the order in which they are read
 * @param today as of {@link personalDataIn}
 */
export const personalDataAcross = (
  texts: readonly string[],
  today: string,
): PersonalData | undefined => {
  const joined = texts.map((text) => text.trim()).join('\n')
  return birthDateIn(inPlainCharacters(joined), today) ? 'name-and-birth-date' : undefined
}
