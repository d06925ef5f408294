import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/universal'
import { expect, it } from 'vitest'
import { PHONE_LIST_COLUMNS } from '../../../src/vault/export/phone-list.ts'
import { withoutControls } from '../../../src/vault/export/markup.ts'
import { writePhoneListCsv } from '../../../src/vault/export/phone-list-csv.ts'
import { writePhoneListHtml } from '../../../src/vault/export/phone-list-html.ts'
import { writePhoneListXlsx } from '../../../src/vault/export/phone-list-xlsx.ts'
import { aPhoneRow, PHONE_LIST_TEXTS as texts } from '../../builders/phone-directory.ts'
import { HOSTILE } from '../../vectors/hostile/corpus.ts'

const rowOf = (value: string) =>
  aPhoneRow({ organization: 'Jobcenter', name: value, title: value, note: value, team: 'Leistung' })
const hostile = { rows: HOSTILE.map(rowOf), texts }
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

it('stay one row each of the CSV, as they were or with an apostrophe before what would be computed', () => {
  const { data, errors } = Papa.parse<string[]>(textOf(writePhoneListCsv(hostile)), {
    delimiter: ';',
  })
  expect(errors).toEqual([])
  expect(data.pop()).toEqual([''])
  expect(data).toHaveLength(HOSTILE.length + 1)
  const at = PHONE_LIST_COLUMNS.indexOf('note')
  for (const [index, row] of data.slice(1).entries()) {
    const value = (HOSTILE[index] ?? '').toWellFormed()
    expect(row).toHaveLength(PHONE_LIST_COLUMNS.length + 1)
    expect([value, `'${value}`]).toContain(row[at])
    for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@\t\r\n＝＋－＠]/u)
  }
})

it('stay one row each of the spreadsheet, and no formula', async () => {
  const short = HOSTILE.filter(({ length }) => length <= 8000)
  const bytes = await writePhoneListXlsx({ rows: short.map(rowOf), texts })
  const read = await readSheet(bytes.buffer)
  expect(read).toHaveLength(short.length + 1)
  const at = PHONE_LIST_COLUMNS.indexOf('note')
  for (const [index, row] of read.slice(1).entries()) {
    const cell = row[at] ?? ''
    expect([index, typeof cell]).toEqual([index, 'string'])
    // The writer leaves out what is no character, and what tells that one was lost.
    const same = (value: unknown): string =>
      withoutControls(String(value))
        .replace(/\r\n?/g, '\n')
        .replace(/[\u0080-\u009f\ufffd\p{Noncharacter_Code_Point}]/gu, '')
        .trim()
    expect([index, same(cell)]).toEqual([index, same(short[index])])
  }
})

it('change no tag of the page that is printed', () => {
  const tagsOf = (values: readonly string[]): string[] =>
    // Empty fields have no line of their own; words of the same length of fields do.
    textOf(writePhoneListHtml({ rows: values.map(rowOf), texts })).match(/<[^>]*>/g) ?? []
  const filled = HOSTILE.filter((value) => value !== '')
  expect(tagsOf(filled)).toEqual(tagsOf(filled.map((_, at) => `Person ${at}`)))
})
