import type { Result } from '../result.ts'
import { err } from '../result.ts'
import type { FeedError } from './errors.ts'
import type { FeedSource } from './source.ts'

/** What a checked release or snapshot declares of a file: where it is and what it is (F3). */
export interface DeclaredFile {
  /** Relative to the feed. */
  readonly path: string
  /** Lower-case hex. */
  readonly sha256: string
  readonly length: number
}

/**
 * The bytes of one file, exactly as long as declared and with the declared hash (F3, F4): nobody sees them before.
 *
 * @param limit the most bytes a file of its kind may declare, of `limits.ts`
 * @returns `too-large` where more is declared or comes, `truncated`, `hash-differs`, or why nothing came
 */
export async function readDeclaredFile(
  source: FeedSource,
  { path, sha256, length }: DeclaredFile,
  limit: number,
): Promise<Result<Uint8Array, FeedError>> {
  if (length > limit) return err({ code: 'too-large', path })
  const bytes = await source.read(path, length)
  if (!bytes.ok) return bytes
  if (bytes.value.length < length) return err({ code: 'truncated', path })
  return (await sha256Of(bytes.value)) === sha256 ? bytes : err({ code: 'hash-differs', path })
}

/** SHA-256 in lower-case hex, as paths and entries carry it (F3). */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
