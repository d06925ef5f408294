import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readXlsx } from '../../../src/publish/workbook/xlsx.ts'
import { aWorkbook } from '../a-workbook.ts'
import { AS, aFolder, entriesOf, feed, NOW } from './a-folder.ts'

// Each run starts a process of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const { at, copy, json } = aFolder()

const PARTNER = {
  id: '6d0c7d52-7c0f-4f7a-8d3e-0b8a3e0f0001',
  name: 'Schuldenhilfe Quellmoor',
  description: 'Ein Verein.',
  email: 'hilfe@schulden.example',
}

describe('import hsds', () => {
  it('shows, writes, changes nothing the second time, and keeps what a person wrote', () => {
    const region = copy('hsds-region')
    const file = json('partner.json', [PARTNER])
    const words = [
      'import',
      'hsds',
      file,
      '--workbook',
      region,
      '--kind',
      'specialist',
      ...NOW,
      ...AS,
    ]
    const before = readFileSync(join(region, 'organizations.csv'))
    const dry = feed(...words, '--dry-run')
    expect(dry.code).toBe(0)
    expect(dry.out).toContain('New in organizations: Schuldenhilfe Quellmoor')
    expect(dry.err).toContain('nothing was written')
    expect(readFileSync(join(region, 'organizations.csv'))).toEqual(before)
    expect(existsSync(join(region, 'last-import.json'))).toBe(false)

    expect(feed(...words)).toMatchObject({ code: 0 })
    const text = readFileSync(join(region, 'organizations.csv'), 'utf8')
    const header = before.toString('utf8').split('\r\n')[0] ?? ''
    expect(text.startsWith(header)).toBe(true)
    expect(entriesOf(region, 'organizations').get(PARTNER.id)).toMatchObject({
      email: PARTNER.email,
    })
    expect(readFileSync(join(region, 'changes-log.csv'), 'utf8')).toContain(
      'Anna Quitte,organizations,',
    )
    const files = ['organizations.csv', 'last-import.json', 'changes-log.csv'].map((name) =>
      join(region, name),
    )
    const written = files.map((name) => readFileSync(name))
    expect(feed(...words).err).toContain('says so already')
    expect(files.map((name) => readFileSync(name))).toEqual(written)

    writeFileSync(
      join(region, 'organizations.csv'),
      text.replace(PARTNER.email, 'hand@moor.example'),
    )
    json('partner.json', [
      { ...PARTNER, email: 'neu@schulden.example', website: 'https://neu.example' },
    ])
    const conflict = feed(...words, '--lang', 'de')
    expect(conflict).toMatchObject({ code: 0 })
    expect(conflict.out).toContain('Konflikt: Ein Mensch')
    const kept = entriesOf(region, 'organizations').get(PARTNER.id)
    expect([kept?.email, kept?.website]).toEqual(['hand@moor.example', 'https://neu.example'])
    const id = /--accept ([0-9a-f]{8})/.exec(conflict.out)?.[1] ?? ''
    expect(feed(...words, '--accept', '00000000')).toMatchObject({ code: 2 })
    expect(feed(...words, '--accept', id).code).toBe(0)
    expect(entriesOf(region, 'organizations').get(PARTNER.id)?.email).toBe('neu@schulden.example')
    expect(feed('check', region, ...NOW).code).toBe(0)
  })

  it('takes a folder in the shape of the API, its pages too', () => {
    feed(
      'export',
      'hsds',
      at('region'),
      '--out',
      at('api'),
      '--per-page',
      '1',
      '--with-staff',
      ...NOW,
    )
    const empty = at('empty')
    mkdirSync(empty)
    for (const name of ['region.csv', 'towns.csv'])
      cpSync(join(at('region'), name), join(empty, name))
    const run = feed('import', 'hsds', at('api'), '--workbook', empty, ...NOW, ...AS)
    expect(run).toMatchObject({
      code: 0,
      out: expect.stringContaining('New in services') as string,
    })
    expect(entriesOf(empty, 'services').size).toBe(1)
    expect(feed('check', empty, ...NOW)).toMatchObject({
      code: 0,
      err: expect.stringContaining('Errors: 0') as string,
    })
  })

  it('writes into an .xlsx workbook, and asks for a sheet it lacks', async () => {
    const sheets = [...aWorkbook({ materials: undefined }).sheets].map(([name, rows]) => ({
      sheet: name,
      data: rows.map((row) => row.map((value) => ({ value, type: String }))),
    }))
    const path = at('region.xlsx')
    writeFileSync(path, await writeXlsxFile(sheets).toBuffer())
    const file = json('xlsx-partner.json', PARTNER)
    const words = [
      'import',
      'hsds',
      file,
      '--workbook',
      path,
      '--kind',
      'specialist',
      ...NOW,
      ...AS,
    ]
    expect(feed(...words)).toMatchObject({ code: 0 })
    const read = await readXlsx(Uint8Array.from(readFileSync(path)))
    expect(read.ok && read.value.get('organizations')?.at(-1)).toContain(PARTNER.name)
    expect(existsSync(at('region.last-import.json'))).toBe(true)
    expect(feed(...words).err).toContain('says so already')
    const without = at('without.xlsx')
    const some = sheets.filter((one) => one.sheet !== 'organizations')
    writeFileSync(without, await writeXlsxFile(some).toBuffer())
    const refused = feed(...words.map((word) => (word === path ? without : word)))
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('has no sheet “organizations”')
  })

  it.each([
    ['no JSON', '{', 'en', 'is no JSON'],
    ['nothing of HSDS', '{}', 'de', 'keine Daten nach HSDS 3.x'],
    ['too deep', '['.repeat(100_000) + ']'.repeat(100_000), 'de', 'tiefer als 40'],
    ['a prototype', '[{"__proto__":{"x":1}}]', 'en', '“__proto__”'],
  ])('refuses %s in a sentence', (_, text, lang, said) => {
    writeFileSync(at('hostile.json'), text)
    const words = ['import', 'hsds', at('hostile.json'), '--workbook', at('region'), ...NOW]
    expect(feed(...words, '--lang', lang)).toMatchObject({
      code: 2,
      err: expect.stringContaining(said) as string,
    })
  })

  it('refuses to merge when nobody knows what was there before', () => {
    const region = copy('lost')
    writeFileSync(join(region, 'last-import.json'), '{"type":"x"}')
    const file = json('lost.json', PARTNER)
    const run = feed('import', 'hsds', file, '--workbook', region, '--kind', 'specialist')
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain('not as an import writes it')
  })
})

