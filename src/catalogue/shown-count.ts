import type { Counted, CountedCell, MonthCounts } from './counts.ts'

/** A cell below it is not shown: so few can be people that somebody knows. */
export const FEWEST_SHOWN = 5

/** What stands for a cell of one to four in every export. */
export const FEW = '< 5'

/** A number as far as it is shown: exact where both are the same. */
export interface Range {
  readonly least: number
  readonly most: number
}

export const NOTHING: Range = { least: 0, most: 0 }

/** A count as it is, for the device's own screen. */
export const exact = (count: number): Range => ({ least: count, most: count })

/** A count as an export shows it: one to four is all the same, nothing is nothing. */
export const suppressed = (count: number): Range =>
  count > 0 && count < FEWEST_SHOWN ? { least: 1, most: FEWEST_SHOWN - 1 } : exact(count)

/**
 * A total of cells. It is made of what is shown of them and of nothing else: an exact total beside them would give a
 * suppressed cell away by subtraction, and so would one in another cut of the same counts (by month, by kind, by year). Therefore
 * a total over a suppressed cell is a range, however many there are; who has the cells can work it out, and nobody can
 * work anything else out of it.
 */
export const total = (ranges: readonly Range[]): Range =>
  ranges.reduce(
    (sum, { least, most }) => ({ least: sum.least + least, most: sum.most + most }),
    NOTHING,
  )

/** `0`, `< 5`, `17`, or `12–20` where it is known no better. */
export function rangeText({ least, most }: Range): string {
  if (least === most) return String(least)
  return most < FEWEST_SHOWN ? FEW : `${least}–${most}`
}

/** What is shown of a count. */
export type Shown = typeof exact

/** What is shown of some cells of some months, as one number. */
export const shownOf = (
  months: readonly MonthCounts[],
  which: (counted: Counted) => boolean,
  show: Shown,
): Range => total(months.flatMap(({ cells }) => shownCells(cells, which, show)))

const shownCells = (
  cells: readonly CountedCell[],
  which: (counted: Counted) => boolean,
  show: Shown,
): Range[] => cells.filter(({ counted }) => which(counted)).map(({ count }) => show(count))
