import { liveQuery } from 'dexie'
import type { Need, OrganizationKind } from '../catalogue/vocabulary.ts'
import { Database } from './database.ts'
import type { ListOptions } from './queries.ts'
import * as queries from './queries.ts'
import { readStatus } from './status.ts'

export type { LocationPage, Partner, Place, ServicePage } from './queries.ts'

const db = new Database()

/** What a screen may ask the device's database. */
export const store = {
  readStatus: () => readStatus(db),
  rules: () => queries.readRules(db),
  offersFor: (needs: readonly Need[]) => queries.offersFor(db, needs),
  servicePage: (id: string) => queries.servicePage(db, id),
  locationPage: (id: string) => queries.locationPage(db, id),
  listLocations: (options: ListOptions) => queries.listLocations(db, options),
  listPartners: () => queries.listPartners(db),
  countLocations: (kind?: OrganizationKind) => queries.countLocations(db, kind),
}
export type Store = typeof store

/**
 * Runs a query now, and again whenever a sync changes what it read.
 *
 * @returns a function that ends it
 */
export function watch<T>(
  query: (store: Store) => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => query(store)).subscribe(onValue, onError)
  return () => subscription.unsubscribe()
}
