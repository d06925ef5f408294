import { describe, expect, it } from 'vitest'
import type { ChangeReport } from '../../../../src/catalogue/change-report.ts'
import { editedWorkbook } from '../../../../src/publish/import/changes/check.ts'
import { readDocument } from '../../../../src/publish/import/changes/document.ts'
import { acceptedIn, reportedIn } from '../../../../src/publish/import/changes/reported-in.ts'
import type { Proposal } from '../../../../src/publish/import/changes/proposal.ts'
import { checkWorkbook } from '../../../../src/publish/check/check-workbook.ts'
import { idOf } from '../../../../src/publish/workbook/id.ts'
import type { Workbook } from '../../../../src/publish/workbook/workbook.ts'
import { changeLines } from '../../../../src/publish/words/change.ts'
import { publisherTexts } from '../../../../src/publish/words/texts.ts'
import { uuid } from '../../../builders/offers.ts'
import { HORIZON, withCells, withCompartments } from '../../a-workbook.ts'
import { aDocument, aTopic, someMinutes } from './documents.ts'

const AT = Date.parse('2026-11-29T09:00:00Z')

const propose = (
  documents: readonly ChangeReport[],
  workbook: Workbook = withCompartments(),
): Proposal[] => {
  const named = documents.map((document, n) => ({ file: `${n + 1}.json`, document }))
  return reportedIn(workbook, named, AT)
}

const statesOf = (proposals: readonly Proposal[]): string[] => proposals.map(({ state }) => state)

/** A sheet after all that is open was taken in, row by row. */
function taken(
  proposals: readonly Proposal[],
  sheet: string,
  workbook: Workbook = withCompartments(),
) {
  const accepted = proposals.filter(({ state }) => state === 'open')
  const written = acceptedIn(workbook, accepted, { who: 'Anna Quitte', at: AT, isNew: true })
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  const edited = editedWorkbook(workbook, written.value.edits)
  const [header = [], ...rows] = edited.sheets.get(sheet) ?? []
  const records = rows.map((cells) =>
    Object.fromEntries(header.map((title, at) => [title, cells[at] ?? ''])),
  )
  return { edited, records, log: written.value.log }
}

