/*
 * Who is responsible by the first letters of a client's family name. Offices divide the alphabet as German lists are
 * sorted (DIN 5007-1): umlauts and other marks count as their base letters, ß as ss.
 */

/** Letters that decompose into nothing. */
const BASE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** What letters are sorted by: small base letters alone; signs and digits are left away (`d’Ö` → `do`). */
export const sortLetters = (typed: string): string =>
  typed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\P{L}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => BASE[letter] ?? letter)

/**
 * Whether a name that begins with these letters can lie in a range such as `A-Fe` or `Sch`. The end of a range takes in
 * everything that begins with it (`Fe`: Feld, Fezer), and so does a range of one part. As long as few letters are
 * typed, whatever may still follow counts: `F` is partly in `A-Fe`, `Fi` no longer.
 *
 * @param letters the beginning of a family name; without any letter, false
 * @param range `letterRange` of the compartments; one whose end comes before its start holds nobody
 */
export function isInLetterRange(letters: string, range: string): boolean {
  const begun = sortLetters(letters)
  if (begun === '' || isReversedRange(range)) return false
  const [start, end] = boundsOf(range)
  return start.slice(0, begun.length) <= begun && begun.slice(0, end.length) <= end
}

/** Whether the end of a range comes before its start (`Z-A`). */
export function isReversedRange(range: string): boolean {
  const [start, end] = boundsOf(range)
  return start.slice(0, end.length) > end
}

function boundsOf(range: string): readonly [start: string, end: string] {
  const [start = '', end = start] = range.split('-').map(sortLetters)
  return [start, end]
}
