import { describe, expect, it } from 'vitest'
import type { TermId } from '../../src/language/glossary.ts'
import { termsIn } from '../../src/language/glossary.ts'
import { GERMAN, LANGUAGE_CODES } from '../../src/language/languages.ts'
import { originalOf, readTexts } from './texts.ts'

/** What a client sees. */
const ROOMS = [
  'client',
  'consultation',
  'match',
  'vocabulary',
  'handout',
  'offers',
  'common',
] as const

/**
 * Texts whose term is left to the German beside them. Most are of the consent form, where nothing can be tapped:
 * it stands on paper in German and the client's language side by side.
 */
const WITHOUT: Readonly<Record<string, readonly TermId[]>> = {
  // The heading of the form names the term; a sentence that says it again is read better without.
  'handout:consent.period': ['einwilligung'],
  'handout:consent.voluntary': ['einwilligung'],
  'handout:consent.withdraw': ['einwilligung'],
  // Words beneath a line to write on; the note above the signatures names the term.
  'handout:consent.guardian': ['vormund'],
  'handout:consent.guardianName': ['vormund'],
  // An example within the brackets that explain "Eingliederung".
  'handout:consent.topics.measures': ['ausbildung'],
  // On the staff's screens alone, where no term is tapped.
  'vocabulary:specialties.recognition-iq': ['anerkennung'],
  'vocabulary:specialties.recognition-zsba': ['anerkennung'],
}

interface Case {
  readonly name: string
  readonly term: TermId
  readonly text: string
}

const casesOf = (language: (typeof LANGUAGE_CODES)[number]): Case[] =>
  ROOMS.flatMap((room) => {
    const german = readTexts(GERMAN, `${room}.json`)
    return [...readTexts(language, `${room}.json`)].flatMap(([key, text]) =>
      termsIn([originalOf(german, key)]).map((term) => ({ name: `${room}:${key}`, term, text })),
    )
  })

const isLeftOut = ({ name, term }: Case): boolean => WITHOUT[name]?.includes(term) ?? false
const has = ({ term, text }: Case): boolean => termsIn([text]).includes(term)

describe('a term of German offices and law', () => {
  it.each(LANGUAGE_CODES)('stands in the text of %s where it stands in German', (language) => {
    const cases = casesOf(language)
    expect(cases.length).toBeGreaterThan(100)
    const lost = cases.filter((one) => !has(one) && !isLeftOut(one))
    expect(lost.map(({ name, term, text }) => `${name}, ${term}: ${text}`)).toEqual([])
  })

  it('is left to German only where it is missing', () => {
    const all = LANGUAGE_CODES.flatMap(casesOf)
    for (const [name, terms] of Object.entries(WITHOUT))
      for (const term of terms) {
        const cases = all.filter((one) => one.name === name && one.term === term)
        expect(cases.length, `${name}, ${term}`).toBe(LANGUAGE_CODES.length)
        expect(cases.every(has), `${name}, ${term}`).toBe(false)
      }
  })
})

describe('the check', () => {
  // Translated, with an ending of another language, inside another word: it could not be tapped.
  it.each([
    ['jobcenter', 'Jobcentres'],
    ['jobcenter', 'Джобцентри'],
    ['jobcenter', 'в Jobcenterі'],
    ['integrationskurs', 'integration course'],
    ['vormund', 'der Vormundschaft'],
  ] as const)('sees no %s in "%s"', (term, text) => {
    expect(has({ name: '', term, text })).toBe(false)
  })
})
