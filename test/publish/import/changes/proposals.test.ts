import { describe, expect, it } from 'vitest'
import type { ChangeReport } from '../../../../src/catalogue/change-report.ts'
import {
  askedChanges,
  namedChanges,
  plainChanges,
} from '../../../../src/publish/cli/choose-changes.ts'
import { editsOf } from '../../../../src/publish/import/changes/accept.ts'
import { editedWorkbook, newErrors } from '../../../../src/publish/import/changes/check.ts'
import { readDocument } from '../../../../src/publish/import/changes/document.ts'
import { logLines } from '../../../../src/publish/import/changes/log.ts'
import type { Proposal } from '../../../../src/publish/import/changes/proposal.ts'
import { proposalsOf } from '../../../../src/publish/import/changes/proposals.ts'
import { sheetsOf } from '../../../../src/publish/import/changes/sheet.ts'
import type { Workbook } from '../../../../src/publish/workbook/workbook.ts'
import { aWorkbook, rowOf, withCells } from '../../a-workbook.ts'
import { aDocument, aReport } from './documents.ts'

function propose(documents: readonly ChangeReport[], workbook: Workbook = aWorkbook()): Proposal[] {
  const named = documents.map((document, n) => ({ file: `${n + 1}.json`, document }))
  return proposalsOf(named, sheetsOf(workbook), {
    hours: () => [],
    without: ({ table, row }) =>
      newErrors(workbook, new Map([[table, { cells: [], removed: [row] }]])),
  })
}

const one = (...report: Parameters<typeof aReport>): Proposal | undefined =>
  propose([aDocument([aReport(...report)])])[0]

describe('a reported change', () => {
  it('finds its cell by the id of the entry', () => {
    expect(
      one(1, 'locations', 'lindental', [
        ['opening_hours', 'Mo-Fr 08:00-12:00', 'Mo-Fr 09:00-12:00'],
      ]),
    ).toMatchObject({
      state: 'open',
      now: 'Mo-Fr 08:00-12:00',
      next: 'Mo-Fr 09:00-12:00',
      found: { table: 'locations', row: 2, key: 'lindental' },
      problems: [],
    })
  })

  it('is compared by what a cell means, not how it is spelt', () => {
    const workbook = withCells('locations', { phone: '0221 4710 101' })
    const [proposal] = propose(
      [
        aDocument([
          aReport(1, 'locations', 'lindental', [['phone', '+49 221 4710101', '0221/4710-102']]),
        ]),
      ],
      workbook,
    )
    expect(proposal).toMatchObject({ state: 'open', seen: [], next: '0221/4710-102' })
  })

  it.each([
    ['done', 'city', 'Ahornau', 'Lindental'],
    ['moved-on', 'city', 'Ahornau', 'Birkenau'],
    ['refused', 'postal_code', '00001', '12'],
    ['refused', 'email', '', 'kein@'],
    ['refused', 'wheelchair', '', 'vielleicht'],
    ['refused', 'city', 'Lindental', ''],
  ])('is %s: %s', (state, field, old, next) => {
    expect(one(1, 'locations', 'lindental', [[field, old, next]])).toMatchObject({ state })
  })

  it('names what a column does not take, with its cell', () => {
    expect(one(1, 'locations', 'lindental', [['postal_code', '00001', '12']])?.problems).toEqual([
      expect.objectContaining({
        sheet: 'locations',
        row: 2,
        column: 'postal_code',
        code: 'bad-postal-code',
      }),
    ])
  })

  it('of an entry the workbook does not have is unknown', () => {
    expect(one(1, 'locations', 'nirgends', [['city', 'a', 'b']])).toMatchObject({
      state: 'unknown',
    })
  })

  it('says that the entry was changed since, and which translations are left behind', () => {
    const workbook = withCells('services', { last_modified: '2026-11-25', 'name.ar': 'استشارة' })
    const [proposal] = propose(
      [aDocument([aReport(1, 'services', 'beratung', [['name.de', 'Beratung', 'Sprechstunde']])])],
      workbook,
    )
    expect(proposal).toMatchObject({
      state: 'open',
      changed_since: '2026-11-25',
      outdated: ['name.ar'],
    })
  })

  it('counts once from two files, and has two sources from two people', () => {
    const report = aReport(1, 'locations', 'lindental', [['city', 'Lindental', 'Ahornau']])
    const other = { ...report, id: aReport(2, 'locations', 'x', []).id, reason: 'Brief' }
    const same = propose([
      aDocument([report]),
      aDocument([report]),
      aDocument([other], { from: 'JMD' }),
    ])
    expect(same).toHaveLength(1)
    expect(same[0]?.sources.map(({ from, file }) => [from, file])).toEqual([
      ['MBE Lindental', '1.json'],
      ['JMD', '3.json'],
    ])
  })

  it('is contradicted by another value for the same cell', () => {
    const both = propose([
      aDocument([aReport(1, 'locations', 'lindental', [['city', 'Lindental', 'Ahornau']])]),
      aDocument([aReport(2, 'locations', 'lindental', [['city', 'Lindental', 'Birkenau']])]),
    ])
    expect(both.map(({ state }) => state)).toEqual(['contradicted', 'contradicted'])
    const ids = both.map(({ id }) => id)
    expect(namedChanges(both, ids)).toMatchObject({ ok: false, error: { code: 'rival-changes' } })
    expect(namedChanges(both, ids.slice(1))).toMatchObject({
      ok: true,
      value: [{ next: 'Birkenau' }],
    })
  })
})