describe('a proposed topic', () => {
  it('becomes a row with the report’s id, the workbook’s own names, and the day', async () => {
    const proposals = propose([aDocument([aTopic(1, { detail: 'Wer?\nBis wann?' })])])
    expect(statesOf(proposals)).toEqual(['open'])
    const { records, edited, log } = taken(proposals, 'topics')
    expect(records.at(-1)).toEqual({
      id: uuid(1),
      organization: 'mbe-lindental',
      category: 'law',
      title: 'Was ändert sich bei den Kursen?',
      detail: 'Wer?\nBis wann?',
      proposed_on: '2026-11-28',
      meeting: '',
      status: 'open',
    })
    expect(log).toContain(`Anna Quitte,topics,${uuid(1)},Was ändert sich bei den Kursen?,new,,`)
    const { problems } = await checkWorkbook(edited, { horizon: HORIZON, today: '2026-11-29' })
    expect(problems.filter(({ sheet }) => sheet === 'topics')).toEqual([])
  })

  it('is dated in Germany, not by the hour of Greenwich', () => {
    const late = aTopic(1, {}, { reported_at: '2026-11-28T23:30:00Z' })
    expect(propose([aDocument([late])])[0]?.cells).toMatchObject({ proposed_on: '2026-11-29' })
  })

  it('makes the sheet and the columns that a workbook lacks', () => {
    const proposals = propose([aDocument([aTopic(1)])], withCompartments({ topics: undefined }))
    const { records } = taken(proposals, 'topics', withCompartments({ topics: undefined }))
    expect(records).toEqual([expect.objectContaining({ id: uuid(1), status: 'open' })])
  })

  it('counts once from two files, and with its later text where it was changed', () => {
    const later = aTopic(1, { title: 'Kurse 2027' }, { reported_at: '2026-11-28T11:00:00Z' })
    const same = propose([aDocument([aTopic(1)]), aDocument([aTopic(1)]), aDocument([later])])
    expect(same).toHaveLength(1)
    expect(same[0]).toMatchObject({ next: 'Kurse 2027', state: 'open' })
    const turned = propose([aDocument([later]), aDocument([aTopic(1)])])
    expect(turned.map(({ next }) => next)).toEqual(['Kurse 2027'])
  })

  it('that was taken in is done, whatever it says now', () => {
    const once = taken(propose([aDocument([aTopic(1)])]), 'topics').edited
    const again = aDocument([aTopic(1, { title: 'Anders' })])
    expect(statesOf(propose([again], once))).toEqual(['done'])
  })

  it.each(['Neue Gruppen', 'NEUE  gruppen', 'Neue Grüppen', ' neuegruppen'])(
    'is told and not added where the organisation has it open already: %j',
    (title) => {
      const workbook = withCells('topics', { status: 'open' })
      expect(statesOf(propose([aDocument([aTopic(1, { title })])], workbook))).toEqual(['twice'])
    },
  )

  it('of another organisation, or once the first was spoken about, is one of its own', () => {
    const others = withCells('topics', { status: 'open' })
    const [header = [], row = []] = others.sheets.get('organizations') ?? []
    const second = row.map((cell, at) => (header[at] === 'id' ? 'jmd' : cell))
    const both = {
      ...others,
      sheets: new Map(others.sheets).set('organizations', [header, row, second]),
    }
    const of = { title: 'Neue Gruppen', organization: idOf('lindental', 'organizations', 'jmd') }
    expect(statesOf(propose([aDocument([aTopic(1, of)])], both))).toEqual(['open'])
    expect(statesOf(propose([aDocument([aTopic(1, { title: 'Neue Gruppen' })])]))).toEqual(['open'])
  })

  it('is told where two devices of one organisation propose the same', () => {
    const proposals = propose([aDocument([aTopic(1)]), aDocument([aTopic(2)])])
    expect(statesOf(proposals)).toEqual(['open', 'twice'])
  })

  it('of an organisation the workbook does not have is refused, and says why', async () => {
    const [proposal] = propose([aDocument([aTopic(1, { organization: uuid(99) })])])
    expect(proposal).toMatchObject({
      state: 'refused',
      problems: [{ code: 'unknown-reference', column: 'organization', row: 3 }],
    })
    const texts = await publisherTexts('de')
    expect(changeLines(proposal as Proposal, texts).join('\n')).toContain('topics, Zeile 3')
  })

  it('that slipped past its document is refused, and what it says is not said again', async () => {
    // A moment of long ago makes every date of birth a recent one.
    const secret = aTopic(
      1,
      { title: 'Ali Hassan, 12.03.1990' },
      { reported_at: '1991-01-01T00:00:00Z' },
    )
    const [proposal] = propose([aDocument([secret])])
    expect(proposal).toMatchObject({ state: 'refused', problems: [{ code: 'personal-data' }] })
    const said = changeLines(proposal as Proposal, await publisherTexts('de')).join('\n')
    expect(said).toContain('Daten einer ratsuchenden Person')
    expect(said).not.toContain('Hassan')
  })

  it('is shown column by column, with who proposed it', async () => {
    const [proposal] = propose([aDocument([aTopic(1, { detail: 'Wer?\nBis wann?' })])])
    const lines = changeLines(proposal as Proposal, await publisherTexts('en'))
    expect(lines[0]).toMatch(
      /^\[[0-9a-f]{8}\] Was ändert sich bei den Kursen\? \(topics\): new entry$/,
    )
    expect(lines).toContain('organization: mbe-lindental')
    expect(lines).toContain('detail: Wer? ⏎ Bis wann?')
    expect(lines).toContain('MBE Lindental, 2026-11-28, 1.json: no reason given')
  })
})

