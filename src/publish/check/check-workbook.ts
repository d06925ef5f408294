import type { Horizon } from '../hours/horizon.ts'
import { type BuiltSnapshot, buildSnapshot, inOrder } from '../snapshot/build-snapshot.ts'
import { placesOf } from '../snapshot/places.ts'
import { type SiteHours, siteHours } from '../snapshot/site-hours.ts'
import { withoutTemplate } from '../workbook/example.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { ageGaps } from './ages.ts'
import { doubtfulDates } from './dates.ts'
import { doubtfulHours } from './hours.ts'
import { doubtfulPhones } from './phones.ts'
import { doubtfulPlaces } from './places.ts'
import { missingTranslations } from './translations.ts'

export interface CheckOptions {
  readonly horizon: Horizon
  /** The date in Germany, from which "over" and "long ago" are judged. */
  readonly today: string
  readonly onCompiled?: ((texts: number) => void) | undefined
  /** What was compiled before, for the same horizon. */
  readonly hours?: SiteHours | undefined
}

/**
 * Everything wrong with a workbook, as `buildSnapshot` finds it, and what is right but doubtful. A doubt is a warning; cells
 * that could not be read raise none.
 */
export async function checkWorkbook(
  workbook: Workbook,
  { horizon, today, onCompiled, hours = siteHours(horizon, onCompiled) }: CheckOptions,
): Promise<BuiltSnapshot> {
  // Every text is compiled once, for the snapshot and for the doubts.
  const built = await buildSnapshot(workbook, { horizon, hours })
  const { sheets } = readWorkbook(workbook)
  const doubts = [
    ...ageGaps(sheets),
    ...doubtfulHours(sheets, { hours, places: placesOf(sheets, hours), horizon }),
    ...doubtfulDates(sheets, today),
    ...doubtfulPhones(sheets),
    ...doubtfulPlaces(sheets, hours),
    ...missingTranslations(withoutTemplate(workbook), sheets),
  ]
  return { ...built, problems: inOrder([...built.problems, ...doubts]) }
}
