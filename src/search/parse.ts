import { fold, formsOf, latinDigits, wordsOf } from './fold.ts'
import type { TypedPhrase } from './phrases.ts'
import { typedPhrases } from './phrases.ts'

/** A word as typed. */
export interface TypedWord {
  readonly typed: string
  /** What it is looked up by: its folding, and in Arabic the same without the article. */
  readonly forms: readonly string[]
  /** The last one, which may be unfinished. */
  readonly last: boolean
}

/** What must be found together: a word, a phrase that has other names, or a number. */
export interface Unit {
  readonly typed: string
  readonly words: readonly TypedWord[]
  readonly phrases: readonly TypedPhrase[]
  /** The number as it may stand in an entry; none where it is no telephone number. */
  readonly phone: TypedPhone | undefined
}

/** Digits to look for in numbers of international form: anywhere, or at the beginning. */
export interface TypedPhone {
  readonly anywhere: string | undefined
  readonly beginning: string | undefined
}

/** So many words count; what follows them is taken as not typed. */
const MOST_WORDS = 12
const LONGEST_WORD = 40

/** Small words that say nothing of what is looked for, folded. */
const PASSED_OVER = new Set(
  'und oder der die das den dem ein eine im in am an auf fur mit von vom zu zum zur bei beim nach ich mein meine the of for and to'.split(
    ' ',
  ),
)

/** A run of digits with what is written between them; with a plus sign, two zeros or a zero before. */
const NUMBER = /\+?[\d(][\d\s()/.–-]*\d/g
const LEAST_DIGITS = 4

/** What was typed, as the units that an entry should have all of. */
export function unitsOf(text: string): Unit[] {
  const typed = latinDigits(text)
  const units: Unit[] = []
  let end = 0
  for (const found of typed.matchAll(NUMBER)) {
    const phone = phoneOf(found[0])
    if (!phone) continue
    units.push(...unitsOfWords(typed.slice(end, found.index), false))
    end = found.index + found[0].length
    const words = wordsTyped(found[0], end === typed.length)
    units.push({ typed: found[0].trim(), words, phrases: [], phone })
  }
  units.push(...unitsOfWords(typed.slice(end), true))
  return units.slice(0, MOST_WORDS)
}

/** A number of four digits or more, in every form it may be meant in; undefined for one with fewer. */
function phoneOf(written: string): TypedPhone | undefined {
  const digits = written.replace('(0)', '').replace(/\D/g, '')
  if (digits.length < LEAST_DIGITS) return undefined
  if (written.startsWith('+')) return { anywhere: undefined, beginning: digits }
  if (digits.startsWith('00')) return { anywhere: digits, beginning: digits.slice(2) }
  if (digits.startsWith('0')) return { anywhere: digits, beginning: `49${digits.slice(1)}` }
  return { anywhere: digits, beginning: undefined }
}

function wordsTyped(text: string, unfinished: boolean): TypedWord[] {
  const words = wordsOf(text)
  return words.flatMap((typed, index) => {
    const forms = formsOf(typed.slice(0, LONGEST_WORD))
    const last = unfinished && index === words.length - 1
    return forms.length > 0 ? [{ typed, forms: withShortForms(typed, forms, last), last }] : []
  })
}

/** Of an Arabic word that is still being typed the article is taken away as soon as a letter follows it. */
function withShortForms(typed: string, forms: readonly string[], last: boolean): readonly string[] {
  const begun = last && forms.length === 1 ? fold(typed).replace(/^ال(?=.)/, '') : forms[0]
  return begun === undefined || begun === forms[0] ? forms : [...forms, begun]
}

function unitsOfWords(text: string, unfinished: boolean): Unit[] {
  const words = wordsTyped(text, unfinished)
  const ended = /[\s,;.]$/.test(text)
  const said = words.filter(
    ({ forms: [whole = ''], last }) => (last && !ended) || !PASSED_OVER.has(whole),
  )
  return grouped(words, said.length > 0 ? said : words)
}

/** Words that are a phrase with other names are one unit; all others are one each. */
function grouped(all: readonly TypedWord[], said: readonly TypedWord[]): Unit[] {
  const folded = all.map(({ forms: [whole = ''] }) => whole)
  const units: Unit[] = []
  for (let at = 0; at < all.length;) {
    const phrases = typedPhrases(folded, at)
    const length = Math.max(1, ...phrases.map((phrase) => phrase.length))
    const words = all.slice(at, at + length)
    if (length > 1 || words.some((word) => said.includes(word)))
      units.push({
        typed: words.map(({ typed }) => typed).join(' '),
        words: words.filter((word) => said.includes(word)),
        phrases: phrases.filter((phrase) => phrase.length === length),
        phone: undefined,
      })
    at += length
  }
  return units
}
