import { readFileSync, statSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { readWorkbookFiles } from '../../src/publish/cli/read-workbook-files.ts'
import { horizonOf } from '../../src/publish/hours/horizon.ts'
import { buildSnapshot } from '../../src/publish/snapshot/build-snapshot.ts'
import { SCRIPT } from '../language/texts.ts'
import { rowsOf } from './sheets.ts'

let region: Snapshot
beforeAll(async () => {
  const workbook = await readWorkbookFiles('src/demo')
  if (!workbook.ok) throw new Error(workbook.error.code)
  const { content } = await buildSnapshot(workbook.value, { horizon: horizonOf('2026-11-24') })
  if (!content) throw new Error('no content')
  region = content.snapshot
})

async function textOf(file: string): Promise<string> {
  const bytes = readFileSync(`src/demo/${file}`)
  if (!file.endsWith('.pdf')) return bytes.toString('utf8')
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise
  const pages = Array.from({ length: document.numPages }, (_, n) => document.getPage(n + 1))
  const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()))
  return contents
    .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
    .join(' ')
}

describe('the leaflets of Musterkreis', () => {
  it('are small, and there is one in four languages, a text and a picture', () => {
    const files = rowsOf('materials').map(({ file = '' }) => file)
    for (const file of files) expect(statSync(`src/demo/${file}`).size, file).toBeLessThan(40_000)
    for (const ending of ['pdf', 'txt', 'png'])
      expect(files.some((file) => file.endsWith(ending))).toBe(true)
    const languages = rowsOf('materials')
      .filter((row) => row['title.de'] === 'Erste Schritte im Musterkreis')
      .map(({ language }) => language)
    expect(languages).toEqual(expect.arrayContaining(['de', 'en', 'ar', 'uk']))
  })

  it('are written in the script of their language, name nobody, and say what a machine translated', async () => {
    for (const { file = '', language = '' } of rowsOf('materials')) {
      if (file.endsWith('png')) continue
      const text = await textOf(file)
      expect(text, file).toMatch(SCRIPT[language as LanguageCode] ?? /\p{Script=Latin}/u)
      expect(text, file).not.toMatch(/https?:|www\.|@/)
      const numbers = text.match(/\b0\d{3}[\d\s\u00a0]{6,}/g) ?? []
      expect(numbers.length, file).toBeGreaterThan(0)
      for (const number of numbers)
        expect(number.replace(/\D/g, ''), file).toMatch(/^02214710\d{3}$/)
      if (language === 'en') expect(text).toContain('Translated by a machine')
    }
  })
})

describe('the outline of Musterkreis', () => {
  /** Ray casting: a line to the east crosses the border an odd number of times. */
  const contains = (ring: readonly (readonly number[])[], x: number, y: number): boolean => {
    let inside = false
    for (const [at, [bx = 0, by = 0]] of ring.entries()) {
      const [ax = 0, ay = 0] = ring.at(at - 1) ?? []
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
    return inside
  }

  it('contains all its offices and towns', () => {
    const { outline, towns } = region.region
    if (outline?.type !== 'Polygon') throw new Error('one polygon')
    const [ring = []] = outline.coordinates
    const places = [...region.locations, ...towns].map(({ latitude, longitude }) => ({
      latitude,
      longitude,
    }))
    expect(places.length).toBeGreaterThan(30)
    for (const { latitude = 0, longitude = 0 } of places)
      expect(contains(ring, longitude, latitude), `${latitude}, ${longitude}`).toBe(true)
    expect(contains(ring, 13.4, 52.5)).toBe(false)
  })
})
