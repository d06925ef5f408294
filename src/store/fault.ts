import { Dexie } from 'dexie'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'

/** The device does not keep what it is given: it could not be written, mostly for want of room, or the browser opens no store at all. */
export interface StoreError {
  readonly code: 'not-stored' | 'no-storage'
}

/** What is thrown where nothing can be opened. A store that was full when it was to be opened is one that is full. */
const UNOPENED = [
  'MissingAPIError',
  'OpenFailedError',
  'DatabaseClosedError',
  'InvalidStateError',
  'SecurityError',
]

/** What the store refused, where it was that; undefined for anything else, which is a bug. */
export function faultOf(thrown: unknown): StoreError | undefined {
  if (!(thrown instanceof Dexie.DexieError || thrown instanceof DOMException)) return undefined
  const names = namesOf(thrown)
  const closed = UNOPENED.some((name) => names.includes(name))
  return { code: closed && !names.includes('QuotaExceededError') ? 'no-storage' : 'not-stored' }
}

/** The name of an error, and of those it came from. */
function namesOf(thrown: unknown): readonly string[] {
  if (typeof thrown !== 'object' || thrown === null) return []
  const { name, inner } = thrown as { name?: unknown; inner?: unknown }
  return [String(name), ...namesOf(inner)]
}

/** Runs a transaction; what the database itself refuses is said, anything else is a bug. */
export async function stored(write: () => Promise<void>): Promise<Result<void, StoreError>> {
  try {
    await write()
    return ok(undefined)
  } catch (thrown) {
    const fault = faultOf(thrown)
    if (fault) return err(fault)
    throw thrown
  }
}
