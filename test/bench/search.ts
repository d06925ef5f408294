/*
 * What a keystroke takes without a browser: `npx tsx test/bench/search.ts [records …]`, also first in `npm run bench`. Prints, for directories of 2,000 and of
 * 20,000 made-up entries, how long the index takes to build and to load, and for each beginning of some words the median
 * and the longest of so many answers: processor time, which other work on the machine does not lengthen, and
 * by the clock. Nothing is judged here.
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

interface Measured<T> {
  readonly value: T
  /** Milliseconds of the processor, and by the clock. */
  readonly cpu: number
  readonly clock: number
}

function measured<T>(work: () => T): Measured<T> {
  const before = process.cpuUsage()
  const from = performance.now()
  const value = work()
  const clock = performance.now() - from
  const { user, system } = process.cpuUsage(before)
  return { value, cpu: (user + system) / 1000, clock }
}

const ms = (time: number): string => `${time.toFixed(1).padStart(6)} ms`

function measure(records: number): void {
  const tables = aDirectoryOf(records)
  const built = measured(() => openDirectory(tables, vocabularies))
  const { directory, index } = built.value
  const copy = structuredClone(index)
  const loaded = measured(() => openDirectory(tables, vocabularies, copy))
  const first = measured(() => answerQuery(directory, query({})))
  const bytes = index.postings.byteLength + index.offsets.byteLength + index.terms.length
  console.log(`\n${records} entries, index ${(bytes / 1e6).toFixed(1)} MB (processor time)`)
  console.log(
    `  built${ms(built.cpu)}, from the kept index${ms(loaded.cpu)}, first answer${ms(first.cpu)}`,
  )
  const medians = [
    ...TYPED.flatMap((word) =>
      Array.from(word, (_, letter) => ({ text: word.slice(0, letter + 1) })),
    ),
    ...WHOLE.map((text) => ({ text })),
    { text: 'b', sort: 'name' as const },
    { text: 'b', sort: 'distance' as const },
    { text: 'b', filters: { need: 'schulden', open: 'evening', age: 30 } as const },
  ].map((asked) => {
    const runs = Array.from({ length: RUNS }, () =>
      measured(() => answerQuery(directory, query(asked))),
    )
    const cpu = runs.map((run) => run.cpu)
    const clock = runs.map((run) => run.clock)
    console.log(
      `  processor${ms(median(cpu))}, longest${ms(Math.max(...cpu))}; clock${ms(median(clock))}; ` +
        `${String(runs[0]?.value.total).padStart(5)} found: ${JSON.stringify(asked)}`,
    )
    return median(cpu)
  })
  console.log(`  median of all${ms(median(medians))}, slowest median${ms(Math.max(...medians))}`)
}

const query = (asked: Partial<DirectoryQuery>): DirectoryQuery => ({
  text: '',
  filters: {},
  near: { latitude: 51.5, longitude: 8.5 },
  sort: 'relevance',
  offset: 0,
  limit: 30,
  language: 'de',
  now: NOW,
  ...asked,
})

const sizes = process.argv.slice(2).map(Number)
for (const records of sizes.length > 0 ? sizes : [2_000, 20_000]) measure(records)
