import { formsOf, wordsOf } from './fold.ts'
import { SYNONYMS } from './synonyms.ts'

/** A synonym as it is looked for. */
export interface Phrase {
  /** Index into `SYNONYMS`. */
  readonly group: number
  readonly written: string
  /** Folded. */
  readonly words: readonly string[]
  /** An abbreviation is no beginning of a compound. */
  readonly abbreviation: boolean
}

const foldedWords = (text: string): string[] =>
  wordsOf(text).flatMap((word) => formsOf(word)[0] ?? [])

const PHRASES: readonly Phrase[] = SYNONYMS.flatMap(({ words }, group) =>
  words.map((written) => ({
    group,
    written,
    words: foldedWords(written),
    abbreviation: written === written.toUpperCase(),
  })),
)

const SINGLE = PHRASES.filter(({ words }) => words.length === 1)

const SEVERAL = new Map<string, Phrase[]>()
for (const phrase of PHRASES) {
  const first = phrase.words[0] ?? ''
  if (phrase.words.length > 1) SEVERAL.set(first, [...(SEVERAL.get(first) ?? []), phrase])
}

/** From this many letters on a synonym is recognised within a compound: at its beginning, at its end. */
const COMPOUND_START = 4
const COMPOUND_END = 5

/** The synonyms a single word of a text stands for, the longest first: itself, or part of it as a compound. */
export const phrasesOf = (term: string): readonly Phrase[] =>
  SINGLE.filter(({ words: [word = ''], abbreviation }) =>
    abbreviation || term.length <= word.length
      ? term === word
      : (word.length >= COMPOUND_START && term.startsWith(word)) ||
        (word.length >= COMPOUND_END && term.endsWith(word)),
  ).toSorted((a, b) => b.written.length - a.written.length)

/** The synonyms of several words that begin at a place of a text. */
export const phrasesAt = (terms: readonly string[], at: number): readonly Phrase[] =>
  (SEVERAL.get(terms[at] ?? '') ?? []).filter(({ words }) =>
    words.every((word, offset) => terms[at + offset] === word),
  )

/** A synonym in what was typed. */
export interface TypedPhrase {
  readonly phrase: Phrase
  /** How many of the words typed it takes. */
  readonly length: number
  /** From 0 to 1: how much of it is typed. */
  readonly typed: number
}

/** From this many letters, and from half of it on, a synonym that is being typed is recognised. */
const LEAST_TYPED = 4

/** What an ending may add to a synonym: `Sprachkurse`, `Zeugnisse`. */
const ENDING = 2

/**
 * The synonyms that begin at one of the words typed, the longest of each group; the last word of all may be unfinished.
 *
 * @param typed folded
 */
export function typedPhrases(typed: readonly string[], at: number): readonly TypedPhrase[] {
  const best = new Map<number, TypedPhrase>()
  for (const phrase of PHRASES) {
    const found = typedAs(phrase, typed, at)
    const before = best.get(phrase.group)
    if (found && (!before || isBetter(found, before))) best.set(phrase.group, found)
  }
  return [...best.values()]
}

/** More words, or a whole phrase instead of a beginning; of several beginnings the first of the group stands. */
const isBetter = (one: TypedPhrase, before: TypedPhrase): boolean =>
  one.length > before.length ||
  (one.length === before.length && one.typed === 1 && before.typed < 1)

function typedAs(phrase: Phrase, typed: readonly string[], at: number): TypedPhrase | undefined {
  const { words } = phrase
  let letters = 0
  for (const [offset, word] of words.entries()) {
    const other = typed[at + offset]
    if (other === undefined) return partly(phrase, offset, letters)
    const last = at + offset === typed.length - 1
    if (other === word || inflects(other, word)) letters += word.length
    else if (last && word.startsWith(other))
      return partly(phrase, offset + 1, letters + other.length)
    else return undefined
  }
  return { phrase, length: words.length, typed: 1 }
}

const inflects = (typed: string, word: string): boolean =>
  word.length >= LEAST_TYPED && typed.startsWith(word) && typed.length <= word.length + ENDING

function partly(phrase: Phrase, length: number, letters: number): TypedPhrase | undefined {
  const all = phrase.words.join('').length
  const enough = length > 0 && letters >= LEAST_TYPED && letters * 2 >= all && !phrase.abbreviation
  return enough ? { phrase, length, typed: letters / all } : undefined
}
