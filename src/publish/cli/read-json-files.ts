import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { err, ok, type Result } from '../../result.ts'
import { JSON_LIMITS, readJson } from '../import/read-json.ts'
import { type Failure, reasonOf } from './failure.ts'

/** Folders of HSDS's API whose terms stand in the records themselves. */
const SKIPPED: ReadonlySet<string> = new Set(['taxonomies', 'taxonomy_terms'])

/**
 * Reads JSON files, and of a folder every `.json` in it, in the order of their names.
 *
 * @returns the first that cannot be read, or is refused: a command that took some would be run again with the others
 */
export function readJsonFiles(paths: readonly string[]): Result<unknown[], Failure> {
  const values: unknown[] = []
  for (const path of paths) {
    const files = filesAt(path)
    if (!files.ok) return files
    for (const file of files.value) {
      const read = readJsonFile(file)
      if (!read.ok) return read
      values.push(read.value)
    }
  }
  return ok(values)
}

/** One file, read under its limit. */
export function readJsonFile(path: string): Result<unknown, Failure> {
  try {
    if (statSync(path).size > JSON_LIMITS.bytes)
      return err({ code: 'json-too-large', params: { path, limit: JSON_LIMITS.bytes } })
    const read = readJson(readFileSync(path))
    return read.ok ? read : err({ code: read.error.code, params: { path, ...read.error.params } })
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path, reason: reasonOf(thrown) } })
  }
}

function filesAt(path: string): Result<string[], Failure> {
  try {
    return ok(statSync(path).isDirectory() ? filesIn(path) : [path])
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path, reason: reasonOf(thrown) } })
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return SKIPPED.has(basename(path)) ? [] : filesIn(path)
      return entry.isFile() && extname(entry.name).toLowerCase() === '.json' ? [path] : []
    })
