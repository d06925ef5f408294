import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import type { Directory } from '../../src/search/directory.ts'
import { openDirectory } from '../../src/search/directory.ts'
import type { DirectoryQuery, Hit } from '../../src/search/query.ts'
import { aSnapshot } from '../builders/feed.ts'
import { musterkreis, vocabularies } from '../builders/musterkreis.ts'
import { aLocation, anOrganization, aService, uuid } from '../builders/offers.ts'
import { aDirectory, ask } from './asking.ts'

let region: Snapshot
let demo: Directory
beforeAll(async () => {
  region = await musterkreis()
  demo = aDirectory(region, await vocabularies())
  // Compiling the region's hours takes seconds on a slow machine.
}, 60_000)

const nameOf = ({ id }: Hit): string => {
  const name = demo.entries.find((entry) => entry.id === id)?.name
  return typeof name === 'string' ? name : (name?.de ?? '')
}
const names = (query: Partial<DirectoryQuery>): string[] => ask(demo, query).hits.map(nameOf)
const idsOf = (directory: Directory, query: Partial<DirectoryQuery>): string[] =>
  ask(directory, query).hits.map(({ id }) => id)

describe('what stands at a place, and how one comes there', () => {
  it.each([
    ['Aufzug', 'de'],
    ['Rollstuhl', 'de'],
    ['barrierefrei', 'de'],
    ['wheelchair', 'en'],
    ['Bus R4', 'de'],
  ])('%s finds offices', (text, language) => {
    const { hits } = ask(demo, { text, language, filters: { type: 'office' } })
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.every(({ why }) => why.length > 0)).toBe(true)
  })

  it('a wheelchair finds only what is accessible at least in part', () => {
    const { hits } = ask(demo, { text: 'barrierefrei', filters: { type: 'office' } })
    for (const { id, why } of hits) {
      const { wheelchair } = region.locations.find((one) => one.id === id) ?? {}
      if (why[0]?.field === 'wheelchair') expect(['yes', 'limited']).toContain(wheelchair)
    }
    expect(hits.some(({ why }) => why[0]?.field === 'wheelchair')).toBe(true)
  })

  it('B2 finds the courses that lead over it, Telefonberatung what is given by phone', () => {
    const courses = ask(demo, { text: 'B2', filters: { type: 'course' } }).hits
    const over = region.courses.filter(
      ({ level_from = 'C2', level_to = level_from }) => level_from <= 'B2' && 'B2' <= level_to,
    )
    expect(over.length).toBeGreaterThan(0)
    const found = courses.map(({ id }) => id)
    const listed = new Set(ask(demo, { filters: { type: 'course' } }).hits.map(({ id }) => id))
    expect(over.map(({ id }) => id).filter((id) => listed.has(id) && !found.includes(id))).toEqual(
      [],
    )
    for (const text of ['Telefonberatung', 'telefon']) {
      const { hits } = ask(demo, { text, filters: { type: 'service', mode: 'phone' } })
      const all = ask(demo, { filters: { type: 'service', mode: 'phone' } })
      expect(hits.length).toBe(all.total)
    }
  })

  it('a word with a meaning of its own is not found in descriptions under another spelling', () => {
    const { hits } = ask(demo, { text: 'дитячий садок', language: 'uk' })
    const needs = hits.map(({ id }) => demo.entries.find((entry) => entry.id === id)?.needs ?? [])
    expect(needs[0]).toContain('kinderbetreuung')
    // Others have it as a word of their texts, or another name for it.
    for (const [at, { why }] of hits.entries())
      if (!needs[at]?.includes('kinderbetreuung'))
        expect(why.map(({ term, via }) => via ?? term).join(' ')).toMatch(
          /дитяч|садок|kita|kinder|krippe|hort|tages/i,
        )
  })
})