const OFFICE = {
  elements: [
    {
      type: 'node',
      id: 1,
      lat: 51.9,
      lon: 8.3,
      tags: {
        name: 'Jobcenter Lindental',
        'addr:street': 'Quittensteg',
        'addr:housenumber': '3',
        'addr:postcode': '00001',
        'addr:city': 'Lindental',
        opening_hours: 'Mo-Fr 08:00-12:00; PH off',
      },
    },
  ],
}

describe('import osm', () => {
  it('makes a workbook, into which the next answer is merged', () => {
    const file = json('osm.json', OFFICE)
    const land = ['--land', 'DE-NW']
    expect(feed('import', 'osm', file, '--out', at('osm'), ...land).code).toBe(0)
    const path = join(at('osm'), 'locations.csv')
    writeFileSync(path, readFileSync(path, 'utf8').replace('Quittensteg 3', 'Handweg 1'))
    const words = ['import', 'osm', file, '--workbook', at('osm'), ...land, ...NOW, ...AS]
    expect(feed(...words).err).toContain('says so already')
    const [office] = OFFICE.elements
    const tags = { ...office?.tags, opening_hours: 'Mo-Fr 09:00-12:00; PH off' }
    json('osm.json', { elements: [{ ...office, tags }] })
    expect(feed(...words).code).toBe(0)
    expect(entriesOf(at('osm'), 'locations').get('node-1')).toMatchObject({
      address_1: 'Handweg 1',
      opening_hours: 'Mo-Fr 09:00-12:00; PH off',
      last_modified: '2026-11-24',
    })
  })

  it('wants one target', () => {
    const file = json('osm.json', OFFICE)
    for (const words of [[], ['--out', at('x'), '--workbook', at('region')]])
      expect(feed('import', 'osm', file, ...words, '--lang', 'de')).toMatchObject({
        code: 2,
        err: expect.stringContaining('entweder --out') as string,
      })
  })
})

