import type { Entry } from './entry.ts'
import { distinct } from './entry.ts'
import { formsOf, lettersOf, wordsOf } from './fold.ts'
import type { WhyCode } from './query.ts'
import type { TermRange } from './terms.ts'
import { Terms } from './terms.ts'

/**
 * The words for the codes of the catalogue by language, as `locales/<language>/vocabulary.json` has them: sections of
 * code and label. Sections that are no facet of an entry are passed over; those that are missing are not found by.
 */
export type Vocabularies = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Sections of the vocabulary and the field whose codes they name. */
const SECTIONS: Readonly<Record<string, WhyCode['field']>> = {
  kinds: 'kind',
  kindsPlural: 'kind',
  needs: 'need',
  groups: 'group',
  specialties: 'specialty',
  courseKinds: 'course-kind',
  modes: 'mode',
  wheelchair: 'wheelchair',
  languages: 'language',
}

/** A code found by a word of its label in some language. */
export interface FoundCode {
  /** `need:schulden` */
  readonly code: string
  /** From 0 to 1: how much of the label the word is. */
  readonly weight: number
}

export const codeKey = ({ field, term }: WhyCode): string => `${field}:${term}`

/** What a key stands for. */
export const codeOf = (key: string): WhyCode => {
  const colon = key.indexOf(':')
  return { field: key.slice(0, colon), term: key.slice(colon + 1) } as WhyCode
}

/** A word in more labels than this says nothing. */
const MOST_CODES = 4
/** Of a label's words only those of so many letters count. */
const LEAST_LETTERS = 3

/** The codes of the catalogue by the words of all languages for them. */
export class CodeWords {
  readonly terms: Terms
  private readonly codes: readonly (readonly FoundCode[])[]

  constructor(vocabularies: Vocabularies) {
    const found = new Map<string, FoundCode[]>()
    for (const vocabulary of Object.values(vocabularies))
      for (const [word, codes] of wordsOfLanguage(vocabulary))
        found.set(word, [...(found.get(word) ?? []), ...codes])
    const words = [...found.keys()].sort()
    this.terms = new Terms(words)
    this.codes = words.map((word) => strongest(found.get(word) ?? []))
  }

  /** The codes of a range of words, each once with its greatest weight. */
  codesIn({ from, to }: TermRange): readonly FoundCode[] {
    return strongest(this.codes.slice(from, to).flat())
  }
}

function wordsOfLanguage(
  vocabulary: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, readonly FoundCode[]> {
  const found = new Map<string, FoundCode[]>()
  for (const [section, field] of Object.entries(SECTIONS))
    for (const [term, label] of Object.entries(vocabulary[section] ?? {})) {
      // Nobody who looks for access looks for places without it.
      if (typeof label !== 'string' || (field === 'wheelchair' && term === 'no')) continue
      const words = wordsOf(label).filter((word) => lettersOf(word) >= LEAST_LETTERS)
      const code = { code: `${field}:${term}`, weight: 1 / Math.max(1, words.length) }
      for (const form of distinct(words.flatMap(formsOf)))
        found.set(form, [...(found.get(form) ?? []), code])
    }
  return new Map([...found].map(([word, codes]) => [word, telling(codes)]))
}

/** The codes a word tells of: those of whose label it is the larger part; none where there are many. */
function telling(codes: readonly FoundCode[]): readonly FoundCode[] {
  const most = Math.max(...codes.map(({ weight }) => weight))
  const kept = strongest(codes.filter(({ weight }) => weight >= most / 2))
  return kept.length > MOST_CODES ? [] : kept
}

function strongest(codes: readonly FoundCode[]): readonly FoundCode[] {
  const best = new Map<string, FoundCode>()
  for (const one of codes)
    if (one.weight > (best.get(one.code)?.weight ?? 0)) best.set(one.code, one)
  return [...best.values()]
}

/** The codes of an entry. */
function codesOfEntry(entry: Entry): string[] {
  const codes: WhyCode[] = [
    { field: 'kind', term: entry.kind },
    ...entry.needs.map((term) => ({ field: 'need' as const, term })),
    ...entry.groups.map((term) => ({ field: 'group' as const, term })),
    ...entry.specialties.map((term) => ({ field: 'specialty' as const, term })),
    ...(entry.course_kind ? [{ field: 'course-kind' as const, term: entry.course_kind }] : []),
    ...entry.modes.map((term) => ({ field: 'mode' as const, term })),
    ...distinct(entry.places.flatMap(({ wheelchair }) => wheelchair ?? [])).map((term) => ({
      field: 'wheelchair' as const,
      term,
    })),
    ...entry.languages.map((term) => ({ field: 'language' as const, term })),
  ]
  return codes.map(codeKey)
}

/** The numbers of the entries that have each code, in ascending order. */
export function entriesByCode(entries: readonly Entry[]): ReadonlyMap<string, Uint32Array> {
  const lists = new Map<string, number[]>()
  for (const [doc, entry] of entries.entries())
    for (const code of codesOfEntry(entry)) {
      const list = lists.get(code)
      if (list) list.push(doc)
      else lists.set(code, [doc])
    }
  return new Map([...lists].map(([code, list]) => [code, Uint32Array.from(list)]))
}
