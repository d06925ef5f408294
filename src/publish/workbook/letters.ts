/** A column as a spreadsheet program names it: 0 is `A`, 25 `Z`, 26 `AA`. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter
}
