import { freshnessOf, WARNS_AFTER } from '../../catalogue/freshness.ts'
import type { Problem } from '../workbook/problem.ts'
import type { ReadSheets } from '../workbook/read-workbook.ts'

/** What is over, and what nobody has confirmed for too long. */
export function doubtfulDates(sheets: ReadSheets, today: string): Problem[] {
  return [...endedIn(sheets, today), ...unconfirmedIn(sheets, today)]
}

/** Programmes and courses whose last day has passed; one that repeats without a known end goes on. */
function endedIn({ programmes, courses }: ReadSheets, today: string): Problem[] {
  const last = [
    ...programmes.map(({ row, entry }) => {
      const [column, value] = entry.freq
        ? (['until', entry.until] as const)
        : (['dtstart', entry.dtstart] as const)
      return { sheet: 'programmes', row, column, value }
    }),
    ...courses.map(({ row, entry }) => {
      const end = entry.ends_on ?? entry.until
      const start = entry.freq ? undefined : (entry.dtstart ?? entry.starts_on)
      const column = end === undefined ? 'starts_on' : entry.ends_on ? 'ends_on' : 'until'
      return { sheet: 'courses', row, column, value: end ?? start }
    }),
  ]
  return last.flatMap(({ value, ...place }): Problem[] =>
    value !== undefined && value < today ? [{ ...place, value, code: 'ended' }] : [],
  )
}

/** What somebody has to ask about again and again; news and leaflets have a date of their own. */
const CONFIRMED = [
  'organizations',
  'locations',
  'contacts',
  'services',
  'programmes',
  'courses',
] as const

function unconfirmedIn(sheets: ReadSheets, today: string): Problem[] {
  const column = 'assured_date'
  // Nobody confirms fiction.
  if (sheets.region[0]?.entry.demo) return []
  return CONFIRMED.flatMap((sheet) =>
    sheets[sheet].flatMap(({ row, entry }): Problem[] => {
      const place = { sheet, row, column }
      // A date that is wrong is a problem of its own.
      const { assured_date: value } = entry
      if (value === undefined && column in entry) return []
      const freshness = freshnessOf({ assured_date: value }, today)
      if (freshness === 'fresh') return []
      if (value === undefined) return [{ ...place, code: 'never-confirmed' }]
      return [{ ...place, value, code: 'unconfirmed', params: { days: WARNS_AFTER } }]
    }),
  )
}
