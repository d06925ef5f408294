import { beforeAll, describe, expect, it } from 'vitest'
import { isPlainText } from '../../src/catalogue/plain-text.ts'
import type { Directory } from '../../src/search/directory.ts'
import { fold, formsOf, latinDigits, wordsOf } from '../../src/search/fold.ts'
import { unitsOf } from '../../src/search/parse.ts'
import { aSnapshot } from '../builders/feed.ts'
import { vocabularies } from '../builders/musterkreis.ts'
import { aLocation, aService } from '../builders/offers.ts'
import { CATEGORIES, HOSTILE } from '../vectors/hostile/corpus.ts'
import { aDirectory, ask } from './asking.ts'

const NAMES = HOSTILE.filter((value) => isPlainText(value) && value.length <= 200)
let directory: Directory
beforeAll(async () => {
  const region = aSnapshot({
    locations: NAMES.map((name, at) => {
      const base = aLocation(1000 + at, { organization_id: aLocation(1).id, name: { de: name } })
      return { ...base, address: { ...base.address, city: name } }
    }),
    services: NAMES.map((name, at) => aService(5000 + at, 1, { name: { de: name, ar: name } })),
    service_at_locations: [],
  })
  directory = aDirectory(region, await vocabularies())
}, 60_000)

describe.each(CATEGORIES)('$name', ({ cases }) => {
  it('are looked for without an exception, in bounds, and every reason is a word that stands there', () => {
    for (const value of cases) {
      expect(unitsOf(value).length).toBeLessThanOrEqual(12)
      const { hits, total } = ask(directory, { text: value, limit: 20 })
      expect(hits.length).toBeLessThanOrEqual(20)
      expect(total).toBeLessThanOrEqual(directory.entries.length)
      for (const { id, why } of hits)
        for (const reason of why) {
          expect(latinDigits(value)).toContain(reason.typed.split(' ')[0])
          if (!('lang' in reason)) continue
          const entry = directory.entries.find((one) => one.id === id)
          expect(JSON.stringify(entry?.texts)).toContain(JSON.stringify(reason.term).slice(1, -1))
        }
    }
  })

  it('are folded to letters, the same each time', () => {
    for (const value of cases)
      for (const word of wordsOf(value)) {
        expect(fold(word)).toBe(fold(word))
        for (const form of formsOf(word)) expect(form).not.toMatch(/[\s<>"&\p{Cc}\p{M}]/u)
      }
  })

  it('are found by a word of their own', () => {
    for (const value of cases.filter((one) => NAMES.includes(one))) {
      const word = wordsOf(value).find((one) => one.length > 3 && one.length <= 40)
      if (word === undefined) continue
      const { total } = ask(directory, { text: word })
      expect([word, total > 0]).toEqual([word, true])
    }
  })
})

it('a town called like what every object has is counted and chosen as any other', () => {
  const { counts } = ask(directory, { filters: { type: 'office' } })
  for (const town of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(Object.getOwnPropertyDescriptor(counts.town, town)?.value).toBe(1)
    const { hits } = ask(directory, { filters: { type: 'office', town } })
    expect(hits).toHaveLength(1)
  }
  expect(Object.keys({})).toEqual([])
})
