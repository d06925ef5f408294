import type { Counted, MonthCounts } from '../catalogue/counts.ts'
import { addedUp, firstKeptMonth, withOne } from '../catalogue/counts.ts'
import type { Database } from './database.ts'

/*
 * What this device counts for the self-evaluation (K§4): numbers by month. Nobody and no moment can be found in them.
 */

/** Something counted in a month (`2026-11`, Europe/Berlin). */
export interface InMonth {
  readonly month: string
  readonly counted: Counted
}

/**
 * Counts one thing once, in one transaction. What is older than the year before goes with it: nobody looks at it any more.
 *
 * @param instead what was counted before and is taken back: a consultation counts once, by its last answer
 */
export async function addCount(
  db: Database,
  { month, counted }: InMonth,
  instead?: InMonth,
): Promise<void> {
  await db.transaction('rw', db.counts, async () => {
    await db.counts.where('month').below(firstKeptMonth(month)).delete()
    if (instead) await change(db, instead, -1)
    await change(db, { month, counted }, 1)
  })
}

async function change(db: Database, { month, counted }: InMonth, by: 1 | -1): Promise<void> {
  const known = await db.counts.get(month)
  // After a reset there is nothing left to take back.
  if (!known && by < 0) return
  const before = known ?? { month, export_id: crypto.randomUUID(), cells: [] }
  await db.counts.put({ ...before, cells: withOne(before.cells, counted, by) })
}

/** All that is counted on this device, the oldest month first. */
export const listCounts = (db: Database): Promise<MonthCounts[]> =>
  db.counts.orderBy('month').toArray()

/** Takes all counts off the device; the same month gets another export id when it is counted in again. */
export const resetCounts = (db: Database): Promise<void> => db.counts.clear()

/** Brings back what a reset took away; what was counted since is added to it. */
export async function bringBackCounts(db: Database, months: readonly MonthCounts[]): Promise<void> {
  await db.transaction('rw', db.counts, async () => {
    for (const month of months) {
      const since = await db.counts.get(month.month)
      await db.counts.put({ ...month, cells: addedUp(month.cells, since?.cells ?? []) })
    }
  })
}
