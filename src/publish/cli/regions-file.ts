import { readFileSync } from 'node:fs'
import { type RegionsIndex, regionsIndex } from '../../catalogue/regions.ts'
import { err, ok, type Result } from '../../result.ts'
import { type Failure, reasonOf } from './failure.ts'

/** More than all counties of Germany with every postal code have. */
const LIMIT = 4_000_000

/**
 * Reads an index of regions.
 *
 * @returns `unreadable`, `json-too-large`, `not-json`, or `bad-regions` with the first place that is wrong
 */
export function readRegionsFile(path: string): Result<RegionsIndex, Failure> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path, reason: reasonOf(thrown) } })
  }
  if (text.length > LIMIT) return err({ code: 'json-too-large', params: { path, limit: LIMIT } })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (thrown) {
    return err({ code: 'not-json', params: { path, detail: reasonOf(thrown) } })
  }
  const read = regionsIndex.safeParse(json)
  if (read.success) return ok(read.data)
  const [issue] = read.error.issues
  const place = issue?.path.join('.') ?? ''
  return err({ code: 'bad-regions', params: { path, place, detail: issue?.message ?? '' } })
}
