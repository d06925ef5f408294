import german from '../../../../locales/de/workbook.json' with { type: 'json' }
import type { Column, Columns } from '../column.ts'
import { columnText, exampleOf } from '../example.ts'
import { SHEETS } from '../sheets.ts'

const TEXTS = german.note

/** A column of the workbook by its title (`id`, `name.ar`); undefined where nobody knows it. */
export function columnOf(sheet: string, title: string): Column<unknown> | undefined {
  const sheets: Readonly<Record<string, Columns>> = SHEETS
  const columns = Object.hasOwn(sheets, sheet) ? sheets[sheet] : undefined
  const [name = ''] = title.split('.')
  return columns && Object.hasOwn(columns, name) ? columns[name] : undefined
}

/** Whether every row needs the column: of texts the German one. */
export const isRequired = (column: Column<unknown> | undefined, title: string): boolean =>
  column?.required === true && (column.by === 'cell' || title.endsWith('.de'))

/** What a German office worker has to know of a column, in a few lines; undefined for a column nobody knows. */
export function noteOf(sheet: string, title: string): string | undefined {
  const column = columnOf(sheet, title)
  const [name = '', language] = title.split('.')
  const what = columnText(sheet, name)?.what
  if (!column || what === undefined) return undefined
  const example = exampleOf(sheet, title)
  const lines = [
    what,
    language === undefined ? '' : TEXTS.language.replace('{{language}}', languageName(language)),
    neededOf(column, title),
    ...(column.by === 'cell' ? choicesOf(column) : []),
    example === '' ? '' : `${TEXTS.example} ${example}`,
  ]
  return lines.filter((line) => line !== '').join('\n')
}

function neededOf(column: Column<unknown>, title: string): string {
  if (isRequired(column, title)) return TEXTS.required
  return column.required ? TEXTS.requiredText : TEXTS.optional
}

/** More than this is looked up in the list or on the sheet that explains the codes. */
const MOST_CODES = 12

function choicesOf({ allowed, target, many }: Column<unknown> & { by: 'cell' }): string[] {
  const codes =
    allowed && allowed.length <= MOST_CODES ? `${TEXTS.allowed} ${allowed.join(', ')}` : ''
  const entry = target ? TEXTS.target.replace('{{sheet}}', target) : ''
  return [codes, entry, many ? TEXTS.many : '']
}

const NAMES = new Intl.DisplayNames(['de'], { type: 'language' })

/** In German; plain German has no name of its own. */
function languageName(tag: string): string {
  const named: Readonly<Record<string, string>> = german.languages
  return named[tag] ?? NAMES.of(tag) ?? tag
}
