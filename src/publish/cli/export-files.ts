import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '../../result.ts'
import { type Failure, reasonOf } from './failure.ts'

/** Lies in every folder that an export wrote: only such a folder, or an empty one, is ever replaced. */
const MARK = '.anlaufstelle-export'

/**
 * Writes a folder whole: beside the old one first, then in its place, so that nobody is served half of it and nothing of an
 * earlier export stays.
 *
 * @returns `not-an-export` where there is a folder with something else in it
 */
export function writeExportFolder(
  out: string,
  files: ReadonlyMap<string, Uint8Array | string>,
): Result<undefined, Failure> {
  const [next, before] = [`${out}.new-${process.pid}`, `${out}.old-${process.pid}`]
  try {
    if (!isReplaceable(out)) return err({ code: 'not-an-export', params: { path: out } })
    for (const [path, content] of files) {
      mkdirSync(dirname(join(next, path)), { recursive: true })
      writeFileSync(join(next, path), content)
    }
    writeFileSync(join(next, MARK), '')
    const isThere = existsSync(out)
    if (isThere) renameSync(out, before)
    renameSync(next, out)
    if (isThere) rmSync(before, { recursive: true })
    return ok(undefined)
  } catch (thrown) {
    rmSync(next, { recursive: true, force: true })
    return err({ code: 'unreadable', params: { path: out, reason: reasonOf(thrown) } })
  }
}

function isReplaceable(out: string): boolean {
  const found = statSync(out, { throwIfNoEntry: false })
  if (!found) return true
  if (!found.isDirectory()) return false
  const names = readdirSync(out)
  return names.length === 0 || names.includes(MARK)
}

/** Writes one file whole; one that is there is replaced. */
export function writeExportFile(out: string, content: string): Result<undefined, Failure> {
  try {
    mkdirSync(dirname(out), { recursive: true })
    writeFileSync(`${out}.new`, content)
    renameSync(`${out}.new`, out)
    return ok(undefined)
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path: out, reason: reasonOf(thrown) } })
  }
}
