import { readFileSync } from 'node:fs'
import MiniSearch from 'minisearch'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { LANGUAGE_CODES } from '../../src/language/languages.ts'
import type { Vocabularies } from '../../src/search/code-words.ts'
import type { Directory } from '../../src/search/directory.ts'
import { answerQuery, openDirectory } from '../../src/search/directory.ts'
import type { Sample } from './figures.ts'

/** Typed letter by letter: each letter is a question of its own. */
const WORDS = ['beratung', 'schulden', 'sprachkurs', 'frauen', 'arbeit']
const TIMES = 5
const DAY_AT = Date.parse('2026-11-24T09:00:00Z')

const vocabularies = Object.fromEntries(
  LANGUAGE_CODES.map((language) => [
    language,
    JSON.parse(readFileSync(`locales/${language}/vocabulary.json`, 'utf8')) as object,
  ]),
) as Vocabularies

const lasted = (work: () => unknown): number => {
  const began = performance.now()
  work()
  return performance.now() - began
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN

/**
 * What a keystroke takes, in the engine that browsers have, without one; beside it minisearch over the same texts, asked
 * for beginnings and with the mistakes it forgives as it is used most often.
 */
export function searchSpeed(snapshot: Snapshot): Sample[] {
  const { directory, index } = openDirectory(snapshot, vocabularies)
  const mini = miniSearchOf(directory)
  const kept = structuredClone(index)
  const json = JSON.stringify(mini)
  const typed = WORDS.flatMap((word) =>
    Array.from({ length: word.length }, (_, letter) => word.slice(0, letter + 1)),
  )
  const perKey = (ask: (text: string) => unknown): number =>
    median(
      typed.map((text) => median(Array.from({ length: TIMES }, () => lasted(() => ask(text))))),
    )
  return [
    {
      figure: 'keystroke',
      ours: perKey((text) => answerQuery(directory, query(text))),
      floor: perKey((text) => mini.search(text, { prefix: true, fuzzy: 0.2 })),
    },
    {
      figure: 'indexLoad',
      ours: lasted(() => openDirectory(snapshot, vocabularies, kept)),
      floor: lasted(() => MiniSearch.loadJSON(json, { fields: ['text'] })),
    },
  ]
}

function miniSearchOf({ entries }: Directory): MiniSearch {
  const mini = new MiniSearch({ fields: ['text'] })
  mini.addAll(
    entries.map(({ texts }, id) => ({
      id,
      text: texts
        .map(({ text }) => (typeof text === 'string' ? text : Object.values(text).join(' ')))
        .join(' '),
    })),
  )
  return mini
}

const query = (text: string) =>
  ({
    text,
    filters: {},
    near: undefined,
    sort: 'relevance',
    offset: 0,
    limit: 30,
    language: 'de',
    now: DAY_AT,
  }) as const
