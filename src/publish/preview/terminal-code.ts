import { correction, generate } from 'lean-qr'

/** ISO/IEC 18004: without four light modules around it a camera may not find the code. */
const QUIET = 4

/** Black on white, whatever the terminal's own colours are. */
const [COLOURED, PLAIN] = ['\u001b[30;107m', '\u001b[0m']

/**
 * A QR code in half blocks, two modules of height a character: a camera reads it off a terminal.
 *
 * @param coloured sets black on white; without it the dark modules are what is printed, as on paper
 * @returns its lines
 */
export function terminalCode(text: string, coloured: boolean): string[] {
  const code = generate(text, { minCorrectionLevel: correction.M })
  const size = code.size + 2 * QUIET
  const isDark = (x: number, y: number): boolean => code.get(x - QUIET, y - QUIET)
  return Array.from({ length: Math.ceil(size / 2) }, (_, line) => {
    const blocks = Array.from({ length: size }, (_, x) => {
      const [upper, lower] = [isDark(x, 2 * line), isDark(x, 2 * line + 1)]
      return upper ? (lower ? '█' : '▀') : lower ? '▄' : ' '
    }).join('')
    return coloured ? `${COLOURED}${blocks}${PLAIN}` : blocks
  })
}
