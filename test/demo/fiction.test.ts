import { describe, expect, it } from 'vitest'
import { PARTNER_KINDS } from '../../src/catalogue/vocabulary.ts'
import { LANGUAGE_CODES } from '../../src/language/languages.ts'
import { SCRIPT } from '../language/texts.ts'
import { listOf, type Row, rowsOf, sheets } from './sheets.ts'

/** The languages every text of the region has; the partners' services speak all of them. */
const EVERYWHERE = ['de', 'en', 'ar', 'uk']

const cells = [...sheets].flatMap(([sheet, rows]) =>
  rows.flatMap((row, index) =>
    Object.entries(row).map(([column, value]) => ({
      at: `${sheet}, row ${index + 2}, ${column}`,
      column,
      value,
    })),
  ),
)
const written = (wrong: (value: string, column: string) => boolean) =>
  cells.filter(({ value, column }) => value !== '' && wrong(value, column)).map(({ at }) => at)

/** What the Bundesnetzagentur keeps for media productions (Mitteilung 148/2021), without blanks. */
const KEPT_FOR_FICTION = new RegExp(
  `^(${[
    '03023125\\d{3}',
    '06990009\\d{3}',
    '04066969\\d{3}',
    '02214710\\d{3}',
    '08999998\\d{3}',
    '0152(28817386|28895456|54599371)',
    '0172(9925904|9968532|9973185|9973186|9980752)',
    '0174(9091317|9464308)',
    '0176040690\\d{2}',
    '01713920\\d{3}',
  ].join('|')})$`,
)

const REAL_TRAEGER =
  /caritas|diakonie|arbeiterwohlfahrt|\bawo\b|\bdrk\b|rotes kreuz|paritätisch|\bcjd\b|internationaler bund|malteser|johanniter|\bib\b|in via|kolping/i

describe('everything in Musterkreis is recognisably fictional', () => {
  it('phone numbers belong to nobody', () => {
    const phones = (column: string) => /^phone(_2)?$/.test(column)
    expect(
      cells.filter(({ column, value }) => phones(column) && value !== '').length,
    ).toBeGreaterThan(80)
    expect(
      written(
        (value, column) => phones(column) && !KEPT_FOR_FICTION.test(value.replaceAll(' ', '')),
      ),
    ).toEqual([])
  })

  it('no other telephone number hides in a text', () => {
    expect(
      written((value, column) => column.includes('.') && /\d[\d /-]{6,}\d/.test(value)),
    ).toEqual([])
  })

  it('websites and mail addresses end in .example', () => {
    const host = (value: string) => /(?:https?:\/\/|@)([\w.-]+)/.exec(value)?.[1]
    expect(written((value) => host(value)?.endsWith('.example') === false)).toEqual([])
    expect(written((value) => /\bwww\./.test(value))).toEqual([])
  })

  it('postal codes are from the Leitregion 43, which was never assigned', () => {
    const codes = [
      ...rowsOf('locations').map(({ postal_code }) => postal_code),
      ...rowsOf('towns').flatMap(({ postal_codes }) => listOf(postal_codes)),
    ]
    expect(codes.filter((code) => !/^43\d{3}$/.test(code ?? ''))).toEqual([])
  })

  it('every office stands in a town of the region, in Nordrhein-Westfalen', () => {
    const towns = new Set(rowsOf('towns').map((town) => town['name.de']))
    expect(rowsOf('locations').filter(({ city }) => !towns.has(city ?? ''))).toEqual([])
    expect(new Set(rowsOf('locations').map((row) => row.state_province))).toEqual(
      new Set(['DE-NW']),
    )
  })

  it('no street has a usual name', () => {
    const usual = /stra(ß|ss)e|str\.|weg\b|platz\b|allee\b|gasse\b|ring\b/i
    expect(rowsOf('locations').filter(({ address_1 }) => usual.test(address_1 ?? ''))).toEqual([])
  })

  it('no real Träger is named', () => {
    expect(written((value) => REAL_TRAEGER.test(value))).toEqual([])
  })
})

const languagesIn = (row: Row): string[] =>
  LANGUAGE_CODES.filter(
    (tag) => tag !== 'de' && Object.entries(row).some(([c, cell]) => c.endsWith(`.${tag}`) && cell),
  )

const PARTNERS: readonly string[] = PARTNER_KINDS
const partners = new Set(
  rowsOf('organizations').flatMap(({ id, kind }) => (PARTNERS.includes(kind ?? '') ? [id] : [])),
)

describe('Musterkreis in its languages', () => {
  it('lists all the guide speaks', () => {
    expect(listOf(rowsOf('region')[0]?.languages)).toEqual(LANGUAGE_CODES)
  })

  it('says everything in four of them or in none', () => {
    const missing = [...sheets].flatMap(([sheet, rows]) =>
      rows.flatMap((row, index) =>
        Object.keys(row)
          .filter((column) => column.endsWith('.de'))
          .map((column) => column.slice(0, -3))
          .filter((name) => new Set(EVERYWHERE.map((tag) => row[`${name}.${tag}`] === '')).size > 1)
          .map((name) => `${sheet}, row ${index + 2}, ${name}`),
      ),
    )
    expect(missing).toEqual([])
  })

  it("says what the partners' services are in all of them", () => {
    const main = rowsOf('services').filter(
      ({ organization, audience }) => partners.has(organization) && audience === 'client',
    )
    expect(main.length).toBe(40)
    const missing = main.flatMap((row) =>
      Object.keys(row)
        .filter((column) => column.endsWith('.de') && row[column])
        .flatMap((column) => LANGUAGE_CODES.map((tag) => column.replace(/de$/, tag)))
        .filter((column) => !row[column])
        .map((column) => `${row.id}, ${column}`),
    )
    expect(missing).toEqual([])
  })

  it('writes each in its own script', () => {
    for (const [tag, letters] of Object.entries(SCRIPT))
      expect(
        written((value, column) => column.endsWith(`.${tag}`) && !letters.test(value)),
        tag,
      ).toEqual([])
  })

  it('marks the translations as machine-made in every row with texts', () => {
    const marked = [...sheets].filter(([, [row]]) => row && 'machine_translated' in row)
    expect(marked.length).toBe(8)
    for (const [, rows] of marked)
      for (const row of rows)
        expect(listOf(row.machine_translated).toSorted()).toEqual(languagesIn(row).toSorted())
  })

  it('describes in two to four sentences', () => {
    // A sentence ends at its mark before a blank and a capital, or with the text.
    const sentences = (text: string) => text.split(/(?<=[.?!])\s+(?=[\p{Lu}„„])/u).length
    const rows = [...rowsOf('services'), ...rowsOf('programmes')]
    const short = rows.filter((row) => {
      const count = sentences(row['description.de'] ?? '')
      return count < 2 || count > 5
    })
    expect(short.map(({ id }) => id)).toEqual([])
  })
})

describe('the entries of Musterkreis', () => {
  it('have ids of their own', () => {
    for (const [sheet, rows] of sheets) {
      const ids = rows.map(({ id }) => id).filter((id) => id !== undefined)
      expect(new Set(ids).size, sheet).toBe(ids.length)
    }
  })

  it('were confirmed, most of them lately and some long ago', () => {
    const dates = [...sheets.values()].flatMap((rows) =>
      rows.flatMap(({ assured_date: date }) => (date ? [date] : [])),
    )
    const old = dates.filter((date) => date < '2026-05-28')
    expect(old.length).toBeGreaterThanOrEqual(2)
    expect(old.length).toBeLessThan(dates.length / 10)
    expect(dates.filter((date) => date > '2026-11-24')).toEqual([])
  })
})
