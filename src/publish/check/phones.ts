import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Problem } from '../workbook/problem.ts'
import type { ReadSheets } from '../workbook/read-workbook.ts'

/** Numbers the Bundesnetzagentur keeps for media productions (Mitteilung 148/2021): fiction may name them, nobody has them. */
const KEPT_FOR_FICTION = new RegExp(
  `^\\+49(${[
    '3023125\\d{3}',
    '6990009\\d{3}',
    '4066969\\d{3}',
    '2214710\\d{3}',
    '8999998\\d{3}',
    '152(28817386|28895456|54599371)',
    '172(9925904|9968532|9973185|9973186|9980752)',
    '174(9091317|9464308)',
    '176040690\\d{2}',
    '1713920\\d{3}',
  ].join('|')})$`,
)

/**
 * Whether a number could be dialled: its area code exists and it has as many digits as numbers there have. Numbers kept for
 * fiction pass.
 *
 * @param number in international form, `+49 30 23125 111`
 */
export function isDialable(number: string): boolean {
  const digits = number.replaceAll(' ', '')
  return KEPT_FOR_FICTION.test(digits) || parsePhoneNumberFromString(digits)?.isValid() === true
}

const SHEETS = [
  'organizations',
  'locations',
  'contacts',
  'services',
  'service_at_locations',
  'programmes',
  'courses',
] as const

/** Telephone numbers that nobody can dial. */
export function doubtfulPhones(sheets: ReadSheets): Problem[] {
  return SHEETS.flatMap((sheet) =>
    sheets[sheet].flatMap(({ row, entry }) => {
      const numbers: Readonly<Record<string, string | undefined>> = {
        phone: entry.phone,
        phone_2: 'phone_2' in entry ? entry.phone_2 : undefined,
      }
      return Object.entries(numbers).flatMap(([column, value]): Problem[] =>
        value === undefined || isDialable(value)
          ? []
          : [{ sheet, row, column, value, code: 'undialable-phone' }],
      )
    }),
  )
}
