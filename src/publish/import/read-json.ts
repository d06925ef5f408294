import { err, ok, type Result } from '../../result.ts'

/** The most a file from elsewhere may hold. A region of 20,000 records in sixteen languages fits; nothing honest is deeper. */
export const JSON_LIMITS = { bytes: 256_000_000, depth: 40, values: 20_000_000 } as const

/** Why a file is not taken in; the sentences are `failures.<code>`. */
export interface JsonError {
  readonly code: 'json-too-large' | 'not-json' | 'json-too-deep' | 'json-hostile'
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * Reads JSON that came from anybody (RFC 8259, UTF-8, with or without a byte order mark).
 *
 * @returns `json-too-large`, `json-too-deep` beyond {@link JSON_LIMITS}; `not-json`; `json-hostile` for a key that would
 *   reach an object's prototype
 */
export function readJson(bytes: Uint8Array): Result<unknown, JsonError> {
  if (bytes.length > JSON_LIMITS.bytes)
    return refuse('json-too-large', { limit: JSON_LIMITS.bytes })
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (thrown) {
    return refuse('not-json', { detail: thrown instanceof Error ? thrown.message : '' })
  }
  return judge(value)
}

/** Without recursion: the depth is what is judged. */
function judge(root: unknown): Result<unknown, JsonError> {
  let level: unknown[] = [root]
  let seen = 0
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > JSON_LIMITS.depth) return refuse('json-too-deep', { limit: JSON_LIMITS.depth })
    const next: unknown[] = []
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue
      if (Object.hasOwn(value, '__proto__')) return refuse('json-hostile', { key: '__proto__' })
      for (const part of Object.values(value)) next.push(part)
    }
    seen += next.length
    if (seen > JSON_LIMITS.values) return refuse('json-too-large', { limit: JSON_LIMITS.bytes })
    level = next
  }
  return ok(root)
}

const refuse = (code: JsonError['code'], params: JsonError['params']): Result<never, JsonError> =>
  err({ code, params })