describe('proposed minutes', () => {
  it('become a row of their meeting', () => {
    const proposals = propose([aDocument([someMinutes(1)])])
    expect(taken(proposals, 'minutes').records.at(-1)).toEqual({
      id: uuid(1),
      meeting: 'herbst',
      organization: 'mbe-lindental',
      text: 'Alle waren da.\nNächstes Treffen im Frühjahr.',
      written_on: '2026-11-28',
    })
  })

  it('of a meeting the workbook does not have are refused', () => {
    const proposals = propose([aDocument([someMinutes(1, { meeting: uuid(77) })])])
    expect(statesOf(proposals)).toEqual(['refused'])
  })

  it('that say the same once more are told', () => {
    const proposals = propose([aDocument([someMinutes(1), someMinutes(2), aTopic(3)])])
    expect(statesOf(proposals)).toEqual(['open', 'twice', 'open'])
  })
})

describe('a document with rows of partners', () => {
  const read = (document: ChangeReport): string => {
    const bytes = new TextEncoder().encode(JSON.stringify(document))
    const result = readDocument(bytes, 'lindental')
    return result.ok ? 'taken' : result.error.code
  }
  const of = (fields: object[], more: object = {}): ChangeReport =>
    aDocument([{ ...aTopic(1), ...more, fields } as ChangeReport['reports'][number]])
  const { fields } = aTopic(1)

  it('is taken where all is right', () => {
    expect(read(aDocument([aTopic(1), someMinutes(2)]))).toBe('taken')
  })

  it.each([
    ['a name and a date of birth', aTopic(1, { title: 'Ali Hassan, 12.03.1990' })],
    ['a customer number', aTopic(1, { detail: 'Es geht um 123D456789.' })],
    ['a telephone number', someMinutes(1, { text: 'Rückruf 0171 1234567' })],
    ['a date of birth as its reason', aTopic(1, {}, { reason: 'geb. 12.03.1990' })],
    ['another category', aTopic(1, { category: 'klatsch' })],
    ['no title', aTopic(1, { title: '' })],
    ['a title of two lines', aTopic(1, { title: 'a\nb' })],
    ['a title that is too long', aTopic(1, { title: 'x'.repeat(201) })],
    ['a detail that is too long', aTopic(1, { detail: 'x'.repeat(2001) })],
    ['another name', aTopic(1, {}, { name: 'Ali Hassan' })],
    ['a record', aTopic(1, {}, { record_id: uuid(9) })],
    ['a meeting that is no id', someMinutes(1, { meeting: 'herbst' })],
    ['a day that is none', someMinutes(1, { written_on: 'gestern' })],
    ['a meeting told by more than its date', someMinutes(1, {}, { name: 'Treffen im Keller' })],
    ['a column that is not proposed', aTopic(1, { status: 'done' })],
  ])('is refused with %s', (_, report) => {
    expect(read(aDocument([report]))).toBe('bad-report')
  })

  it('is refused with a field twice, without one, or with an old value', () => {
    expect(read(of([...fields, fields[0] as object]))).toBe('bad-report')
    expect(read(of(fields.slice(1)))).toBe('bad-report')
    expect(read(of(fields.map((one) => ({ ...one, old: 'x' }))))).toBe('bad-report')
  })
})

describe('a workbook', () => {
  it.each([
    ['topics', 'title', 'Ali Hassan, 12.03.1990'],
    ['topics', 'detail', 'Kundennummer 123D456789'],
    ['topics', 'result', 'Rückruf 0171 1234567'],
    ['minutes', 'text', 'Frau Yılmaz, geb. 12.03.1990'],
    ['meetings', 'note', 'ali@quitte.example'],
    ['meetings', 'place', 'bei Ali Hassan, 12.03.1990'],
    ['tasks', 'text', 'BG 12345//0012345 klären'],
    ['tasks', 'person', 'Ali Hassan (12.03.1990)'],
    ['duties', 'note', 'Frau Yılmaz am 12.03.1990 angemeldet'],
    ['arrangements', 'text', 'Bei Fragen 0171 1234567'],
    ['partners', 'left_reason', 'Kundennummer 123D456789'],
  ] as const)('with a client’s data in %s, %s is not built: %s', async (sheet, column, text) => {
    const built = await checkWorkbook(withCells(sheet, { [column]: text }), {
      horizon: HORIZON,
      today: '2026-11-29',
    })
    expect(built.content).toBeUndefined()
    const found = built.problems.filter(({ code }) => code === 'personal-data')
    expect(found).toEqual([{ sheet, row: 2, column, code: 'personal-data' }])
  })
})