describe('Musterkreis, as it is asked', () => {
  it.each([
    ['Schuldnerberatung', 'de', 'Schuldnerberatung und Insolvenz'],
    ['schuldnerber', 'de', 'Schuldnerberatung und Insolvenz'],
    ['shculdnerberatung', 'de', 'Schuldnerberatung und Insolvenz'],
    ['Inkasso', 'de', 'Schuldnerberatung und Insolvenz'],
    ['الديون', 'ar', 'Schuldnerberatung und Insolvenz'],
    ['ديون', 'ar', 'Schuldnerberatung und Insolvenz'],
    ['Schulden', 'ar', 'Schuldnerberatung und Insolvenz'],
    ['борги', 'uk', 'Pfennigkraut Lindental'],
    ['Hartz IV', 'de', 'Grundsicherung beantragen und Bescheid klären'],
    ['Ausländeramt', 'de', 'Ausländerbehörde im Kreishaus'],
    ['Moosgruen', 'de', 'Tilda Moosgrün'],
    ['moosgrun', 'de', 'Tilda Moosgrün'],
    ['tilda.moosgruen@agentur-musterkreis.example', 'de', 'Tilda Moosgrün'],
    ['0221 4710 211', 'de', 'Henrike Silberbach'],
    ['Frauencafé Brombeerhaus', 'de', 'Frauencafé im Brombeerhaus'],
    ['Jobcenter Quellmoor', 'de', 'Jobcenter Quellmoor'],
    ['كفلمور Jobcenter', 'ar', 'Jobcenter Quellmoor'],
  ])('%s (%s): %s is among the first three', (text, language, name) => {
    expect(names({ text, language }).slice(0, 3)).toContain(name)
  })

  it.each([
    ['an Arabic word for debts', 'الديون'],
    ['a Turkish one', 'borçlar'],
    ['a Tigrinya one', 'ዕዳ'],
    ['a Persian one', 'بدهی'],
    ['a Romanian one without its marks', 'datorii'],
  ])('%s finds entries that are told in German only', (_, text) => {
    const german = aSnapshot({ services: [aService(10, 1, { needs: ['schulden'] })] })
    const directory: Directory = {
      ...aDirectory(german),
      searched: { ...aDirectory(german).searched, codes: demo.searched.codes },
    }
    const { hits } = ask(directory, { text, filters: { type: 'service' } })
    expect(hits.map(({ id }) => id)).toEqual([uuid(10)])
    expect(hits[0]?.why).toEqual([{ field: 'need', term: 'schulden', typed: text }])
  })

  it.each([
    ['Arabisch', 'de'],
    ['العربية', 'ar'],
    ['Arabic', 'en'],
  ])('%s: where Arabic is spoken', (text, language) => {
    const { hits, total } = ask(demo, { text, language, filters: { type: 'office' } })
    const speaking = demo.entries.filter(
      ({ type, languages }) => type === 'office' && languages.includes('ar'),
    )
    expect(total).toBe(speaking.length)
    expect(hits[0]?.why[0]).toMatchObject({ field: 'language', term: 'ar' })
  })

  it('every hit says why, for everything typed', () => {
    const typed = [
      'Schulden Lindental',
      'b',
      'Deutschkurse am Vormittag',
      'الديون',
      '0221',
      'shculden',
      'Hartz 4 Erlenbrück',
    ]
    for (const text of typed) {
      const { hits } = ask(demo, { text })
      expect(hits.length, text).toBeGreaterThan(0)
      for (const { why } of hits) {
        expect(why.length, text).toBeGreaterThan(0)
        expect(why.length).toBeLessThanOrEqual(text.split(' ').length)
      }
    }
  })

  it('says where a word stands in the entry, in the reader’s language before others', () => {
    const [first] = ask(demo, { text: 'ديون', language: 'ar' }).hits
    expect(first?.why).toEqual([{ field: 'name', term: 'الديون', lang: 'ar', typed: 'ديون' }])
    const kurs = ask(demo, { text: 'Kurs', filters: { type: 'service' } }).hits[0]
    expect(kurs?.why[0]).toMatchObject({ field: 'name', lang: 'de' })
  })

  it('offices only without a text, everything with one', () => {
    const all = ask(demo)
    expect(all.total).toBe(region.locations.length)
    expect(new Set(all.hits.map(({ type }) => type))).toEqual(new Set(['office']))
    expect(all.hits.every(({ why }) => why.length === 0)).toBe(true)
    expect(all.counts.type.person).toBe(region.contacts.length)
    expect(all.counts.any.type).toBe(all.total)
    for (const nothing of ['  ', '?!', '–'])
      expect(ask(demo, { text: nothing }).total).toBe(all.total)
    expect(new Set(ask(demo, { text: 'b' }).hits.map(({ type }) => type)).size).toBe(5)
  })

  it('small words are passed over, and if nothing has all words, what has most of them is found', () => {
    expect(names({ text: 'Hilfe bei den Schulden in Quellmoor ' })).toEqual(
      names({ text: 'Hilfe Schulden Quellmoor' }),
    )
    expect(names({ text: 'Schulden Xylophonunterricht' })).toEqual(names({ text: 'Schulden' }))
    expect(ask(demo, { text: 'Xylophonunterricht' }).total).toBe(0)
  })
})

