import type { Problem } from '../workbook/problem.ts'
import type { ReadRow } from '../workbook/read-sheet.ts'
import type { ReadSheets } from '../workbook/read-workbook.ts'
import type { SheetEntry } from '../workbook/sheets.ts'

type PlaceRow = ReadRow<SheetEntry<'service_at_locations'>>

/**
 * Where every service is given: the rows of the sheet `service_at_locations`, then what the column
 * `locations` of the services adds, at the service's own row. One row for each pair.
 */
export function servicePlaces(sheets: ReadSheets): { sheet: string; row: PlaceRow }[] {
  const own = sheets.service_at_locations
  const known = new Set(own.map(({ entry }) => pairOf(entry)))
  const added = sheets.services.flatMap(({ row, entry: { id, locations = [] } }) =>
    [...new Set(locations)]
      .map((location) => ({ service: id, location }))
      .filter((pair) => id !== undefined && !known.has(pairOf(pair)))
      .map((entry) => ({ sheet: 'services', row: { row, entry } })),
  )
  return [...own.map((row) => ({ sheet: 'service_at_locations', row })), ...added]
}

/** A pair that stands in the sheet twice. */
export function checkServicePlaces({ service_at_locations: rows }: ReadSheets): Problem[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ row, entry }): Problem[] => {
    if (entry.service === undefined || entry.location === undefined) return []
    const earlier = first.get(pairOf(entry))
    if (earlier === undefined) {
      first.set(pairOf(entry), row)
      return []
    }
    const params = { first: earlier }
    return [
      { sheet: 'service_at_locations', row, column: 'location', code: 'duplicate-pair', params },
    ]
  })
}

/** What the id of a service at a location is made of. */
export const pairOf = (entry: PlaceRow['entry']): string =>
  `${entry.service ?? ''} ${entry.location ?? ''}`
