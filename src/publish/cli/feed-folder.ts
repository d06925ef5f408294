import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { err, ok, type Result } from '../../result.ts'
import { NOTHING_PUBLISHED, type Published, readPublished } from '../release/published.ts'
import { type Failure, reasonOf } from './failure.ts'

const RELEASE = 'release.jws.json'

/** Reads what a feed folder holds already; a folder that is not there holds nothing. */
export function readFeedFolder(folder: string): Result<Published, Failure> {
  try {
    const names = readdirSync(folder)
    const roots = names.flatMap((name) => /^root\.(\d+)\.jws\.json$/.exec(name)?.[1] ?? [])
    const newest = roots.map(Number).toSorted((a, b) => b - a)[0]
    const root = newest === undefined ? undefined : `root.${newest}.jws.json`
    const read = (name: string): Uint8Array => readFileSync(join(folder, name))
    const published = readPublished({
      root: root === undefined ? undefined : read(root),
      release: names.includes(RELEASE) ? read(RELEASE) : undefined,
      earlier: names.filter((name) => /^release\.\d+\.jws\.json$/.test(name)).map(read),
      file: (path) => (existsSync(join(folder, path)) ? read(path) : undefined),
    })
    if (published.ok) return published
    const path = join(folder, published.error === 'bad-root' ? (root ?? '') : RELEASE)
    return err({ code: published.error, params: { path } })
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')
      return ok(NOTHING_PUBLISHED)
    return err({ code: 'unreadable', params: { path: folder, reason: reasonOf(thrown) } })
  }
}

/**
 * Writes a feed, each text file with its `.br` and `.gz` twins (F1). The release comes last and
 * each file appears whole, so that a tablet never reads half a feed. Files of earlier releases stay.
 */
export function writeFeedFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Result<undefined, Failure> {
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      if (/\.(json|txt)$/.test(path)) {
        writeWhole(join(folder, `${path}.br`), brotli(bytes))
        writeWhole(join(folder, `${path}.gz`), gzipSync(bytes, { level: 9 }))
      }
      writeWhole(join(folder, path), bytes)
    }
    return ok(undefined)
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path: folder, reason: reasonOf(thrown) } })
  }
}

function writeWhole(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.part`, bytes)
  renameSync(`${path}.part`, path)
}

const brotli = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