describe('import integreat', () => {
  it('merges places and events', () => {
    const region = copy('integreat')
    const location = {
      id: 4,
      address: 'Moorweg 1',
      town: 'Quellmoor',
      postcode: '43141',
      latitude: 51.65,
      longitude: 8.23,
    }
    const entry = { path: '/moorkreis/de/x/y/', title: 'Haus am Moor', excerpt: 'Rat.', location }
    const event = { id: 7, start_date: '2026-12-01', start_time: '13:00:00', end_time: '15:00:00' }
    const file = json('integreat.json', [entry, { ...entry, title: 'Café', event }])
    const words = ['import', 'integreat', file, '--workbook', region, ...NOW, ...AS]
    expect(feed(...words, '--dry-run').out).toContain('at the terminal: --kind')
    const options = ['--kind', 'specialist', '--needs', 'schulden', '--land', 'DE-NW']
    expect(feed(...words, ...options).code).toBe(0)
    expect(entriesOf(region, 'programmes').get('integreat-moorkreis-event-7')?.opens_at).toBe(
      '13:00',
    )
    expect(feed(...words, ...options).err).toContain('says so already')
    expect(feed('check', region, ...NOW).code).toBe(0)
    expect(feed(...words, '--needs', 'alles')).toMatchObject({ code: 2 })
    json('integreat.json', {})
    expect(feed(...words, '--lang', 'de').err).toContain('keine Orte oder Veranstaltungen')
  })
})

describe('import workbook', () => {
  it('merges a copy that somebody edited, and a partner’s of another region', () => {
    const region = copy('ours')
    const edited = copy('edited')
    const path = join(edited, 'services.csv')
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('Erste Orientierung.', 'Neu beschrieben.'),
    )
    const words = ['import', 'workbook', edited, '--workbook', region, ...NOW, ...AS]
    // The copy and ours have nothing in common that is known: ours stays, until it is said otherwise.
    const asked = feed(...words, '--dry-run')
    const id = /--accept ([0-9a-f]{8})/.exec(asked.out)?.[1] ?? ''
    expect(asked.out).toContain('Neu beschrieben.')
    expect(feed(...words, '--accept', id).code).toBe(0)
    expect(entriesOf(region, 'services').get('beratung')?.['description.de']).toBe(
      'Neu beschrieben.',
    )
    expect(feed(...words).err).toContain('says so already')
    const partner = copy('partner')
    const about = join(partner, 'region.csv')
    writeFileSync(about, readFileSync(about, 'utf8').replace('lindental', 'moorkreis'))
    const other = ['import', 'workbook', partner, '--workbook', region, '--source', 'partner']
    expect(feed(...other, ...NOW, ...AS).code).toBe(0)
    expect(entriesOf(region, 'services').size).toBe(2)
    expect(feed(...other, ...NOW, ...AS).err).toContain('says so already')
    expect(feed('check', region, ...NOW).code).toBe(0)
  })

  it('refuses what is no workbook', () => {
    const words = ['--workbook', at('region'), '--lang', 'de']
    expect(feed('import', 'workbook', at('nowhere'), ...words).code).toBe(2)
    expect(feed('import', 'workbook', at('region')).err).toContain('--workbook')
  })
})

it.each(['hsds', 'integreat', 'osm', 'workbook'])('helps with import %s', (format) => {
  const { code, out } = feed('import', format, '--help')
  expect(code).toBe(0)
  for (const part of ['--workbook', '--dry-run', '--accept', '--keep', 'Examples:', 'Exit codes:'])
    expect(out).toContain(part)
})
