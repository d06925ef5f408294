/*
 * Which words may be shown, wherever they come from. No zod: a check of the workbook asks it as the schemas do.
 */

/** What no text has a use for: control characters beside tabs and ends of lines, half characters, noncharacters. */
const NO_CHARACTER = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/u

/**
 * Marks piled up until they stand in the lines above and below: those of Latin, Greek, Cyrillic, Hebrew, Arabic and Thai,
 * and those for signs. No writing has so many on one letter. Blocks, not \p{M}, which takes ten times as long in Arabic.
 */
const PILED_UP =
  // eslint-disable-next-line no-misleading-character-class -- each mark by itself is meant
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0e31-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{9}/

/** Something to be seen: a letter, a digit, a sign. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u

/** Controls of direction by the one that ends them (UAX #9). */
const ENDS: ReadonlyMap<string, string> = new Map([
  ['\u202a', '\u202c'],
  ['\u202b', '\u202c'],
  ['\u2066', '\u2069'],
  ['\u2067', '\u2069'],
  ['\u2068', '\u2069'],
])

/** Where none of these stands, only marks can be wrong: nearly every text, and there are many of them to read. */
const DOUBTFUL =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\uffff]/

/**
 * Whether a text shows itself and nothing more: no characters that are none, something to be seen, no pile of marks. Its
 * controls of direction end within their line, in order; overrides (U+202D, U+202E), which show another text than there
 * is, are none of them. One left open would turn around what stands beside the text: an element's own isolation does not
 * hold it, a stray U+2069 leaves that too.
 */
export const isPlainText = (text: string): boolean =>
  SEEN.test(text) &&
  !PILED_UP.test(text) &&
  (!DOUBTFUL.test(text) ||
    (!NO_CHARACTER.test(text) && text.split(/[\n\r\u2028\u2029]/).every(isTurnedBack)))

function isTurnedBack(line: string): boolean {
  const open: string[] = []
  for (const control of line.match(/[\u202a-\u202e\u2066-\u2069]/g) ?? []) {
    const end = ENDS.get(control)
    if (end !== undefined) open.push(end)
    else if (open.pop() !== control) return false
  }
  return open.length === 0
}
