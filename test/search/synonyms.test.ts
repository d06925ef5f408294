import { describe, expect, it } from 'vitest'
import { SYNONYMS } from '../../src/search/synonyms.ts'
import { aSnapshot } from '../builders/feed.ts'
import { aLocation, anOrganization, aService, uuid } from '../builders/offers.ts'
import { aDirectory, ask } from './asking.ts'

/** A service for each word of each group that has no other word of it, and none of its codes. */
const words = SYNONYMS.flatMap(({ words }, group) => words.map((word) => ({ word, group })))
const directory = aDirectory(
  aSnapshot({
    organizations: [anOrganization(1, 'specialist')],
    locations: [aLocation(1)],
    services: words.map(({ word }, n) =>
      aService(1000 + n, 1, {
        name: { de: `Angebot ${n}` },
        description: { de: `Hier geht es um ${word}, auch mit Termin.` },
        needs: [],
      }),
    ),
    service_at_locations: [],
  }),
)
const idsOf = (group: number): string[] =>
  words.flatMap((one, n) => (one.group === group ? [uuid(1000 + n)] : []))

describe.each(SYNONYMS.map((one, group) => ({ ...one, group })))('$words.0', ({ words, group }) => {
  it.each(words)('"%s" finds all that is named otherwise', (typed) => {
    const { hits } = ask(directory, { text: typed })
    expect(hits.map(({ id }) => id)).toEqual(expect.arrayContaining(idsOf(group)))
    const found = hits.filter(({ id }) => idsOf(group).includes(id))
    for (const { why } of found) expect(why.map(({ field }) => field)).toContain('description')
  })
})

it('says under which name a thing was found, as it stands in the entry', () => {
  const { hits } = ask(directory, { text: 'hartz 4' })
  const bürgergeld = words.findIndex(({ word }) => word === 'Bürgergeld')
  expect(hits.find(({ id }) => id === uuid(1000 + bürgergeld))?.why).toEqual([
    {
      field: 'description',
      term: 'Bürgergeld',
      lang: 'de',
      typed: 'hartz 4',
      via: 'Bürgergeld',
    },
  ])
  const alg = words.findIndex(({ word }) => word === 'ALG II')
  expect(hits.find(({ id }) => id === uuid(1000 + alg))?.why[0]).toMatchObject({
    term: 'ALG II',
    via: 'ALG II',
  })
  const hartz = words.findIndex(({ word }) => word === 'Hartz 4')
  expect(hits.find(({ id }) => id === uuid(1000 + hartz))?.why[0]?.via).toBeUndefined()
})

describe('while it is being typed', () => {
  const finds = (text: string, word: string): boolean => {
    const id = uuid(1000 + words.findIndex((one) => one.word === word))
    return ask(directory, { text }).hits.some((hit) => hit.id === id)
  }
  it.each([
    ['hart', 'Bürgergeld'],
    ['Bürge', 'Hartz IV'],
    ['buerge', 'Hartz IV'],
    ['inkas', 'Schuldnerberatung'],
    ['deutschk', 'Integrationskurs'],
    ['Agentur für Arb', 'Arbeitsamt'],
    ['Kitas', 'Kindergarten'],
    ['Zeugnisse', 'Anerkennung'],
  ])('"%s" finds %s', (typed, word) => expect(finds(typed, word)).toBe(true))

  it.each([
    ['har', 'Bürgergeld'],
    ['Hartz Beratung', 'Integrationskurs'],
    ['Führerschein', 'Zeugnis'],
    ['Arbe', 'Hartz IV'],
  ])('"%s" does not find %s', (typed, word) => expect(finds(typed, word)).toBe(false))
})

it('a compound is found by a synonym of its beginning or end', () => {
  const one = aDirectory(
    aSnapshot({
      services: [
        aService(10, 1, { name: { de: 'Kitaplatzsuche' }, needs: [] }),
        aService(11, 1, { name: { de: 'Frauensprachkurs' }, needs: [] }),
      ],
    }),
  )
  expect(ask(one, { text: 'Kindergarten' }).hits[0]).toMatchObject({
    id: uuid(10),
    why: [{ field: 'name', term: 'Kitaplatzsuche', via: 'Kita' }],
  })
  expect(ask(one, { text: 'Deutschkurs' }).hits[0]).toMatchObject({
    id: uuid(11),
    why: [{ field: 'name', term: 'Frauensprachkurs', via: 'Sprachkurs' }],
  })
})

it('what stands behind a word is found though no text names it', () => {
  const one = aDirectory(
    aSnapshot({
      organizations: [anOrganization(1, 'jobcenter')],
      services: [aService(10, 1, { needs: ['schulden'], specialties: ['debt'] })],
    }),
  )
  const { hits } = ask(one, { text: 'Hartz IV' })
  expect(hits.map(({ id }) => id).toSorted()).toEqual([uuid(1), uuid(10)])
  expect(hits[0]?.why).toEqual([{ field: 'kind', term: 'jobcenter', typed: 'Hartz IV' }])
  expect(ask(one, { text: 'Pfändung' }).hits.map(({ id }) => id)).toContain(uuid(10))
})

it('no word stands in two groups', () => {
  const all = words.map(({ word }) => word.toLowerCase())
  expect(new Set(all).size).toBe(all.length)
})
