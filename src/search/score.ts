import type { CodeWords } from './code-words.ts'
import { codeKey } from './code-words.ts'
import { lettersOf } from './fold.ts'
import type { TypedPhone, TypedWord, Unit } from './parse.ts'
import type { Phrase, TypedPhrase } from './phrases.ts'
import type { WhyCode } from './query.ts'
import { SYNONYMS } from './synonyms.ts'
import type { TermRange } from './terms.ts'
import type { TextIndex } from './text-index.ts'
import { endTerm, FIELD_BITS, FIELDS, FIRST_WORD, groupTerm } from './text-index.ts'

/** What a text is looked up in. */
export interface Searched {
  readonly count: number
  readonly index: TextIndex
  readonly codes: CodeWords
  readonly byCode: ReadonlyMap<string, Uint32Array>
  /** By entry: the digits of its telephone numbers. */
  readonly phones: readonly (readonly string[])[]
  /** By entry, at most 1: the longer a name, the less each of its words says. */
  readonly nameWeight: Float32Array
  /** By entry, at most 1: the more needs it serves, the less each of them says. */
  readonly needWeight: Float32Array
}

/** What an entry was found by, where not by a word of its texts. */
export type Other =
  | { readonly type: 'code'; readonly code: string; readonly phrase: Phrase | undefined }
  | { readonly type: 'phrase'; readonly phrase: Phrase }
  | { readonly type: 'phone'; readonly phone: TypedPhone }
  /** Each of the unit's words was found by itself. */
  | { readonly type: 'words' }

/** How much a word found in a field counts. */
const FIELD_WEIGHT: Record<(typeof FIELDS)[number], number> = {
  name: 10,
  'postal-code': 8,
  organization: 5,
  person: 5,
  address: 5,
  title: 4,
  service: 4,
  description: 2,
  contact: 2,
}
const CODE_WEIGHT: Record<WhyCode['field'], number> = {
  kind: 6,
  need: 5,
  specialty: 5,
  'course-kind': 5,
  group: 4,
  language: 4,
  mode: 2,
  wheelchair: 3,
}
const PHONE_WEIGHT = 10

/** How much a match counts that is not the word itself. */
const BEGINNING = 0.8
const COMPOUND_END = 0.5
const ALIKE = [1, 0.4, 0.25]
const SYNONYM = 0.7

const MASK = (1 << FIELD_BITS) - 1
/** By the bits of a posting: the field that counts most, and how much. */
const BEST_FIELD = new Uint8Array(MASK + 1)
const MASK_WEIGHT = new Float32Array(MASK + 1)
for (let mask = 1; mask <= MASK; mask++)
  for (const [bit, field] of FIELDS.entries())
    if (mask & (1 << bit) && FIELD_WEIGHT[field] > (MASK_WEIGHT[mask] ?? 0)) {
      MASK_WEIGHT[mask] = FIELD_WEIGHT[field]
      BEST_FIELD[mask] = bit
    }
const NAME = 1 << FIELDS.indexOf('name')
const DESCRIPTION = 1 << FIELDS.indexOf('description')

/** The entries found for one word or unit: how well, and by what. */
export class Found {
  readonly score: Float32Array
  /**
   * By entry: 0 not found; above 0 by a term of the index in a field (16 × term + field + 1); below by one of
   * `others` (−1 the first).
   */
  readonly source: Int32Array
  readonly others: Other[] = []
  count = 0

  constructor(entries: number) {
    this.score = new Float32Array(entries)
    this.source = new Int32Array(entries)
  }

  put(doc: number, score: number, source: number): void {
    if (score <= (this.score[doc] as number)) return
    if (this.source[doc] === 0) this.count += 1
    this.score[doc] = score
    this.source[doc] = source
  }

  /** What `put` takes as the source of entries found by something else than a term. */
  other(other: Other): number {
    this.others.push(other)
    return -this.others.length
  }
}

/** A source of `Found` as term and field. */
export const termOf = (source: number): number => (source - 1) >> 4
export const fieldOf = (source: number): (typeof FIELDS)[number] =>
  FIELDS[(source - 1) & 15] ?? 'description'

/** A unit and the entries found for it. */
export interface UnitFound {
  readonly unit: Unit
  readonly found: Found
  /** For a unit of several words: the entries of each. */
  readonly words: readonly Found[]
}

/** Finds the entries of a unit: by its words, by the other names of its phrase, or by its number. */
export function findUnit(searched: Searched, unit: Unit): UnitFound {
  const words = unit.words.map((word) => findWord(searched, word, unit.phrases.length > 0))
  const single = words.length === 1 ? words[0] : undefined
  const found = single ?? new Found(searched.count)
  if (!single && words.length > 1) putTogether(found, words)
  for (const phrase of unit.phrases) putPhrase(searched, found, phrase)
  if (unit.phone) putPhone(searched, found, unit.phone)
  return { unit, found, words: single ? [] : words }
}

/** The entries that have all of the words. */
function putTogether(found: Found, words: readonly Found[]): void {
  const source = found.other({ type: 'words' })
  for (let doc = 0; doc < found.score.length; doc++) {
    let sum = 0
    for (const { score } of words) {
      const one = score[doc] as number
      if (one === 0) {
        sum = 0
        break
      }
      sum += one
    }
    if (sum > 0) found.put(doc, sum / words.length, source)
  }
}

/** From so many letters on a word in the middle may be a beginning. */
const BEGINNING_LETTERS = 3
const CODE_LETTERS = 3
const END_LETTERS = 4
/** Where a word as typed finds fewer entries than this, words that are like it are looked for. */
const FEW = 3
const LIKE_LETTERS = 4
const LONG_LETTERS = 8
/** Shorter words must have the first letter right. */
const FREE_LETTERS = 6

