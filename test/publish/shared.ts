import { existsSync } from 'node:fs'
import { join } from 'node:path'

const { ANLAUFSTELLE_SHARED: shared = '../shared' } = process.env

/** A file or folder of third-party data that is read in tests and never committed, and whether it is there. */
export function sharedData(path: string): { readonly path: string; readonly missing: boolean } {
  const whole = join(shared, 'data', path)
  return { path: whole, missing: !existsSync(whole) }
}
