/*
 * A reason says why an entry is wrong, other words say what is missing or who reports; they never need a telephone
 * number or a mail address, and one of a client's must not get there. What only looks like a number stays allowed: dates, times, prices, paragraphs, postal
 * codes, years. No zod here: the form uses it.
 */

/** What a text holds that does not belong into a reason. */
export type ContactFound = 'phone' | 'email'

const MAIL =
  /[^\s@<>()]+\s?(?:@|[([{]\s?(?:at|ät)\s?[)\]}])\s?[^\s@<>()]+\s?(?:\.|[([{]\s?(?:dot|punkt)\s?[)\]}])\s?\p{L}{2,}/iu

/** Written out so that no machine reads it: `ali.k at web de`, `ali.k at web.de`, `ali.k (at) web de`. */
const SPELT_MAIL = new RegExp(
  String.raw`[\p{L}\d][\p{L}\d.+_-]*` +
    String.raw`(?: ?@ ?| ?[([{] ?(?:at|ät) ?[)\]}] ?| (?:at|ät) (?!www\.|https?:))` +
    String.raw`[\p{L}\d][\p{L}\d-]*` +
    String.raw`(?:(?:\.| (?:dot|punkt|point) )\p{L}{2,}| (?:de|com|net|org|info|eu)(?![\p{L}\d]))`,
  'iu',
)

/** What stands between the digits of a telephone number. */
const BETWEEN = String.raw`[\s().\/-]{0,3}`
/** From so many digits on it may be a telephone number: a short area code and a short number. */
const FEWEST = 6

const INTERNATIONAL = new RegExp(String.raw`(?:\+|(?<!\d)00)${BETWEEN}\d(?:${BETWEEN}\d){5,}`, 'u')
const NATIONAL = new RegExp(
  String.raw`(?<![\d\p{L}][.\/-]?)\(?0${BETWEEN}[1-9](?:${BETWEEN}\d){${FEWEST - 2},}`,
  'u',
)
/** No house, room, page or article has so many digits in a row; a case file has, and does not belong here either. */
const LONG_RUN = /\d{6,}/u
/** Without its area code: `4710 421`. */
const LOCAL = /(?<!\d|\d[.,/-])\d{3,5}[ /-]\d{2,4}(?:[ /-]\d{1,4})?(?![.,]?\d)/gu
/** In pieces: `12 34 56`, `12-34-56`, `12/34 56`. */
const IN_PIECES = /(?<!\d)\d{1,6}(?: ?[ ./()-] ?\d{1,6})+/gu
/** `Tel. 4711`, `Durchwahl 421`, in the languages of the guide. */
const AFTER_A_WORD =
  /(?<!\p{L})(?:tel|telefon|telefonnummer|fon|fax|handy|handynummer|mobil|mobilnummer|durchwahl|rufnummer|whatsapp|phone|mobile|téléphone|telefonu|тел|телефон|هاتف|تلفن)[.:]*\s?(?:nr\.?|no\.?)?\s?(?:\p{Pd}\s?)?\d(?:[\s/-]?\d){2,}(?!\s?(?:uhr|h\b))/iu

const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0?[1-9]|1[0-2])'
const YEAR = '(?:(?:19|20)\\d{2})'
/** 2026-11-28, 28.11.2026, 28. 11. 26, 28.11., 28.11, 28/11/26; a whole year is looked for before a short one. */
const DATE = `(?:${[
  `${YEAR}[./-]${MONTH}[./-]${DAY}`,
  `${DAY}(?:\\. ?${MONTH}\\. ?|[/-]${MONTH}[/-])${YEAR}`,
  `${DAY}(?:\\. ?${MONTH}\\. ?|/${MONTH}/)\\d{2}`,
  `${DAY}\\. ?${MONTH}\\.`,
  `${DAY}\\.(?:0[1-9]|1[0-2])`,
].join('|')})`
/** One date, or from one to another; not the beginning of 06.12.34.56. */
const SPAN_OF_DATES = new RegExp(
  `(?<!\\d|\\d[./-] ?)${DATE}(?: ?(?:-|bis) ?${DATE})?(?! ?[./-]? ?\\d)`,
  'gu',
)