describe('an entry that is gone', () => {
  it('leaves its row, unless others refer to it', () => {
    expect(one(1, 'contacts', 'anna', [['gone', '', '']])).toMatchObject({ state: 'open' })
    const office = one(1, 'locations', 'lindental', [['gone', '', '']])
    expect(office?.state).toBe('refused')
    expect(new Set(office?.problems.map(({ code }) => code))).toEqual(
      new Set(['unknown-reference']),
    )
  })

  it('is no longer offered, if it is a service', () => {
    const workbook = aWorkbook()
    const accepted = propose([aDocument([aReport(1, 'services', 'beratung', [['gone', '', '']])])])
    const edited = editedWorkbook(workbook, editsOf(accepted, sheetsOf(workbook), '2026-11-28'))
    expect(cellsOf(edited, 'services')).toEqual({
      ...rowOf('services'),
      status: 'defunct',
      last_modified: '2026-11-28',
    })
  })
})

/** The one row of a sheet, without empty cells. */
function cellsOf({ sheets }: Workbook, sheet: string): Record<string, string> {
  const [header = [], row = []] = sheets.get(sheet) ?? []
  return Object.fromEntries(
    header.map((title, index) => [title, row[index] ?? '']).filter(([, value]) => value !== ''),
  ) as Record<string, string>
}

describe('what is accepted', () => {
  it('changes its cells and the day, adds a missing column, and nothing else', () => {
    const workbook = withCells('services', { 'alert.de': 'Umzug', 'alert.ar': 'انتقال' })
    const report = aReport(1, 'services', 'beratung', [
      ['phone', '', '0221 4710 102'],
      ['alert.de', 'Umzug', ''],
    ])
    const accepted = plainChanges(propose([aDocument([report])], workbook))
    const edited = editedWorkbook(workbook, editsOf(accepted, sheetsOf(workbook), '2026-11-28'))
    expect(cellsOf(edited, 'services')).toEqual({
      ...rowOf('services'),
      phone: '0221 4710 102',
      last_modified: '2026-11-28',
    })
    expect(edited.sheets.get('locations')).toEqual(workbook.sheets.get('locations'))
    expect(newErrors(workbook, editsOf(accepted, sheetsOf(workbook), '2026-11-28'))).toEqual([])
  })

  it('is refused together where a row would contradict itself', () => {
    const workbook = aWorkbook()
    const report = aReport(1, 'services', 'beratung', [
      ['minimum_age', '', '30'],
      ['maximum_age', '', '20'],
    ])
    const accepted = plainChanges(propose([aDocument([report])]))
    expect(newErrors(workbook, editsOf(accepted, sheetsOf(workbook), '2026-11-28'))).toEqual([
      expect.objectContaining({ sheet: 'services', row: 2, code: 'out-of-order' }),
    ])
  })

  it('is logged with who and when, and no formula', () => {
    const report = aReport(1, 'locations', 'lindental', [['city', 'Lindental', '=1+1']], {
      reason: '',
    })
    const accepted = propose([aDocument([report])])
    const lines = logLines(accepted, { when: '2026-11-28T13:00:00Z', who: 'Anna', isNew: true })
    expect(lines.split('\r\n')).toEqual([
      '\uFEFFwhen,who,sheet,record,name,field,old,new,reason,reported_by,reported_at,file',
      "2026-11-28T13:00:00Z,Anna,locations,lindental,lindental,city,Lindental,'=1+1,,MBE Lindental,2026-11-28T10:00:00Z,1.json",
      '',
    ])
  })

  it('is asked for: yes, no, all that is plain, or nothing at all', async () => {
    const proposals = propose([
      aDocument([
        aReport(1, 'locations', 'lindental', [
          ['city', 'Lindental', 'Ahornau'],
          ['address_1', 'Quittensteg 1', 'Quittensteg 2'],
          ['address_2', 'gesehen', 'Hof'],
          ['transportation.de', '', 'Bus 1'],
        ]),
      ]),
    ])
    expect(proposals.map(({ state }) => state)).toEqual(['open', 'open', 'moved-on', 'open'])
    const answering = (...answers: ('yes' | 'no' | 'all' | 'quit')[]) =>
      askedChanges(proposals, () => Promise.resolve(answers.shift() ?? 'quit'))
    const fields = async (asked: ReturnType<typeof answering>) =>
      (await asked)?.map(({ field }) => field)
    expect(await fields(answering('no', 'yes', 'yes', 'no'))).toEqual(['address_1', 'address_2'])
    expect(await fields(answering('no', 'all'))).toEqual(['address_1', 'transportation.de'])
    expect(await answering('yes', 'quit')).toBeUndefined()
  })
})

describe('a document from anywhere', () => {
  const read = (content: unknown) =>
    readDocument(new TextEncoder().encode(JSON.stringify(content)), 'lindental')
  const good = aDocument([aReport(1, 'locations', 'lindental', [['city', 'a', 'b']])])

  it('is taken where everything is right', () => {
    expect(read(good)).toEqual({ ok: true, value: good })
  })

  it.each([
    ['not-a-report', null],
    ['not-a-report', {}],
    ['report-format', { ...good, format: 2 }],
    ['report-region', { ...good, region: 'anderswo' }],
    ['bad-report', { ...good, reports: [] }],
    ['bad-report', { ...good, from: '\u001b]0;x' }],
  ])('is refused as %s', (code, content) => {
    expect(read(content)).toMatchObject({ ok: false, error: { code } })
  })

  it('is refused where it is no JSON, or too large', () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    expect(readDocument(bytes('{'), 'x')).toMatchObject({ error: { code: 'report-not-json' } })
    expect(readDocument(bytes(' '.repeat(4_000_001)), 'x')).toMatchObject({
      error: { code: 'report-too-large' },
    })
  })
})