/** @param named whether the word is part of a phrase that has a meaning of its own */
function findWord(searched: Searched, word: TypedWord, named: boolean): Found {
  const found = new Found(searched.count)
  const { terms } = searched.index
  for (const form of word.forms) {
    const exact = terms.find(form)
    const letters = lettersOf(form)
    if (word.last || letters >= BEGINNING_LETTERS)
      putTerms(searched, found, terms.beginning(form), BEGINNING, form.length)
    if (exact !== undefined) putTerm(searched, found, exact, 1)
    if (letters >= END_LETTERS)
      putTerms(searched, found, terms.beginning(endTerm(form)), COMPOUND_END, form.length)
    if (letters >= CODE_LETTERS) putCodes(searched, found, searched.codes.terms.beginning(form), 1)
  }
  const [whole = ''] = word.forms
  if (found.count < FEW && lettersOf(whole) >= LIKE_LETTERS) putAlike(searched, found, whole, named)
  return found
}

/** A word that means something as it is typed is not looked for in descriptions under another spelling. */
function putAlike(searched: Searched, found: Found, word: string, named: boolean): void {
  const fields = named || found.count > 0 ? MASK & ~DESCRIPTION : MASK
  const most = lettersOf(word) >= LONG_LETTERS ? 2 : 1
  for (const terms of [searched.index.terms, searched.codes.terms]) {
    const inText = terms === searched.index.terms
    const first = terms.beginning(FIRST_WORD).from
    const all = { from: first, to: terms.list.length, distance: 0 }
    const within = lettersOf(word) >= FREE_LETTERS ? all : terms.beginning(word.slice(0, 1))
    for (const range of terms.like(word, most, within)) {
      const weight = ALIKE[range.distance] ?? 0
      if (inText) putTerms(searched, found, range, weight, word.length, fields)
      else putCodes(searched, found, range, weight)
    }
  }
}

/** Terms of a range; the less there is of a term beyond what was typed, the better. */
function putTerms(
  searched: Searched,
  found: Found,
  { from, to }: TermRange,
  weight: number,
  typed: number,
  fields = MASK,
): void {
  for (let term = from; term < to; term++) {
    const { length } = searched.index.terms.list[term] as string
    putTerm(searched, found, term, weight * (0.5 + 0.5 * Math.min(1, typed / length)), fields)
  }
}

/** @param fields bits of the fields that count */
function putTerm(
  searched: Searched,
  found: Found,
  term: number,
  weight: number,
  fields = MASK,
): void {
  const { postings, offsets } = searched.index
  const { nameWeight, count } = searched
  const from = offsets[term] as number
  const to = offsets[term + 1] as number
  const rare = weight * rarity(to - from, count)
  const source = term * 16 + 1
  for (let at = from; at < to; at++) {
    const posting = postings[at] as number
    const doc = posting >>> FIELD_BITS
    const mask = posting & fields
    if (mask === 0) continue
    const inName = mask & NAME ? (nameWeight[doc] as number) : 1
    const field = BEST_FIELD[mask] as number
    found.put(doc, rare * (MASK_WEIGHT[mask] as number) * inName, source + field)
  }
}

/** What few entries have says more of them: from 1 down to 0.6. */
const rarity = (having: number, all: number): number =>
  0.6 + (0.4 * Math.log(1 + all / Math.max(1, having))) / Math.log(2 + all)

function putCodes(searched: Searched, found: Found, range: TermRange, weight: number): void {
  for (const { code, weight: share } of searched.codes.codesIn(range))
    putCode(searched, found, code, weight * (0.5 + 0.5 * share), undefined)
}

function putCode(
  searched: Searched,
  found: Found,
  code: string,
  weight: number,
  phrase: Phrase | undefined,
): void {
  const docs = searched.byCode.get(code)
  if (!docs) return
  const field = code.slice(0, code.indexOf(':')) as WhyCode['field']
  const score = weight * CODE_WEIGHT[field] * rarity(docs.length, searched.count)
  const source = found.other({ type: 'code', code, phrase })
  const weights = field === 'need' ? searched.needWeight : undefined
  for (const doc of docs) found.put(doc, weights ? score * (weights[doc] as number) : score, source)
}

function putPhrase(searched: Searched, found: Found, { phrase, typed }: TypedPhrase): void {
  const { terms, offsets, postings } = searched.index
  const term = terms.find(groupTerm(phrase.group))
  if (term !== undefined) {
    const source = found.other({ type: 'phrase', phrase })
    for (let at = offsets[term] as number; at < (offsets[term + 1] as number); at++) {
      const posting = postings[at] as number
      const weight = MASK_WEIGHT[posting & MASK] as number
      found.put(posting >>> FIELD_BITS, SYNONYM * typed * weight, source)
    }
  }
  for (const code of SYNONYMS[phrase.group]?.codes ?? [])
    putCode(searched, found, codeKey(code), SYNONYM * typed, phrase)
}

/** The digits of a number in international form. */
export const digitsOf = (number: string): string => number.replace(/\D/g, '')

/** Whether a number in international form has what was typed. */
export const hasDigits = (digits: string, { anywhere, beginning }: TypedPhone): boolean =>
  (anywhere !== undefined && digits.includes(anywhere)) ||
  (beginning !== undefined && digits.startsWith(beginning))

function putPhone(searched: Searched, found: Found, phone: TypedPhone): void {
  const source = found.other({ type: 'phone', phone })
  for (const [doc, numbers] of searched.phones.entries())
    if (numbers.some((digits) => hasDigits(digits, phone))) found.put(doc, PHONE_WEIGHT, source)
}
