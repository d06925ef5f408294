/*
 * What a keystroke takes, by hand: `npx tsx test/bench/search.ts [records …]`. Prints, for directories of 2,000 and of
 * 20,000 made-up entries, how long the index takes to build and to load, and the median and the longest of so
 * many answers for each beginning of some words; nothing is judged here.
 */
import { readFileSync } from 'node:fs'
import { LANGUAGE_CODES } from '../../src/language/languages.ts'
import type { Vocabularies } from '../../src/search/code-words.ts'
import { answerQuery, openDirectory } from '../../src/search/directory.ts'
import type { DirectoryQuery } from '../../src/search/query.ts'
import { aDirectoryOf } from '../builders/directory.ts'

const RUNS = 30
const NOW = Date.parse('2026-11-24T09:00:00Z')

const vocabularies = Object.fromEntries(
  LANGUAGE_CODES.map((language) => [
    language,
    JSON.parse(readFileSync(`locales/${language}/vocabulary.json`, 'utf8')) as object,
  ]),
) as Vocabularies

/** Typed letter by letter. */
const TYPED = ['beratung', 'Schuldner Lindental', 'Hartz IV', 'kindergarten', 'مساعدة', 'الديون']
/** Typed at once. */
const WHOLE = [
  '',
  'shculdner',
  'xyzqwert',
  '0221 4710',
  '+49 221',
  '10',
  'Frauen Kurs Treff mit Kindern',
]

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

function measured<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const from = performance.now()
  const value = work()
  return { ms: performance.now() - from, value }
}

function measure(records: number): void {
  const tables = aDirectoryOf(records)
  const built = measured(() => openDirectory(tables, vocabularies))
  const { directory, index } = built.value
  const copy = measured(() => structuredClone(index))
  const loaded = measured(() => openDirectory(tables, vocabularies, copy.value))
  const first = measured(() => answerQuery(directory, query('')))
  console.log(
    `\n${records} entries: built ${Math.round(built.ms)} ms, with the kept index ${Math.round(loaded.ms)} ms ` +
      `(+ ${Math.round(copy.ms)} ms clone, ${(index.postings.byteLength / 1e6 + index.terms.length / 1e6).toFixed(1)} MB), ` +
      `first answer ${Math.round(first.ms)} ms`,
  )
  const texts = [
    ...TYPED.flatMap((word) => Array.from(word, (_, letter) => word.slice(0, letter + 1))),
    ...WHOLE,
  ]
  let slowest = { text: '', ms: 0 }
  const medians: number[] = []
  for (const text of texts) {
    const times: number[] = []
    let total = 0
    for (let run = 0; run < RUNS; run++) {
      const { ms, value } = measured(() => answerQuery(directory, query(text)))
      times.push(ms)
      total = value.total
    }
    medians.push(median(times))
    if (median(times) > slowest.ms) slowest = { text, ms: median(times) }
    const shown = `${median(times).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms`
    console.log(`  ${JSON.stringify(text).padEnd(34)} ${shown.padEnd(28)} ${total} found`)
  }
  console.log(
    `  median of medians ${median(medians).toFixed(1)} ms, slowest ${slowest.ms.toFixed(1)} ms (${slowest.text})`,
  )
}

const query = (text: string): DirectoryQuery => ({
  text,
  filters: {},
  near: { latitude: 51.5, longitude: 8.5 },
  sort: 'relevance',
  offset: 0,
  limit: 30,
  language: 'de',
  now: NOW,
})

const sizes = process.argv.slice(2).map(Number)
for (const records of sizes.length > 0 ? sizes : [2_000, 20_000]) measure(records)
