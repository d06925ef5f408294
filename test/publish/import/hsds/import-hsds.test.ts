import { describe, expect, it } from 'vitest'
import { importHsds } from '../../../../src/publish/import/hsds/import-hsds.ts'
import type { Imported } from '../../../../src/publish/import/imported.ts'
import { mergeInto } from '../../../../src/publish/import/merge/run.ts'
import { JSON_LIMITS, readJson } from '../../../../src/publish/import/read-json.ts'
import { recordsOf } from '../../../../src/publish/import/merge/identity.ts'
import { aWorkbook } from '../../a-workbook.ts'

const OPTIONS = {
  kind: 'specialist' as const,
  needs: ['schulden' as const],
  lands: [{ prefix: '', land: 'DE-NW' }],
  today: '2026-11-28',
}
const ID = (last: number): string => `00000000-0000-4000-8000-00000000000${last}`

/** A made-up partner's service as other systems write it: nested, with nulls, without anything of ours. */
const SERVICE = {
  id: ID(1),
  name: 'Schuldnerberatung',
  description: 'Hilfe bei Schulden.',
  status: 'active',
  url: 'http://schulden.example/beratung',
  minimum_age: '18',
  wait_time: 'zwei Wochen',
  alert: null,
  cost_options: [{ id: ID(9), amount: 12.5, currency: 'eur', option: 'Erstgespräch' }],
  organization: { id: ID(2), name: 'Schuldenhilfe Quellmoor', description: 'Ein Verein.' },
  languages: [
    { id: ID(8), code: 'ar', note: 'dienstags; nach Anruf' },
    { id: ID(7), name: 'Klingonisch' },
  ],
  required_documents: [{ id: ID(6), document: 'Bescheide; Briefe' }],
  service_at_locations: [
    {
      id: ID(3),
      location: {
        id: ID(4),
        location_type: 'physical',
        name: 'Haus am Moor',
        addresses: [
          {
            id: ID(5),
            address_1: 'Moorweg 1',
            city: 'Quellmoor',
            state_province: 'Nordrhein-Westfalen',
            postal_code: '43141',
            country: 'DE',
            address_type: 'physical',
          },
        ],
        phones: [
          { id: ID(1), number: '0221 4710 10', extension: 42 },
          { id: ID(2), number: '0221 4710 11', type: 'fax' },
        ],
        schedules: [
          { id: ID(1), freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00:00', closes_at: '12:00' },
          { id: ID(2), freq: 'WEEKLY', byday: 'MO', opens_at: '14:00+01:00', closes_at: '16:00' },
          { id: ID(3), freq: 'MONTHLY', byday: '1TH', opens_at: '14:00', closes_at: '16:00' },
          { id: ID(4), byday: 'SA', opens_at: '10:00', closes_at: '12:00', valid_to: '2026-01-01' },
        ],
      },
    },
  ],
}

function imported(...files: readonly unknown[]): Imported {
  const result = importHsds(files, OPTIONS)
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const rows = ({ sheets }: Imported, sheet: string) =>
  recordsOf([...sheets].find(([name]) => name === sheet)?.[1] ?? []).map(({ cells }) => cells)

describe('HSDS of another system', () => {
  it('becomes an organisation, an office and a service', () => {
    const result = imported(SERVICE)
    expect(rows(result, 'organizations')).toMatchObject([
      { id: ID(2), kind: 'specialist', 'name.de': 'Schuldenhilfe Quellmoor' },
    ])
    expect(rows(result, 'services')).toMatchObject([
      {
        id: ID(1),
        organization: ID(2),
        locations: ID(4),
        needs: 'schulden',
        minimum_age: '18',
        website: 'https://schulden.example/beratung',
        'fees_description.de': '12,5 EUR (Erstgespräch)',
        spoken_languages: 'ar (dienstags, nach Anruf)',
        'required_documents.de': 'Bescheide, Briefe',
        attending_types: 'in-person',
        status: 'active',
      },
    ])
    const [location] = rows(result, 'locations')
    expect(location).toMatchObject({
      id: ID(4),
      state_province: 'DE-NW',
      phone: '+49 221 47101042',
      opening_hours: 'Mo 09:00-12:00,14:00-16:00; Tu 09:00-12:00',
    })
    expect(location).not.toHaveProperty('phone_2')
  })

  it('says what it changed, assumed and left out', () => {
    const codes = imported(SERVICE).remarks.map(({ element, code }) => [
      element.split(' ')[0],
      code,
    ])
    for (const remark of [
      ['organization', 'kind-by-option'],
      ['service', 'fees-from-costs'],
      ['service', 'needs-by-option'],
      ['service', 'language-unknown'],
      ['service', 'fields-left-out'],
      ['location', 'hours-zone'],
      ['location', 'hours-left-out'],
      ['location', 'hours-computed'],
    ])
      expect(codes).toContainEqual(remark)
    const free = imported({ ...SERVICE, cost_options: [] })
    expect(free.remarks.map(({ code }) => code)).toContain('fees-unknown')
  })

  it('is the same in a list, a page, or in pieces in any order', () => {
    const { organization, service_at_locations, ...alone } = SERVICE
    const place = { ...service_at_locations[0], service_id: ID(1) }
    const whole = imported(SERVICE).sheets
    const pieces = [{ ...alone, organization_id: ID(2) }, place, organization]
    expect(imported([SERVICE]).sheets).toEqual(whole)
    expect(imported({ total_items: 1, empty: false, contents: [SERVICE] }).sheets).toEqual(whole)
    for (const some of [pieces, pieces.toReversed()])
      expect(imported(...some).sheets).toEqual(whole)
    expect(imported({ services: [SERVICE] }, { openapi_url: 'x', version: '3.0' }).sheets).toEqual(
      whole,
    )
  })

  it('leaves out what it would have to guess', () => {
    const result = importHsds([SERVICE], { ...OPTIONS, kind: undefined, needs: [], lands: [] })
    if (!result.ok) throw new Error(result.error)
    expect(result.value.remarks.map(({ code }) => code)).toContain('kind-unknown')
    expect(result.value.remarks.map(({ code }) => code)).toContain('needs-unknown')
    const merge = { last: undefined, accept: new Set<string>(), keep: false, today: '2026-11-28' }
    // Without its organisation the office is left out too.
    expect(mergeInto(aWorkbook(), result.value.sheets, merge).added).toEqual([])
  })

  it.each([
    ['wrong types', { ...SERVICE, name: 7, description: { de: 'x' }, languages: 'ar', email: [] }],
    ['a hostile text', { ...SERVICE, name: '=cmd|x', description: 'a\u0000b\u202ec', email: '@x' }],
    ['nothing but an id', { id: ID(1), name: '', status: '' }],
    ['lists of anything', { ...SERVICE, service_at_locations: [null, 3, [SERVICE]], phones: [[]] }],
    [
      'names of an object’s own',
      {
        ...SERVICE,
        constructor: 'x',
        toString: 'y',
        attributes: [{ link_type: 'constructor.de', value: 'x' }],
      },
    ],
  ])('survives %s', (_, hostile) => {
    const { sheets } = imported(hostile)
    const merge = { last: undefined, accept: new Set<string>(), keep: false, today: '2026-11-28' }
    const { added, errors } = mergeInto(aWorkbook(), sheets, merge)
    expect(errors).toEqual([])
    for (const { cells } of added)
      for (const cell of Object.values(cells)) {
        for (const sign of ['\u0000', '\u202e']) expect(cell).not.toContain(sign)
        expect(cell).not.toMatch(/^[=@]/)
      }
  })

  it.each([[[]], [{}], [[1, 'x', null]], [{ contents: [] }], ['text'], [null]])(
    'refuses what is none: %j',
    (file) => {
      expect(importHsds([file], OPTIONS).ok).toBe(false)
    },
  )
})

describe('JSON from anybody', () => {
  const read = (text: string) => readJson(new TextEncoder().encode(text))
  it.each([
    ['no JSON', '{', 'not-json'],
    ['too deep', `${'['.repeat(50)}${']'.repeat(50)}`, 'json-too-deep'],
    ['a million levels', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'json-too-deep'],
    ['a prototype', '{"a":[{"\\u005f_proto__":{"x":1}}]}', 'json-hostile'],
  ])('is refused: %s', (_, text, code) => {
    const result = read(text)
    expect(result.ok || result.error.code).toBe(code)
  })

  it('is refused where it is not UTF-8, or larger than the limit', () => {
    const result = readJson(Uint8Array.of(0x22, 0xe4, 0x22))
    expect(result.ok || result.error.code).toBe('not-json')
    const large = readJson({ length: JSON_LIMITS.bytes + 1 } as Uint8Array)
    expect(large.ok || large.error.code).toBe('json-too-large')
  })
})
