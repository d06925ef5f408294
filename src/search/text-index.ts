import type { Entry, TextField } from './entry.ts'
import { formsOf, wordsOf } from './fold.ts'
import { phrasesAt, phrasesOf } from './phrases.ts'
import { Terms } from './terms.ts'

/** Raise it when the index is made in another way or from other synonyms: a kept one is then built anew. */
export const INDEX_FORMAT = 2

/** Where words are found; a posting has one bit for each. */
export const FIELDS = [
  'name',
  'organization',
  'title',
  'person',
  'service',
  'description',
  'address',
  'postal-code',
  'contact',
] as const satisfies readonly TextField[]
export const FIELD_BITS = 9

/**
 * Which words are found where: terms in ascending order, and for each, from `offsets[n]` up to `offsets[n + 1]`,
 * postings in ascending order: the entry's number times 512 and a bit for each field. Structured clones
 * of it are what is kept: nothing has to be made again when it is loaded.
 */
export interface IndexContent {
  /** Joined by line feeds. */
  readonly terms: string
  readonly offsets: Uint32Array
  readonly postings: Uint32Array
}

export interface TextIndex {
  readonly terms: Terms
  readonly offsets: Uint32Array
  readonly postings: Uint32Array
}

/** Terms that are no words: the end of a compound (`kurs` of `Sprachkurs`), and any word of a group of synonyms. */
export const endTerm = (end: string): string => `\u0002${end}`
export const groupTerm = (group: number): string => `\u0001${group}`
/** Below it stand the terms that are no words. */
export const FIRST_WORD = '\u0003'

/** The index of entries by their number in the list. */
export function buildIndex(entries: readonly Entry[]): IndexContent {
  const building = new Building()
  for (const [doc, { texts }] of entries.entries())
    for (const { field, text } of texts) {
      const bit = 1 << FIELDS.indexOf(field)
      if (typeof text === 'string') building.addText(text, doc, bit, true)
      else
        for (const [language, told] of Object.entries(text))
          building.addText(told, doc, bit, language.startsWith('de'))
    }
  building.addCompoundEnds()
  return building.finish()
}

/** A kept index as it is asked. */
export const openIndex = ({ terms, offsets, postings }: IndexContent): TextIndex => ({
  terms: new Terms(terms === '' ? [] : terms.split('\n')),
  offsets,
  postings,
})

/** Compounds of at least so many letters have ends of at least so many, after at least so many. */
const COMPOUND = 8
const END = 4
const START = 3

class Building {
  private readonly postings = new Map<string, number[]>()
  private readonly forms = new Map<string, readonly string[]>()
  private readonly groups = new Map<string, readonly string[]>()
  private readonly german = new Set<string>()

  /** @param german whether words may be compounds */
  addText(text: string, doc: number, bit: number, german: boolean): void {
    const words = wordsOf(text).map((word) => this.formsOf(word))
    const terms = words.map(([whole = '']) => whole)
    for (const [at, forms] of words.entries()) {
      for (const form of forms) {
        this.add(form, doc, bit)
        if (german) this.german.add(form)
      }
      for (const group of this.groupsOf(terms[at] ?? '')) this.add(group, doc, bit)
      for (const { group } of phrasesAt(terms, at)) this.add(groupTerm(group), doc, bit)
    }
  }

  /** Makes German compounds found by their ends, as far as the end is a word of the region's. */
  addCompoundEnds(): void {
    for (const term of this.german) {
      if (term.length < COMPOUND) continue
      for (let start = START; start <= term.length - END; start++) {
        const end = term.slice(start)
        if (!this.german.has(end)) continue
        const target = this.of(endTerm(end))
        for (const posting of this.of(term)) target.push(posting)
      }
    }
  }

  finish(): IndexContent {
    const terms = [...this.postings.keys()].sort()
    const lists = terms.map((term) => merged(this.of(term), term < FIRST_WORD))
    const offsets = new Uint32Array(terms.length + 1)
    for (const [index, list] of lists.entries())
      offsets[index + 1] = (offsets[index] ?? 0) + list.length
    const postings = new Uint32Array(offsets.at(-1) ?? 0)
    for (const [index, list] of lists.entries()) postings.set(list, offsets[index])
    return { terms: terms.join('\n'), offsets, postings }
  }

  private add(term: string, doc: number, bit: number): void {
    const list = this.of(term)
    const last = list.at(-1)
    if (last !== undefined && last >>> FIELD_BITS === doc) list[list.length - 1] = last | bit
    else list.push((doc << FIELD_BITS) | bit)
  }

  private of(term: string): number[] {
    const known = this.postings.get(term)
    if (known) return known
    const list: number[] = []
    this.postings.set(term, list)
    return list
  }

  private formsOf(word: string): readonly string[] {
    const known = this.forms.get(word)
    if (known) return known
    const forms = formsOf(word)
    this.forms.set(word, forms)
    return forms
  }

  private groupsOf(term: string): readonly string[] {
    const known = this.groups.get(term)
    if (known) return known
    const groups = [...new Set(phrasesOf(term).map(({ group }) => groupTerm(group)))]
    this.groups.set(term, groups)
    return groups
  }
}

/** Postings in order, those of one entry in one; lists of words are so already. */
function merged(list: readonly number[], unordered: boolean): readonly number[] {
  if (!unordered) return list
  const result: number[] = []
  for (const posting of list.toSorted((a, b) => a - b)) {
    const last = result.at(-1)
    if (last !== undefined && last >>> FIELD_BITS === posting >>> FIELD_BITS)
      result[result.length - 1] = last | posting
    else result.push(posting)
  }
  return result
}
