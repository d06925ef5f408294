import { correction, generate, mode } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'

/** A QR code as one SVG path, in modules: the `d` of a `path` in a square of `size`. */
export interface Code {
  /** Width and height, the quiet zone of four modules on each side included. */
  readonly size: number
  readonly path: string
}

/** ISO/IEC 18004: without four light modules around it a camera may not find the code. */
const QUIET = 4

/**
 * UTF-8, and said to be so (ECI 26), for whatever is not ASCII. Left to itself lean-qr would save a few
 * modules with Latin-1 and, for Cyrillic, Shift JIS in the same code: cameras that guess misread both.
 */
const MODES = [mode.numeric, mode.alphaNumeric, mode.ascii, mode.utf8]

/** lean-qr's own number for "does not fit" (`lean-qr/extras/errors`). */
const TOO_LONG = 4

/**
 * A text as a QR code of at least error correction M: a fold or a stain of 15 % is borne. Dark modules
 * are filled under either SVG fill rule.
 *
 * @returns undefined where the text is too long for any code (above about 2300 octets of UTF-8)
 */
export function codeOf(text: string): Code | undefined {
  try {
    const code = generate(text, { minCorrectionLevel: correction.M, modes: MODES })
    const size = code.size + 2 * QUIET
    return {
      size,
      path: toSvgPath({ ...code, size, get: (x, y) => code.get(x - QUIET, y - QUIET) }),
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === TOO_LONG) return undefined
    throw error
  }
}
