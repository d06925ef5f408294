import type { Outline } from '../../catalogue/outline.ts'
import { region as regionSchema, type Region, type Snapshot } from '../../catalogue/snapshot.ts'
import type { Horizon } from '../hours/horizon.ts'
import { isError, type Problem } from '../workbook/problem.ts'
import { type ReadSheets, readWorkbook } from '../workbook/read-workbook.ts'
import { SHEET_NAMES } from '../workbook/sheets.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { buildTables } from './build-tables.ts'
import { checkPartners, type Compartments, compartmentsOf } from './compartments.ts'
import { checkRows } from './check-rows.ts'
import { checkSites } from './check-sites.ts'
import { readMaterials } from './materials.ts'
import { readOutline } from './outline.ts'
import { checkPersonalData } from './personal-data.ts'
import { placesOf } from './places.ts'
import { checkServicePlaces } from './service-places.ts'
import { siteHours, type SiteHours } from './site-hours.ts'

export interface SnapshotOptions {
  /** The dates hours are compiled for: `horizonOf(published)`. */
  readonly horizon: Horizon
  /** Told how many different opening hours have been compiled. */
  readonly onCompiled?: ((texts: number) => void) | undefined
  /** Compiles for that horizon, where somebody else needs the hours too. */
  readonly hours?: SiteHours | undefined
}

/** What a feed carries, before it is signed. */
export interface FeedContent {
  readonly snapshot: Snapshot
  /** The bytes of the materials, by their path in the feed. */
  readonly materials: ReadonlyMap<string, Uint8Array>
  /** What only partners may read, in the clear: it is encrypted when the feed is signed. Absent: there is nothing. */
  readonly compartments?: Compartments
}

export interface BuiltSnapshot {
  /** Everything wrong with the workbook, errors and warnings, in the order of its sheets. */
  readonly problems: readonly Problem[]
  /** Absent where there is an error. */
  readonly content: FeedContent | undefined
}

/**
 * Checks a workbook and makes the snapshot a tablet reads: every record through the catalogue's
 * schemas, sorted by id. The same workbook and horizon give the same snapshot.
 */
export async function buildSnapshot(
  workbook: Workbook,
  { horizon, onCompiled, hours = siteHours(horizon, onCompiled) }: SnapshotOptions,
): Promise<BuiltSnapshot> {
  const { sheets, problems: unreadable } = readWorkbook(workbook)
  const places = placesOf(sheets, hours)
  const materials = await readMaterials(sheets, workbook.file)
  const outline = readOutline(workbook.file)
  const checked = [
    ...outline.problems,
    ...unreadable,
    ...checkRegion(workbook, sheets),
    ...checkRows(sheets),
    ...checkPartners(sheets, horizon.from),
    ...checkPersonalData(sheets, horizon.from),
    ...checkServicePlaces(sheets),
    ...materials.problems,
    ...checkSites(sheets, places, hours),
  ]
  const { tables, problems: refused } = buildTables(sheets, checked.filter(isError), {
    hours,
    places,
    material: materials.recordOf,
  })
  const problems = inOrder([...checked, ...refused])
  if (problems.some(isError)) return { problems, content: undefined }
  const snapshot: Snapshot = {
    region: regionOf(sheets, horizon, outline.value),
    holiday_calendars: places.calendars(),
    ...tables,
  }
  const compartments = compartmentsOf(sheets, { hours, places })
  return { problems, content: { snapshot, materials: materials.files, compartments } }
}

function checkRegion(workbook: Workbook, { region }: ReadSheets): Problem[] {
  const surplus = region
    .slice(1)
    .map(({ row }) => ({ sheet: 'region', row, code: 'one-row' }) as const)
  const unfilled = region.length === 0 && (workbook.sheets.get('region')?.length ?? 0) > 0
  return unfilled ? [{ sheet: 'region', row: 2, code: 'one-row' }] : surplus
}

/** The cells were read by the same schemas: a refusal here would be a bug, so it throws. */
function regionOf(
  { region, towns }: ReadSheets,
  horizon: Horizon,
  outline: Outline | undefined,
): Region {
  return regionSchema.parse({
    ...region[0]?.entry,
    towns: towns.map(({ entry }) => entry),
    outline,
    hours_until: horizon.to,
  })
}

/** By sheet as in `SHEETS`, then by row; within a row as they were found. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const sheetOf = ({ sheet }: Problem): number => (SHEET_NAMES as string[]).indexOf(sheet)
  return problems.toSorted((a, b) => sheetOf(a) - sheetOf(b) || (a.row ?? 0) - (b.row ?? 0))
}
