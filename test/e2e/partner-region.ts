import { partnerTerm, type Signed } from '../../src/catalogue/agreement-term.ts'
import { addDays, monthsAfter } from '../../src/catalogue/calendar-date.ts'
import { wallClock } from '../../src/hours/berlin.ts'
import { type Edit, inRow, type Row, rowsOf } from './second-release.ts'

/*
 * Musterkreis with days that lie around the day of the test, whichever it is: a reminder and a meeting that fall due soon, partners
 * of every standing, and a phone list of several pages.
 */

const inDays = (days: number): string => addDays(wallClock(Date.now()).date, days)

/** The day the tests begin on: after the release, which is dated tomorrow. */
export const FIRST_DAY = inDays(2)

/** Most partners signed so that the first reminder of their renewal comes some days after {@link FIRST_DAY}. */
const SIGNED_ON = monthsAfter(inDays(130), -12)
export const TERM = partnerTerm({ signed_on: SIGNED_ON }, FIRST_DAY)

/** The last meeting, and the next, which is planned too late. */
export const LAST_MEETING = monthsAfter(inDays(20), -6)
export const MEETING_DUE = monthsAfter(LAST_MEETING, 6)
export const NEXT_MEETING = inDays(30)

const SIGNATURES: Readonly<Record<string, Row>> = {
  'mbe-quellmoor': { signed_on: monthsAfter(inDays(200), -12) },
  'mbe-erlenbrueck': { signed_on: monthsAfter(inDays(240), -12), objected_on: inDays(-1) },
  'jmd-erlenbrueck': { left_on: inDays(-3), left_by: 'termination', left_reason: 'Umzug' },
}

const partners: Edit = (rows) =>
  rows.map((row) => ({ ...row, signed_on: SIGNED_ON, ...SIGNATURES[row['id'] ?? ''] }))

/** A phone list of so many more people, from Zander 1 on. */
export const MORE_PEOPLE = 90

const phones: Edit = (rows) => [
  ...rows,
  ...Array.from({ length: MORE_PEOPLE }, (_, n) => ({
    ...rows[n % rows.length],
    id: `zander-${n + 1}`,
    name: `Kim Zander ${n + 1}`,
    deputies: '',
  })),
]

export const EDITS: Readonly<Record<string, Edit>> = {
  partners,
  meetings: (rows) =>
    inRow('treffen-2026-06', (row) => ({ ...row, date: LAST_MEETING }))(
      inRow('treffen-2026-12', (row) => ({ ...row, date: NEXT_MEETING }))(rows),
    ),
  phone_directory: phones,
}

/** A partner as the agreement has it, with the German name of its organisation. */
export interface SignedPartner {
  readonly id: string
  readonly name: string
  readonly signed: Signed
}

const given = (cell: string | undefined): string | undefined => (cell === '' ? undefined : cell)

/** All partners of the edited region. */
export function signedPartners(): SignedPartner[] {
  const names = new Map(
    rowsOf('src/demo', 'organizations').map((row) => [row['id'], row['name.de']]),
  )
  return partners(rowsOf('src/demo', 'partners')).map((row) => ({
    id: row['id'] ?? '',
    name: names.get(row['organization']) ?? '',
    signed: {
      signed_on: row['signed_on'] ?? '',
      objected_on: given(row['objected_on']),
      left_on: given(row['left_on']),
      left_by: row['left_by'] === 'termination' ? 'termination' : undefined,
    },
  }))
}
