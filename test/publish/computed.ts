/*
 * What a spreadsheet program would compute, by a rule of its own: the writers' own would find nothing of what it leaves out.
 */

const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/u
const DIGITS = /^[+-][\d ()/.,-]+$/

/** The cells among these that would be computed, and are no telephone numbers. */
export const computed = (rows: readonly (readonly string[])[]): string[] =>
  rows.flat().filter((cell) => FORMULA.test(cell) && !DIGITS.test(cell))
