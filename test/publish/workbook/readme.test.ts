import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Columns } from '../../../src/publish/workbook/column.ts'
import { SHEET_NAMES, SHEETS } from '../../../src/publish/workbook/sheets.ts'

const readme = readFileSync('src/publish/README.md', 'utf8')

/** The columns a line of the README lists, as `name.*` and `kind*`, up to its first full stop. */
function listedIn(line: string): string[] {
  const [list = ''] = line.replace(/\([^)]*\)/g, '').split(/\.(?:\s|$)/)
  return Array.from(list.matchAll(/`([\w.*]+)`(\*?)/g), ([, name = '', star = '']) => name + star)
}

function documented(sheet: string): Set<string> {
  const lineOf = (start: string): string =>
    readme.split('\n').find((line) => line.startsWith(start)) ?? ''
  const line = lineOf(`- \`${sheet}\``)
  const columns = listedIn(line.slice(line.indexOf(':')))
  if (line.includes('+ provenance')) columns.push(...listedIn(lineOf('Provenance:')))
  if (line.includes('+ dates')) columns.push(...listedIn(lineOf('Dates:')))
  const optionalHere = /Here `(\w+)` is not required/.exec(line)?.[1]
  return new Set(
    columns.map((name) => (name === `${optionalHere ?? ''}*` ? name.slice(0, -1) : name)),
  )
}

it.each(SHEET_NAMES)('the README lists the columns of %s', (sheet) => {
  const columns: Columns = SHEETS[sheet]
  const defined = Object.entries(columns).map(
    ([name, { by, required }]) => `${name}${by === 'language' ? '.*' : ''}${required ? '*' : ''}`,
  )
  expect(documented(sheet)).toEqual(new Set(defined))
})
