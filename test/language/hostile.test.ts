import { describe, expect, it } from 'vitest'
import type { TFunction } from 'i18next'
import { createTexts, ROOMS } from '../../src/language/i18n.ts'
import { publisherTexts } from '../../src/publish/words/texts.ts'
import { CATEGORIES } from '../vectors/hostile/corpus.ts'
import { PLURAL, readTexts, type Texts } from './texts.ts'
import { readFile } from 'node:fs/promises'
import type { ResourceKey } from 'i18next'

const GAP = /\{\{(\w+)\}\}/g
const gapsIn = (text: string): string[] => [...text.matchAll(GAP)].map(([, gap = '']) => gap)

/** Fills every gap of every text with a name and expects it there as it is, and the gaps beside it filled with their own. */
function fillAll(texts: Texts, room: string, t: TFunction, names: readonly string[]): number {
  let filled = 0
  for (const [key, text] of texts) {
    const gaps = [...new Set(gapsIn(text))].filter((gap) => gap !== 'count')
    if (gaps.length === 0 || PLURAL.test(key)) continue
    for (const name of names) {
      const params = Object.fromEntries(gaps.map((gap, at) => [gap, at === 0 ? name : `<${gap}>`]))
      const expected = text.replace(GAP, (_, gap: string) => params[gap] ?? '7')
      expect([key, t(`${room}:${key}`, { ...params, count: 7 })]).toEqual([key, expected])
      filled++
    }
  }
  return filled
}

const read = async (language: string, room: string): Promise<ResourceKey> =>
  JSON.parse(await readFile(`locales/${language}/${room}.json`, 'utf8')) as ResourceKey

describe('a name that is filled into a text', () => {
  const named = (...wanted: string[]): string[] =>
    CATEGORIES.filter(({ name }) => wanted.includes(name)).flatMap(({ cases }) => cases)
  const names = named('placeholders', 'names that objects have', 'patterns', 'script in elements')

  it('comes out as it is in every text of the guide, and fills or nests nothing', async () => {
    expect(names).toContain('$t(common:app.name)')
    const texts = await createTexts('de', read)
    await texts.loadNamespaces(ROOMS)
    const t = texts.getFixedT('de')
    let filled = 0
    for (const room of ROOMS) filled += fillAll(readTexts('de', `${room}.json`), room, t, names)
    expect(filled).toBeGreaterThan(1000)
  })

  it('does so in the words of the publisher', async () => {
    const t = await publisherTexts('de')
    expect(fillAll(readTexts('de', 'publish.json'), 'publish', t, names)).toBeGreaterThan(1000)
  })
})
