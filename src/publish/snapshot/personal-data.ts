import { personalDataIn } from '../../catalogue/personal-data.ts'
import type { Problem } from '../workbook/problem.ts'
import type { ReadRow } from '../workbook/read-sheet.ts'
import type { ReadSheets } from '../workbook/read-workbook.ts'

/** The words partners write for each other, by sheet: none of them may hold personal data of clients (K§4). */
const WORDS = {
  meetings: ['place', 'note'],
  topics: ['title', 'detail', 'result'],
  minutes: ['text'],
  tasks: ['person', 'text'],
  duties: ['done_by', 'note'],
  arrangements: ['text'],
  partners: ['left_reason'],
} as const

/**
 * Cells of the partners' sheets that look like personal data of a client. The problems do not repeat them.
 *
 * @param today the date in Europe/Berlin
 */
export function checkPersonalData(sheets: ReadSheets, today: string): Problem[] {
  return (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((sheet) =>
    (sheets[sheet] as readonly ReadRow<Readonly<Record<string, unknown>>>[]).flatMap(
      ({ row, entry }) =>
        WORDS[sheet].flatMap((column): Problem[] => {
          const text = entry[column]
          return typeof text === 'string' && personalDataIn(text, today) !== undefined
            ? [{ sheet, row, column, code: 'personal-data' }]
            : []
        }),
    ),
  )
}
