import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import type { ChangeReport } from '../../../src/catalogue/change-report.ts'
import { readCsv } from '../../../src/publish/workbook/csv.ts'
import { readXlsx } from '../../../src/publish/workbook/xlsx.ts'
import { aWorkbook, withCompartments } from '../a-workbook.ts'
import { idOf } from '../../../src/publish/workbook/id.ts'
import { uuid } from '../../builders/offers.ts'
import { aDocument, aReport, aTopic, someMinutes } from '../import/changes/documents.ts'
import { runFeed } from './run-feed.ts'

// Each run starts a process of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-changes-'))
const at = (name: string): string => join(folder, name)
afterAll(() => {
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  rmSync(at('region'), { recursive: true, force: true })
  cpSync('src/demo', at('region'), { recursive: true })
})

function changes(...words: string[]): { code: number | null; out: string; err: string } {
  return runFeed(['import', 'changes', ...words])
}

const document = (name: string, content: ChangeReport): string => {
  writeFileSync(at(name), JSON.stringify(content))
  return at(name)
}

const everyFile = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const file = join(parentPath, name)
        return [relative(path, file), readFileSync(file, 'base64')]
      }),
  )

const OFFICE = 'jobcenter-lindental-nord'
const HOURS = 'Mo,Tu,Fr 08:00-12:00; Th 08:00-12:00,14:00-18:00'
const office = (...fields: Parameters<typeof aReport>[3]) =>
  aReport(1, 'locations', OFFICE, fields, { release: 1_795_900_000 }, 'musterkreis')
const demo = (...reports: ChangeReport['reports']) => aDocument(reports, { region: 'musterkreis' })

const NOW = ['--now', '2026-11-28T13:00:00Z', '--as', 'Anna Quitte']

