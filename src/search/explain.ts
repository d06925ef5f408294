import { codeOf } from './code-words.ts'
import type { Entry, EntryText } from './entry.ts'
import { fold, formsOf, lettersOf, wordsOf } from './fold.ts'
import { phrasesAt, phrasesOf } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import type { Why } from './query.ts'
import type { Found, Other, UnitFound } from './score.ts'
import { digitsOf, fieldOf, hasDigits, termOf } from './score.ts'
import { endTerm } from './text-index.ts'
import type { TextIndex } from './text-index.ts'

/** Why an entry was found: for each unit typed that it has, where that stands in it. */
export function explain(
  index: TextIndex,
  entry: Entry,
  doc: number,
  units: readonly UnitFound[],
  language: string,
): Why[] {
  return units.flatMap(({ unit, found, words }) => {
    if (otherOf(found, doc)?.type !== 'words')
      return whyOf(index, entry, doc, found, unit.typed, language)
    return unit.words.flatMap(({ typed }, at) =>
      words[at] ? whyOf(index, entry, doc, words[at], typed, language) : [],
    )
  })
}

const otherOf = (found: Found, doc: number): Other | undefined =>
  found.others[-(found.source[doc] ?? 0) - 1]

function whyOf(
  index: TextIndex,
  entry: Entry,
  doc: number,
  found: Found,
  typed: string,
  language: string,
): Why[] {
  const source = found.source[doc] ?? 0
  if (source > 0) {
    const term = index.terms.list[termOf(source)] ?? ''
    const field = fieldOf(source)
    const texts = entry.texts.filter((text) => text.field === field)
    const forms = formsOf(typed)
    const place =
      findIn(texts.map(readBy(language)), language, (words) => wordLike(words, forms)) ??
      findIn(texts, language, (words) => wordWith(words, term))
    return place ? [{ field, ...place, typed }] : []
  }
  const other = otherOf(found, doc)
  if (other?.type === 'code')
    return [{ ...codeOf(other.code), typed, via: other.phrase && viaOf(other.phrase, typed) }]
  if (other?.type === 'phone') {
    const number = entry.phones.find((one) => hasDigits(digitsOf(one), other.phone))
    return number === undefined ? [] : [{ field: 'phone', term: number, typed }]
  }
  return other?.type === 'phrase' ? synonymIn(entry, other.phrase, typed, language) : []
}

/** Another name stands behind a code: the word typed itself, or what the group is called by. */
const viaOf = ({ written }: Phrase, typed: string): string | undefined =>
  fold(written) === fold(typed) ? undefined : written

interface Place {
  readonly term: string
  readonly lang: string | undefined
}

/** Where a word stands in texts: in the reader's language rather than in German, there rather than in others. */
function findIn(
  texts: readonly EntryText[],
  language: string,
  find: (words: readonly string[]) => string | undefined,
): Place | undefined {
  for (const { text } of texts) {
    const told: readonly (readonly [string | undefined, string])[] =
      typeof text === 'string' ? [[undefined, text]] : inOrder(text, language)
    for (const [lang, words] of told) {
      const term = find(wordsOf(words))
      if (term !== undefined) return { term, lang }
    }
  }
  return undefined
}

const inOrder = (
  text: Readonly<Record<string, string>>,
  language: string,
): (readonly [string, string])[] => {
  const first = (one: string): number => [language, 'de'].indexOf(one) + 1 || 3
  return Object.entries(text).toSorted(([a], [b]) => first(a) - first(b))
}

/** Of a text what a reader of a language is shown: theirs, else German. */
const readBy =
  (language: string) =>
  ({ field, text }: EntryText): EntryText => {
    if (typeof text === 'string') return { field, text }
    const { de, [language]: own } = text
    return { field, text: own === undefined ? { de } : { de, [language]: own } }
  }

/** From so many letters on, the end of a word is what was typed. */
const END_LETTERS = 4

/** The first of a text's words that is what was typed, begins with it or ends with it. */
const wordLike = (words: readonly string[], typed: readonly string[]): string | undefined =>
  words.find((word) =>
    formsOf(word).some((form) =>
      typed.some(
        (one) => form.startsWith(one) || (lettersOf(one) >= END_LETTERS && form.endsWith(one)),
      ),
    ),
  )

/** The first of a text's words that is found by a term of the index. */
function wordWith(words: readonly string[], term: string): string | undefined {
  const isEnd = term.startsWith(endTerm(''))
  const end = term.slice(endTerm('').length)
  return words.find((word) =>
    formsOf(word).some((form) => (isEnd ? form.endsWith(end) && form !== end : form === term)),
  )
}

/** A word or phrase of the group as it stands in one of the entry's texts. */
function synonymIn(entry: Entry, { group }: Phrase, typed: string, language: string): Why[] {
  for (const { field, text } of entry.texts) {
    let via: string | undefined
    const place = findIn([{ field, text }], language, (words) => {
      const terms = words.map((word) => formsOf(word)[0] ?? '')
      for (const [at, term] of terms.entries()) {
        const phrase =
          phrasesAt(terms, at).find((one) => one.group === group) ??
          phrasesOf(term).find((one) => one.group === group)
        if (!phrase) continue
        via = viaOf(phrase, typed)
        return words.slice(at, at + phrase.words.length).join(' ')
      }
      return undefined
    })
    if (place) return [{ field, ...place, typed, via }]
  }
  return []
}
