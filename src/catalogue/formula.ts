/*
 * Texts in files that people open in a spreadsheet program.
 */

/**
 * What begins like a formula (OWASP, CSV injection): also behind blanks, behind the apostrophe that tells it is none, and
 * in the wide letters of East Asian keyboards.
 */
const FORMULA = /^'*\s*[=+\-@\t\r\n＝＋－＠]/u

/** Telephone numbers and negative numbers: a sum of digits starts nothing and fetches nothing. */
const DIGITS = /^[+-][\d ()/.,-]+$/

/** Whether a spreadsheet program might compute a cell that says so. */
export const isFormula = (text: string): boolean => FORMULA.test(text)

/** A text as a cell: with an apostrophe before what would be computed, so that it is a text there too. */
export const asCell = (text: string): string =>
  isFormula(text) && !DIGITS.test(text) ? `'${text}` : text

/** The text of a cell that {@link asCell} wrote, or somebody who knows that apostrophe. */
export const fromCell = (cell: string): string =>
  cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell

/**
 * A text as write-excel-file 4.1.1 takes it: with a blank after what every object has (`constructor`, `__proto__`), which its
 * table of strings would take for a string it knows; the file would not open.
 */
export const asXlsxText = (text: string): string => (text in {} ? `${text} ` : text)
