import jsQR from 'jsqr'

/** Pixels a module: what a camera sees. */
const SCALE = 4

/** Reads a QR code printed in half blocks, dark on light. */
export function readCode(lines: readonly string[]): string | undefined {
  const columns = Math.max(...lines.map((line) => line.length))
  const [width, height] = [columns * SCALE, lines.length * 2 * SCALE]
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const row = Math.floor(y / SCALE)
      const block = lines[Math.floor(row / 2)]?.[Math.floor(x / SCALE)] ?? ' '
      if (!(row % 2 === 0 ? '█▀' : '█▄').includes(block)) continue
      pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  return jsQR(pixels, width, height)?.data
}
