import type { TableName } from '../../catalogue/snapshot.ts'

/** Where the entries of a table have their pages. */
const PAGES: Readonly<Partial<Record<TableName, string>>> = {
  locations: '/directory/',
  services: '/directory/services/',
  contacts: '/directory/people/',
  programmes: '/offers/programmes/',
  courses: '/offers/courses/',
}

/** The address of an entry's page; undefined for a table whose entries have none. */
export function pageOf(table: TableName, id: string): string | undefined {
  const folder = PAGES[table]
  return folder && `${folder}${id}`
}
