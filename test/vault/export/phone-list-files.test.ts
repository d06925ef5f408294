// @vitest-environment happy-dom
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { PHONE_LIST_COLUMNS, PRINTED_CELLS, teamsOf } from '../../../src/vault/export/phone-list.ts'
import { writePhoneListCsv } from '../../../src/vault/export/phone-list-csv.ts'
import { phoneListFiles } from '../../../src/vault/export/phone-list-files.ts'
import { writePhoneListHtml } from '../../../src/vault/export/phone-list-html.ts'
import { writePhoneListXlsx } from '../../../src/vault/export/phone-list-xlsx.ts'
import {
  aPhoneRow,
  PHONE_LIST_TEXTS as texts,
  PHONE_ROWS as rows,
} from '../../builders/phone-directory.ts'

const list = { rows, texts }
const titles = PHONE_LIST_COLUMNS.map((column) => texts.columns[column])
const written = rows.map((row) => PHONE_LIST_COLUMNS.map((column) => row[column]))
const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

describe('the spreadsheet', () => {
  it('reads back as the list', async () => {
    const bytes = await writePhoneListXlsx(list)
    const read = await readSheet(bytes.buffer)
    expect(read.map((row) => row.map((cell) => cell ?? ''))).toEqual([titles, ...written])
  })

  it('holds texts only, and its printed pages the marking, the date and the titles', async () => {
    const files = unzipSync(await writePhoneListXlsx(list))
    const sheet = textOf(files['xl/worksheets/sheet1.xml'] as Uint8Array)
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain(`<oddHeader>&amp;L${texts.marking}&amp;R${texts.asOf}</oddHeader>`)
    // In the order the format asks for: a program may refuse another.
    expect(sheet).toMatch(/<\/sheetData>.*<pageSetup [^>]*landscape[^>]*>.*<headerFooter>/s)
    expect(textOf(files['xl/workbook.xml'] as Uint8Array)).toMatch(
      /<\/sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">&#39;Liste&#39;!\$1:\$1</,
    )
  })

  it('opens whatever somebody typed', async () => {
    const odd = aPhoneRow({ name: 'A\u0000B\u001f\ud800C', note: '&amp; <b>' })
    const read = await readSheet((await writePhoneListXlsx({ rows: [odd], texts })).buffer)
    expect(read[1]?.[2]).toBe('ABC')
    expect(read[1]?.[11]).toBe('&amp; <b>')
  })
})

describe('the CSV', () => {
  const text = textOf(writePhoneListCsv(list))

  it('reads back as the list, but for the apostrophe before what looks like a formula', () => {
    const { data, errors } = Papa.parse<string[]>(text.slice(1), { delimiter: ';' })
    expect(errors).toEqual([])
    expect(data.at(-1)).toEqual([''])
    const [head, ...read] = data.slice(0, -1)
    expect(head).toEqual([...titles, `${texts.marking} ${texts.asOf}`])
    expect(read.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
      written.map((row) => [...row, '']),
    )
  })

  it('begins with the byte order mark, and its lines end with CR LF', () => {
    expect(text.startsWith('\uFEFFTitel organization;')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    // Outside of quotes no line ends otherwise.
    const outside = text.replace(/"[^"]*"/g, '')
    expect(outside.match(/(?<!\r)\n|\r(?!\n)/)).toBeNull()
  })

  it.each([
    '=1+1',
    '+49 30 23125 111',
    '-1',
    '@SUMME(A1)',
    ' =1',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '=cmd|"/C calc"!A0',
  ])('%j is no formula', (value) => {
    const read = Papa.parse<string[]>(
      textOf(writePhoneListCsv({ rows: [aPhoneRow({ note: value })], texts })).slice(1),
      { delimiter: ';' },
    )
    expect(read.data[1]?.[11]).toBe(`'${value}`)
  })

  it('leaves alone what is none', () => {
    const row = aPhoneRow({ note: 'a=1', room: '3-4', title: "O'Neill" })
    const read = Papa.parse<string[]>(textOf(writePhoneListCsv({ rows: [row], texts })).slice(1), {
      delimiter: ';',
    })
    expect(read.data[1]).toEqual([...PHONE_LIST_COLUMNS.map((column) => row[column]), ''])
  })
})

describe('the page for printing', () => {
  const html = textOf(writePhoneListHtml(list))
  const page = new DOMParser().parseFromString(html, 'text/html')

  it('carries the marking and the date in what is repeated on each page', () => {
    expect(page.querySelectorAll('table')).toHaveLength(1)
    const head = page.querySelector('table > thead')?.textContent ?? ''
    expect(head).toContain(texts.marking)
    expect(head).toContain(texts.asOf)
    expect(html).toMatch(/thead \{ display: table-header-group; break-inside: avoid; \}/)
    expect(page.title).toBe('Liste')
    expect(page.documentElement.lang).toBe('de')
  })

  it('shows each person once, under the team', () => {
    const shown = [...page.querySelectorAll('tbody')].map((team) => [
      team.querySelector('[scope=rowgroup]')?.textContent,
      ...[...team.querySelectorAll('[scope=row] > div:first-child')].map((one) => one.textContent),
    ])
    expect(shown).toEqual([
      ['Jobcenter Lindental: Leistung', 'Mechthild Quittenbaum'],
      ['Jobcenter Lindental: ohne Team', 'Şirin Öztürk-Straße'],
      ['Agentur Lindental: Reha & "Teilhabe"', 'Оксана Шевченко'],
    ])
    for (const text of written.flat().filter((one) => one !== ''))
      expect(page.body.textContent.replace(/\r\n?/g, '\n')).toContain(text.replace(/\r\n?/g, '\n'))
  })

  it('runs and loads nothing', () => {
    expect(page.querySelector('script, link, img, iframe, a, [src], [href], [onload]')).toBeNull()
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(html).not.toMatch(/url\(|@import/)
  })
})

it('each column stands on paper, the organisation and team above', () => {
  expect([...PRINTED_CELLS.flat(), 'organization', 'team'].toSorted()).toEqual(
    PHONE_LIST_COLUMNS.toSorted(),
  )
})

it('a team whose people do not stand together stands once', () => {
  const of = (team: string, name: string) => aPhoneRow({ organization: 'J', team, name })
  const teams = teamsOf([of('A', '1'), of('B', '2'), of('A', '3')])
  expect(teams.map(({ team, rows: people }) => [team, ...people.map(({ name }) => name)])).toEqual([
    ['A', '1', '3'],
    ['B', '2'],
  ])
})

it('the names of the files say the date and nothing else', async () => {
  const names = (await phoneListFiles(list, '2026-11-29')).map(({ name }) => name)
  expect(names).toEqual(['liste-2026-11-29.xlsx', 'liste-2026-11-29.csv', 'liste-2026-11-29.html'])
})
