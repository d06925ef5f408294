import fc from 'fast-check'
import { expect } from 'vitest'

const ARABIC = 'مكتب شؤون الأجانب في مدينة لندنتال للخدمات الاجتماعية والعمل والتوظيف'
const TIGRINYA = 'ቤት ጽሕፈት ጉዳያት ወጻእተኛታት ከተማ ሊንደንታል ንማሕበራዊ ኣገልግሎትን ስራሕን'

/** Names that are long in octets, or mean something to vCard and iCalendar. */
export const NAMES: readonly (readonly [what: string, name: string])[] = [
  ['Arabic', ARABIC],
  ['Tigrinya', TIGRINYA],
  ['emoji', '👩🏽‍🏫👨‍👩‍👧‍👦🏳️‍🌈'.repeat(5)],
  ['separators', 'Amt; Haus 3, Raum "7": C:\\Flur\\;\\,x'],
  ['backslashes before the letter n', String.raw`a\nb\\Nc\;d\,e`],
  ['an event on a line of its own', 'Amt\r\nBEGIN:VEVENT\r\nSUMMARY:X\r\nEND:VEVENT'],
  ['an end after a lone CR', 'Amt\rEND:VCARD\rBEGIN:VCARD'],
  ['an end after a lone LF', 'Amt\nEND:VEVENT\nEND:VCALENDAR'],
  ['line ends few readers know', 'Amt\u2028URL:x\u2029URL:x\u0085URL:x\vURL:x\fURL:x'],
  ['control characters', 'Amt\u0000\u0007\t\u001b\u009fX'],
  ['what looks folded', 'Amt\r\n URL:x\r\n\tURL:x'],
]

/** Any text, with much of what the formats use for themselves. */
export const texts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        '\\',
        ';',
        ',',
        ':',
        '"',
        '\r',
        '\n',
        '\r\n',
        '\\n',
        ' ',
        '\r\nBEGIN:VEVENT',
        ARABIC,
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `x${parts.join('')}x`)

/** What a reader is to find of a text: line breaks of every kind as one, other control characters as spaces. */
export const asRead = (text: string): string =>
  text.replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, '\n').replace(/(?!\n)\p{Control}/gu, ' ')

/** The lines of a file as they are written; none too long, none cut inside a character. */
export function physicalLines(file: string): string[] {
  const lines = file.split('\r\n')
  expect(lines.pop()).toBe('')
  for (const line of lines) {
    expect(line).not.toMatch(/[\r\n\v\f\u0085\u2028\u2029]/)
    expect(line.isWellFormed()).toBe(true)
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  }
  return lines
}
