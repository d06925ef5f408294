import { asUtf8 } from './csv-text.ts'
import type { Problem } from './problem.ts'
import type { Workbook } from './workbook.ts'

/** Windows-1252's own characters of the bytes 80–9F, which are control characters elsewhere. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, at): [string, number] => {
    const byte = 128 + at
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]
  }),
)

/** Letters of the guide's languages, and punctuation: what a text would be that was read in the wrong encoding. */
const PLAUSIBLE =
  /^[\u0020-\u017f\u0218-\u021b\u0400-\u04ff\u0600-\u06ff\u1200-\u137f\u2010-\u2044\u20ac\s]*$/

/**
 * The text that UTF-8 read as Windows-1252 was: `BÃ¼ro` was `Büro`.
 *
 * @returns undefined where it was no such text
 */
export function textBefore(mangled: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- everything but ASCII
  if (!/[^\x00-\x7f]/.test(mangled)) return undefined
  const bytes: number[] = []
  for (const character of mangled) {
    const code = character.charCodeAt(0)
    const byte = code < 128 ? code : BYTES.get(character)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  const before = asUtf8(Uint8Array.from(bytes))
  return before !== undefined && PLAUSIBLE.test(before) ? before : undefined
}

/** Languages that are not written in Latin letters: a program that knows only those leaves a question mark for each other. */
const LOST = /\?{3}/

/**
 * Cells whose letters were lost on the way: UTF-8 that somebody's program read as Windows-1252 and saved again, and question
 * marks in place of letters. Nothing else in a file tells of it.
 */
export function mangledCells({ sheets }: Workbook): Problem[] {
  return [...sheets].flatMap(([sheet, [header = [], ...rows]]) =>
    rows.flatMap((row, index) =>
      row.flatMap((cell, at): Problem[] => {
        const value = cell.trim()
        if (value === '') return []
        const place = { sheet, row: index + 2, column: header[at]?.trim() ?? '', value }
        if (LOST.test(value)) return [{ ...place, code: 'lost-letters' }]
        const meant = textBefore(value)
        return meant === undefined ? [] : [{ ...place, code: 'mangled', params: { meant } }]
      }),
    ),
  )
}
