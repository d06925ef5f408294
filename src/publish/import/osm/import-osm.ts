import { err, ok, type Result } from '../../../result.ts'
import type { Rows } from '../../workbook/workbook.ts'
import { type Office, type OfficeOptions, readOffice } from './office.ts'
import { nameOf, readOverpass } from './overpass.ts'
import type { Remark } from './remark.ts'
import { officeSheets } from './sheets.ts'

/**
 * The date from which hours are compiled while their spelling is looked at. Fixed, so that the same
 * input gives the same workbook on any day.
 */
export const OSM_HOURS_FROM = '2026-01-05'

export interface OsmImport {
  /** The sheets of the new workbook. */
  readonly sheets: ReadonlyMap<string, Rows>
  readonly elements: number
  readonly offices: number
  /** What was left out and what was changed, in the order of the elements. */
  readonly remarks: readonly Remark[]
}

/**
 * Makes a workbook of the offices in the answer of an Overpass query (JSON). The same answer gives
 * the same sheets; ids come from OpenStreetMap's.
 *
 * @returns what is wrong with the JSON, where it is no such answer
 */
export function importOsm(json: string, options: OfficeOptions): Result<OsmImport, string> {
  const elements = readOverpass(json)
  if (!elements.ok) return elements
  const offices = new Map<string, Office>()
  const remarks: Remark[] = []
  for (const element of elements.value) {
    const name = nameOf(element)
    const notes: Remark[] = []
    const office = readOffice(element, options, (code, params = {}) => {
      notes.push({ element: name, code, params })
    })
    if (!office.ok) remarks.push({ element: name, ...office.error })
    else if (offices.has(office.value.id))
      remarks.push({ element: name, code: 'twice', params: {} })
    else {
      offices.set(office.value.id, office.value)
      remarks.push(...notes)
    }
  }
  if (offices.size === 0) return err('no office among its elements')
  return ok({
    sheets: officeSheets([...offices.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))),
    elements: elements.value.length,
    offices: offices.size,
    remarks,
  })
}