/** What has digits and is no number to ring, taken away before anything is looked for. */
const HARMLESS: readonly RegExp[] = [
  SPAN_OF_DATES,
  // 20261128
  /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/gu,
  // 11/2026
  /(?<![\d./])[0-3]?\d\/(?:19|20)\d{2}(?!\d)/gu,
  // 2026/2027, 2026-27
  /(?<![\d/-])(?:19|20)\d{2}\s?[/-]\s?(?:(?:19|20)\d{2}|\d{2})(?![\d/-])/gu,
  // 08:00, 8:30-12:00, 8.30 Uhr, 0800-1200 Uhr
  /(?<![\d.:])(?:[01]?\d|2[0-4]):[0-5]\d(?!\d)/gu,
  /(?<![\d.:])(?:[01]?\d|2[0-4])[.:]?[0-5]\d\s?(?:-|bis)\s?(?:[01]?\d|2[0-4])[.:]?[0-5]\d\s?(?:uhr|h)(?!\p{L})/giu,
  /(?<![\d.:])(?:[01]?\d|2[0-4])\.[0-5]\d(?=\s?(?:uhr|h(?!\p{L})|-|bis))/giu,
  // 9-12 / 14-18 Uhr
  /(?<![\d.:])(?:(?:[01]?\d|2[0-4])\s?(?:-|bis)\s?(?:[01]?\d|2[0-4])\s?(?:[,/]|und)\s?)*(?:[01]?\d|2[0-4])\s?(?:-|bis)\s?(?:[01]?\d|2[0-4])\s?(?:uhr|h)(?!\p{L})/giu,
  // 1.250,00 €, EUR 50, 12,50
  /\d[\d.\s]*(?:,(?:\d{2}|-))?\s?(?:€|eur(?:o)?(?!\p{L})|cent(?!\p{L}))/giu,
  /(?:€|eur)\s?\d[\d.\s]*(?:,(?:\d{2}|-))?/giu,
  // § 16a Abs. 2 Satz 1 SGB II, Artikel 15 bis 18, Art. 9
  /(?:§+|(?<!\p{L})art(?:ikel|\.))\s?\d+\p{L}?(?:(?:\s?(?:,|und|bis|-)\s?|\s?(?:abs(?:atz|\.)|satz|nr\.|nummer|buchst(?:abe|\.))\s?)\d*\p{L}?(?!\p{L}))*/giu,
]

/** A year or a postal code alone, beside which another number may stand. */
const ALONE = /(?<![\d/-])(?:(?:19|20)\d{2}|\d{5}(?=\s\p{L}))(?![\d/-])/gu

/**
 * Whether a text holds a telephone number or a mail address, in the spellings people in Germany use. It would rather
 * ask once too often: whoever wrote the text can say the same without the number.
 *
 * @param text one or more lines in any language; digits of the Arabic script count as digits
 * @returns undefined where it holds neither
 */
export function contactIn(text: string): ContactFound | undefined {
  const plain = inPlainCharacters(text)
  if (MAIL.test(plain) || SPELT_MAIL.test(plain)) return 'email'
  return hasPhone(plain) ? 'phone' : undefined
}

/** A text for patterns: Latin digits, one kind of dash and of blank, nothing invisible. */
export const inPlainCharacters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad\u200b-\u200d]/g, '')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/[^\S\n]/gu, ' ')

function hasPhone(text: string): boolean {
  const rest = HARMLESS.reduce((left, harmless) => left.replace(harmless, ' · '), text)
  if ([INTERNATIONAL, NATIONAL, LONG_RUN, AFTER_A_WORD].some((phone) => phone.test(rest)))
    return true
  const alone = rest.replace(ALONE, ' · ')
  const pieces = [...(alone.match(LOCAL) ?? []), ...(alone.match(IN_PIECES) ?? [])]
  return pieces.some((piece) => (piece.match(/\d/g) ?? []).length >= FEWEST)
}