describe('import changes', () => {
  it('shows what would change, and writes nothing unasked', () => {
    const file = document('a.json', demo(office(['opening_hours', HOURS, 'Mo-Fr 09:00-12:00'])))
    const { code, out, err } = changes(file, '--workbook', at('region'))
    expect(code).toBe(0)
    expect(out).toMatch(/^\[[0-9a-f]{8}\] .*\(locations, row 4\): opening_hours\n/)
    expect(out).toContain(`workbook:  ${HOURS}\n`)
    expect(out).toContain('new:       Mo-Fr 09:00-12:00\n')
    expect(out).toContain('MBE Lindental, 2026-11-28, a.json: Steht so an der Tür.\n')
    expect(err).toContain('nothing was written')
    expect(everyFile(at('region'))).toEqual(everyFile('src/demo'))
  })

  it('changes the accepted cells and the day, and logs who, when and why', () => {
    const report = office(
      ['opening_hours', HOURS, 'Mo-Fr 09:00-12:00'],
      ['phone', '+49 221 4710201', '0221 4710 299'],
    )
    const file = document('a.json', demo(report))
    expect(changes(file, '--workbook', at('region'), '--yes', ...NOW).code).toBe(0)
    const before = readFileSync('src/demo/locations.csv', 'utf8').split(/\r?\n/)
    const after = readFileSync(join(at('region'), 'locations.csv'), 'utf8').split(/\r?\n/)
    expect(after.filter((line, index) => line !== before[index])).toHaveLength(1)
    const { rows } = readCsv('locations', readFileSync(join(at('region'), 'locations.csv')))
    const [header = [], ...others] = rows
    const row = others.find(([id]) => id === OFFICE) ?? []
    const cell = (title: string) => row[header.indexOf(title)]
    expect([cell('opening_hours'), cell('phone'), cell('last_modified')]).toEqual([
      'Mo-Fr 09:00-12:00',
      '0221 4710 299',
      '2026-11-28',
    ])
    const log = readFileSync(join(at('region'), 'changes-log.csv'), 'utf8')
    expect(log).toContain(`2026-11-28T13:00:00.000Z,Anna Quitte,locations,${OFFICE},`)
    const { 'locations.csv': _, 'changes-log.csv': __, ...rest } = everyFile(at('region'))
    const { 'locations.csv': ___, ...same } = everyFile('src/demo')
    expect(rest).toEqual(same)
    // Once more: nothing is left to do, and the log is no sheet.
    const again = changes(file, '--workbook', at('region'), '--yes', ...NOW)
    expect(again).toMatchObject({
      code: 0,
      out: expect.stringContaining('says so already') as string,
    })
    expect(readFileSync(join(at('region'), 'changes-log.csv'), 'utf8')).toBe(log)
  })

  it('takes a conflict by its id only', () => {
    const file = document('a.json', demo(office(['city', 'Ahornau', 'Birkenau'])))
    const shown = changes(file, '--workbook', at('region'), '--yes', ...NOW)
    expect(shown.out).toContain('Conflict: the workbook has another value')
    expect(everyFile(at('region'))).toEqual(everyFile('src/demo'))
    const id = /^\[(\w+)\]/.exec(shown.out)?.[1] ?? ''
    expect(changes(file, '--workbook', at('region'), '--accept', id, ...NOW).code).toBe(0)
    expect(readFileSync(join(at('region'), 'locations.csv'), 'utf8')).toContain('Birkenau')
  })

  it.each([
    [
      'an unknown id',
      demo(office(['city', 'x', 'y'])),
      ['--accept', '00000000'],
      'no change 00000000',
    ],
    [
      'another region',
      aDocument([office(['city', 'x', 'y'])], { region: 'anderswo' }),
      ['--yes'],
      'belongs to the region anderswo',
    ],
    [
      'a reason with a number',
      demo({ ...office(['city', 'x', 'y']), reason: 'Tel. 4711' }),
      ['--yes'],
      'reports.0.reason',
    ],
  ])('refuses %s, and writes nothing', (_, content, words, sentence) => {
    const good = document('good.json', demo(office(['phone_hours', '', 'Mo 08:00-10:00'])))
    const bad = document('bad.json', content)
    const { code, err } = changes(good, bad, '--workbook', at('region'), ...words, ...NOW)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
    expect(everyFile(at('region'))).toEqual(everyFile('src/demo'))
  })

  it('names with 1 what no workbook takes, in German too', () => {
    const file = document('a.json', demo(office(['postal_code', '43103', '12'])))
    const { code, out } = changes(file, '--workbook', at('region'), '--yes', '--lang', 'de')
    expect(code).toBe(1)
    expect(out).toContain(
      'Fehler: locations, Zeile 4, Spalte postal_code: Das ist keine Postleitzahl.',
    )
    expect(everyFile(at('region'))).toEqual(everyFile('src/demo'))
  })

  it('changes cells of an .xlsx workbook in place', async () => {
    const { sheets } = aWorkbook({ materials: undefined })
    const data = [...sheets].map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => ({ value }))),
    }))
    await writeXlsxFile(data).toFile(at('region.xlsx'))
    const report = aReport(1, 'locations', 'lindental', [
      ['city', 'Lindental', 'Ahornau & Umgebung'],
    ])
    const file = document('a.json', aDocument([report]))
    expect(changes(file, '--workbook', at('region.xlsx'), '--yes', ...NOW)).toMatchObject({
      code: 0,
    })
    const read = await readXlsx(Uint8Array.from(readFileSync(at('region.xlsx'))))
    const [header = [], row = []] = (read.ok && read.value.get('locations')) || []
    expect(row[header.indexOf('city')]).toBe('Ahornau & Umgebung')
    expect(row[header.indexOf('last_modified')]).toBe('2026-11-28')
    expect(readFileSync(at('changes-log.csv'), 'utf8')).toContain('Ahornau & Umgebung')
  })

  const MINE = { organization: idOf('musterkreis', 'organizations', 'jmd-lindental') }
  const HELD = { ...MINE, meeting: idOf('musterkreis', 'meetings', 'treffen-2026-06') }

  it('takes topics and minutes as rows of their sheets, once', () => {
    const topic = aTopic(1, { ...MINE, detail: 'Wer?\nBis wann?' })
    const file = document('a.json', demo(topic, someMinutes(2, HELD)))
    const shown = changes(file, '--workbook', at('region'))
    expect(shown.out).toContain('Was ändert sich bei den Kursen? (topics): new entry\n')
    expect(shown.out).toContain('organization: jmd-lindental\n')
    expect(shown.out).toContain('meeting: treffen-2026-06\n')
    expect(everyFile(at('region'))).toEqual(everyFile('src/demo'))
    expect(changes(file, '--workbook', at('region'), '--yes', ...NOW).code).toBe(0)
    const sheet = (name: string) => readFileSync(join(at('region'), `${name}.csv`), 'utf8')
    expect(sheet('topics')).toBe(
      `${readFileSync('src/demo/topics.csv', 'utf8')}${uuid(1)},jmd-lindental,law,` +
        'Was ändert sich bei den Kursen?,"Wer?\nBis wann?",2026-11-28,,open,\n',
    )
    expect(sheet('minutes')).toContain(`${uuid(2)},treffen-2026-06,jmd-lindental,"Alle waren da.`)
    const log = sheet('changes-log')
    expect(log).toContain(`Anna Quitte,topics,${uuid(1)},Was ändert sich bei den Kursen?,new,,`)
    expect(log).toContain(`Anna Quitte,minutes,${uuid(2)},2026-10-06,new,,`)
    // The same reports again, and the same topic from another device of the same organisation.
    const again = document(
      'b.json',
      demo(topic, aTopic(3, { ...MINE, title: topic.name.toUpperCase() })),
    )
    const told = changes(again, '--workbook', at('region'), '--yes', ...NOW)
    expect(told.out).toContain('The workbook says so already.')
    expect(told.out).toContain('The same organisation has said the same already.')
    expect(sheet('changes-log')).toBe(log)
  })

  it.each([
    { title: 'Ali Hassan, 12.03.1990' },
    { title: 'Übergang Ali Hassan', detail: '12.03.1990, bald 27' },
  ])('refuses a document with a client’s data, and does not say them again: %o', (words) => {
    const file = document('a.json', demo(aTopic(1, { ...MINE, ...words })))
    const { code, out, err } = changes(file, '--workbook', at('region'), '--yes', ...NOW)
    expect(code).toBe(2)
    expect(err).toContain('personal data of a client')
    expect(out + err).not.toContain('Hassan')
    expect(everyFile(at('region'))).toEqual(everyFile('src/demo'))
  })

  it('adds rows to an .xlsx workbook, and names the sheet it lacks', async () => {
    const write = async (sheets: ReturnType<typeof aWorkbook>['sheets']): Promise<void> => {
      const data = [...sheets].map(([sheet, rows]) => ({
        sheet,
        data: rows.map((row) => row.map((value) => ({ value }))),
      }))
      await writeXlsxFile(data).toFile(at('rows.xlsx'))
    }
    const file = document('a.json', aDocument([aTopic(1, { detail: 'Wer?\nBis wann?' })]))
    await write(withCompartments({ materials: undefined, topics: undefined }).sheets)
    const lacking = changes(file, '--workbook', at('rows.xlsx'), '--yes', ...NOW)
    expect(lacking.code).toBe(2)
    expect(lacking.err).toContain('has no sheet “topics”')
    await write(withCompartments({ materials: undefined }).sheets)
    expect(changes(file, '--workbook', at('rows.xlsx'), '--yes', ...NOW)).toMatchObject({ code: 0 })
    const read = await readXlsx(Uint8Array.from(readFileSync(at('rows.xlsx'))))
    const [header = [], ...rows] = (read.ok && read.value.get('topics')) || []
    const cell = (title: string) => rows.at(-1)?.[header.indexOf(title)]
    expect(['id', 'organization', 'detail', 'proposed_on', 'status'].map(cell)).toEqual([
      uuid(1),
      'mbe-lindental',
      'Wer?\nBis wann?',
      '2026-11-28',
      'open',
    ])
  })

  it('explains itself', () => {
    const { code, out } = changes('--help')
    expect(code).toBe(0)
    expect(out).toMatch(/Examples:\n {2}npm run feed -- import changes/)
  })
})
