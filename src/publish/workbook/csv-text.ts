/** How the bytes of a CSV file are to be read as text. */
export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface CsvText {
  /** Without a byte order mark. */
  readonly text: string
  readonly encoding: CsvEncoding
  /** Whether the file began with one. */
  readonly mark: boolean
}

const UTF8_MARK = [0xef, 0xbb, 0xbf] as const
const UTF16_MARKS = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const

/**
 * Reads bytes as text: UTF-16 where its byte order mark says so (Excel's "Unicode text"), else UTF-8, else Windows-1252, which
 * is what a file that is neither mostly is.
 *
 * @returns undefined for bytes that are no text: an office file by another name, UTF-16 without its mark
 */
export function decodeCsv(bytes: Uint8Array): CsvText | undefined {
  for (const [encoding, mark] of Object.entries(UTF16_MARKS))
    if (beginsWith(bytes, mark)) return decodeUtf16(bytes, encoding as keyof typeof UTF16_MARKS)
  // Text has no zero bytes; as UTF-8 they would pass for characters.
  if (bytes.includes(0)) return undefined
  const utf8 = asUtf8(bytes)
  if (utf8 !== undefined)
    return { text: utf8, encoding: 'utf-8', mark: beginsWith(bytes, UTF8_MARK) }
  const text = new TextDecoder('windows-1252').decode(bytes)
  return { text, encoding: 'windows-1252', mark: false }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): CsvText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : { text, encoding, mark: true }
  } catch {
    return undefined
  }
}

/** Writes a text in the encoding it was read from, with its byte order mark; Windows-1252 becomes UTF-8. */
export function encodeCsv({ text, encoding, mark }: CsvText): Uint8Array {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = new Uint8Array(2 + text.length * 2)
    const view = new DataView(bytes.buffer)
    view.setUint16(0, 0xfeff, encoding === 'utf-16le')
    for (let at = 0; at < text.length; at++)
      view.setUint16(2 + at * 2, text.charCodeAt(at), encoding === 'utf-16le')
    return bytes
  }
  return new TextEncoder().encode(mark ? `\uFEFF${text}` : text)
}

/** @returns undefined where the bytes are not UTF-8; a byte order mark is left out */
export function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte)

export interface CsvLayout {
  readonly delimiter: string
  /** Where the header begins: after a `sep=` line, if there is one. */
  readonly start: number
}

const DELIMITERS = [';', ',', '\t'] as const

/**
 * What separates the cells: what a first line `sep=;` says (Excel neither shows nor counts it), else whichever stands most often
 * in the header outside of quotation marks.
 */
export function layoutOf(text: string): CsvLayout {
  const said = /^"?sep=([;,\t])"?(?:\r\n|\r|\n|$)/i.exec(text)
  if (said) return { delimiter: said[1] ?? ';', start: said[0].length }
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: 0 }))
  let quoted = false
  for (const character of text) {
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === '\n' || character === '\r')) break
    else if (!quoted) {
      const one = counted.find(({ delimiter }) => delimiter === character)
      if (one) one.count++
    }
  }
  const most = counted.reduce((best, one) => (one.count > best.count ? one : best))
  return { delimiter: most.count === 0 ? ',' : most.delimiter, start: 0 }
}