describe('order', () => {
  const at = (n: number, city: string, name: string, latitude?: number) =>
    aLocation(n, {
      organization_id: uuid(1),
      name: { de: name, ...(n === 3 && { ar: 'أهورن' }) },
      address: { ...aLocation(n).address, city },
      ...(latitude !== undefined && { latitude, longitude: 8 }),
    })
  const directory = aDirectory(
    aSnapshot({
      organizations: [anOrganization(1, 'mbe')],
      locations: [
        at(2, 'Ulmenried', 'Ahorn', 51),
        at(3, 'Örtelheim', 'Zeder 10', 52),
        at(4, 'Ostheim', 'Äpfel', 53),
        at(5, 'Örtelheim', 'Zeder 9'),
      ],
      services: [],
      service_at_locations: [],
    }),
  )
  const order = (query: Partial<DirectoryQuery>) =>
    ask(directory, query).hits.map(({ id }) => Number(id.slice(-1)))

  it('town and name, as a German index has them', () => {
    expect(order({})).toEqual([5, 3, 4, 2])
  })
  it('name, in the language it is shown in', () => {
    expect(order({ sort: 'name' })).toEqual([2, 4, 5, 3])
    expect(order({ sort: 'name', language: 'ar' })).not.toEqual(order({ sort: 'name' }))
  })
  it('distance, and what has no place last', () => {
    const near = { latitude: 52.9, longitude: 8 }
    const { hits } = ask(directory, { sort: 'distance', near })
    expect(hits.map(({ id }) => Number(id.slice(-1)))).toEqual([4, 3, 2, 5])
    expect(hits[0]?.distanceKm).toBeCloseTo(11.1, 1)
    expect(hits[3]?.distanceKm).toBeUndefined()
    expect(order({ sort: 'distance' })).toEqual(order({}))
    expect(ask(directory, { near }).hits[0]?.distanceKm).toBeUndefined()
    expect(ask(directory, { near }).hits[1]?.distanceKm).toBeDefined()
  })
  it('pages are pieces of the whole', () => {
    for (const sort of ['relevance', 'name'] as const) {
      const whole = idsOf(demo, { text: 'b', sort })
      const pages = [0, 7, 14, 150].map((offset) =>
        idsOf(demo, { text: 'b', sort, offset, limit: 7 }),
      )
      expect(pages).toEqual([0, 7, 14, 150].map((offset) => whole.slice(offset, offset + 7)))
    }
    expect(ask(demo, { text: 'b', limit: 0 })).toMatchObject({ hits: [] })
  })
})

it('the place of a hit is the nearest one', () => {
  const directory = aDirectory(
    aSnapshot({
      locations: [
        aLocation(1, { latitude: 51, longitude: 8 }),
        aLocation(2, { organization_id: uuid(1), latitude: 53, longitude: 8 }),
      ],
      services: [aService(10, 1)],
      service_at_locations: [
        { id: uuid(101), service_id: uuid(10), location_id: uuid(1) },
        { id: uuid(102), service_id: uuid(10), location_id: uuid(2) },
      ],
    }),
  )
  const filters = { type: 'service' } as const
  expect(ask(directory, { filters }).hits[0]?.location_id).toBe(uuid(1))
  const near = { latitude: 53, longitude: 8 }
  expect(ask(directory, { filters, near }).hits[0]).toMatchObject({
    location_id: uuid(2),
    distanceKm: 0,
  })
})

it('a kept index answers as the one that was built', () => {
  const { directory, index } = openDirectory(region, {})
  const kept = openDirectory(region, {}, structuredClone(index)).directory
  for (const text of ['', 'b', 'Schulden', 'Hartz IV', 'shculden', '4710', 'ديون', 'kurs erlen'])
    expect(ask(kept, { text })).toEqual(ask(directory, { text }))
})

it('an answer is plain data', () => {
  const answer = ask(demo, { text: 'Hartz IV Lindental', near: { latitude: 51, longitude: 8 } })
  expect(structuredClone(answer)).toEqual(answer)
})
