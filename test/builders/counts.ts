import fc from 'fast-check'
import type { Counted, CountedCell, MonthCounts } from '../../src/catalogue/counts.ts'
import { ALL_COUNTED, codeOf, monthsOf } from '../../src/catalogue/counts.ts'
import { uuid } from './offers.ts'

export const ANSWER: Counted = { what: 'answer', kind: 'jmd', group: 'language' }
export const OTHER_ANSWER: Counted = { what: 'answer', kind: 'none', group: 'papers' }
export const HANDOUT: Counted = { what: 'handout' }
export const IN_VAIN: Counted = { what: 'search-without-result' }

export const cell = (counted: Counted, count: number): CountedCell => ({ counted, count })

/** What a device counted in a month; its export id is made of `n`. */
export const aMonth = (month: string, n: number, ...cells: CountedCell[]): MonthCounts => ({
  month,
  export_id: uuid(n),
  cells,
})

const someCells = fc.uniqueArray(
  fc.record({ counted: fc.constantFrom(...ALL_COUNTED), count: fc.integer({ min: 1, max: 40 }) }),
  { selector: ({ counted }) => codeOf(counted), maxLength: 12, minLength: 1 },
)

/** What a device may have counted: months of a year, each with some cells. */
export const someMonths: fc.Arbitrary<MonthCounts[]> = fc.uniqueArray(
  fc.record({
    month: fc.constantFrom(...monthsOf(2026)),
    export_id: fc.uuid(),
    cells: someCells,
  }),
  { selector: ({ month }) => month, minLength: 1, maxLength: 4 },
)
