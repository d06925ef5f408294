import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { embeddedRegion } from '../e2e/slip-texts.ts'

/** What the directory lists. */
const LISTED = ['locations', 'contacts', 'services', 'programmes', 'courses'] as const
const TABLES = ['organizations', 'service_at_locations', ...LISTED] as const

/** The same id in another copy of the region; the first copy keeps its own. */
const idIn = (copy: number, id: string): string =>
  copy === 0 ? id : `${copy.toString(16).padStart(8, '0')}${id.slice(8)}`

/**
 * A region as often as it takes for the directory to list so many entries: each copy with ids, numbers and a town name of its
 * own. The Musterkreis as it is built in, unless another is given.
 */
export function grownRegion(records: number, snapshot = embeddedRegion().snapshot): Snapshot {
  const listed = LISTED.reduce((sum, table) => sum + snapshot[table].length, 0)
  const copies = Math.ceil(records / listed)
  const grown: Record<string, unknown[]> = {}
  for (const table of TABLES)
    grown[table] = Array.from({ length: copies }, (_, copy) =>
      snapshot[table].map((record) => inCopy(copy, record)),
    )
      .flat()
      // As a build writes them: deltas are made between lists in this order.
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return { ...snapshot, ...grown }
}

/** Copies speak these: sixteen languages of 20,000 records are more than a feed may carry. */
const SPOKEN: readonly string[] = ['de', 'en', 'ar', 'uk']
const isText = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && 'de' in value

const REFERENCE = /^(id|\w+_id|\w+_ids)$/

/** A record of one copy: its ids and those it refers to, its town, its telephone numbers. */
function inCopy<T extends object>(copy: number, record: T): T {
  const text = JSON.stringify(record, (key, value: unknown) => {
    if (REFERENCE.test(key) && typeof value === 'string') return idIn(copy, value)
    if (REFERENCE.test(key) && Array.isArray(value))
      return value.map((id) => idIn(copy, String(id)))
    if (copy > 0 && isText(value))
      return Object.fromEntries(Object.entries(value).filter(([tag]) => SPOKEN.includes(tag)))
    if (key === 'city' && copy > 0) return `${String(value)} ${copy}`
    if (key === 'number' && typeof value === 'string')
      return `${value.slice(0, -4)}${String(copy).padStart(4, '0')}`
    return value
  })
  return JSON.parse(text) as T
}
