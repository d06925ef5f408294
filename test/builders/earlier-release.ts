import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { unzipSync } from 'fflate'

const FOLDER = new URL('../vectors/releases/', import.meta.url)
const PACKED = '.zip.br'

/** Every release of ours that is kept (`test/vectors/releases/`), the earliest first: `<day>-<commit>`. */
export const RELEASES: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(PACKED))
  .map((file) => file.slice(0, -PACKED.length))
  .toSorted()

/** Puts the guide of a release into a folder of its own, as it was built; gives that folder. */
export function unpackRelease(name: string): string {
  const zip = brotliDecompressSync(readFileSync(new URL(`${name}${PACKED}`, FOLDER)))
  const folder = mkdtempSync(join(tmpdir(), `anlaufstelle-${name}-`))
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  return folder
}
