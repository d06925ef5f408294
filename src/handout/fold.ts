/** RFC 2425 § 5.8.1 and RFC 5545 § 3.1: what a physical line may hold, its line end not counted. */
const LINE_OCTETS = 75

/** Everything some reader takes for the end of a line. */
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g

/** Control characters and line separators: a content line must hold none (RFC 5545 § 3.1); half characters are none. */
const NEVER_IN_A_LINE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu

const utf8 = new TextEncoder()

/** How many octets a text takes in UTF-8. */
export const octetsOf = (text: string): number => utf8.encode(text).length

/**
 * A text as the value of a vCard or iCalendar property (RFC 2426 § 4, RFC 5545 § 3.3.11): backslash,
 * semicolon and comma with a backslash before them, every kind of line break as `\n`.
 */
export const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(LINE_BREAK, '\\n')

/**
 * Content lines as a file: each ends with CRLF and goes on after CRLF and a space where it is longer
 * than 75 octets. Octets, not characters: an Arabic letter takes two, and none is ever cut in half.
 * Whatever could still end a line (control characters in an address of the web, where nothing is
 * escaped) becomes a space: a value cannot start a property or a component of its own.
 *
 * @param lines unfolded, without line ends, each beginning with a property's name
 */
export const foldLines = (lines: readonly string[]): string =>
  lines.map((line) => fold(line.replace(NEVER_IN_A_LINE, ' '))).join('')

function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > LINE_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += more
  }
  return `${folded}\r\n`
}
