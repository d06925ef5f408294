import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RELEASE_PATH } from '../../feed/check-release.ts'
import { rootPath } from '../../feed/root.ts'
import { err, ok, type Result } from '../../result.ts'
import { NOTHING_PUBLISHED, type Published, readPublished } from '../release/published.ts'
import { type Failure, reasonOf } from './failure.ts'

/** Reads what a feed folder holds already; a folder that is not there holds nothing. */
export function readFeedFolder(folder: string): Result<Published, Failure> {
  try {
    const names = readdirSync(folder)
    const roots = names.flatMap((name) => /^root\.(\d+)\.jws\.json$/.exec(name)?.[1] ?? [])
    const newest = roots.map(Number).toSorted((a, b) => b - a)[0]
    const root = newest === undefined ? undefined : rootPath(newest)
    const read = (name: string): Uint8Array => readFileSync(join(folder, name))
    const published = readPublished({
      root: root === undefined ? undefined : read(root),
      release: names.includes(RELEASE_PATH) ? read(RELEASE_PATH) : undefined,
      earlier: names.filter((name) => /^release\.\d+\.jws\.json$/.test(name)).map(read),
      file: (path) => (existsSync(join(folder, path)) ? read(path) : undefined),
    })
    if (published.ok) return published
    const path = join(folder, published.error === 'bad-root' ? (root ?? '') : RELEASE_PATH)
    return err({ code: published.error, params: { path } })
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')
      return ok(NOTHING_PUBLISHED)
    return err({ code: 'unreadable', params: { path: folder, reason: reasonOf(thrown) } })
  }
}
