import type { TableName } from '../../catalogue/snapshot.ts'
import type { Store } from '../../store/store.ts'
import { readAhead } from '../parts/read-ahead.ts'
import type { Stored } from '../parts/use-stored.ts'
import { useStored } from '../parts/use-stored.ts'

/** What the pages of entries show. */
const PAGES = {
  locations: (store: Store, id: string) => store.locationPage(id),
  services: (store: Store, id: string) => store.servicePage(id),
  contacts: (store: Store, id: string) => store.personPage(id),
} as const
type Pages = typeof PAGES
type PageOf<Table extends keyof Pages> = Awaited<ReturnType<Pages[Table]>>

const hasPage = (table: TableName): table is keyof Pages => table in PAGES

/** What the page of an entry shows. */
export const useEntryPage = <Table extends keyof Pages>(
  table: Table,
  id: string,
): Stored<PageOf<Table>> =>
  useStored((store) => PAGES[table](store, id) as Promise<PageOf<Table>>, [table, id], id)

/** To be told when a finger comes down on the link to an entry. */
export function readEntryAhead(table: TableName, id: string): void {
  if (hasPage(table)) readAhead(id, (store) => PAGES[table](store, id))
}
