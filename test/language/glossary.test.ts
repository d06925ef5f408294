import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import glossary from '../../locales/glossary.json' with { type: 'json' }
import type { Piece, TermId } from '../../src/language/glossary.ts'
import { pieces, TERM_IDS, termName, termsIn } from '../../src/language/glossary.ts'

const FORMS = TERM_IDS.flatMap((id) => glossary[id].forms)

const written = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.written)
const termsOf = (text: string): [TermId, string][] =>
  pieces(text).flatMap((piece): [TermId, string][] =>
    typeof piece === 'string' ? [] : [[piece.term, piece.written]],
  )

/** Sentences in any script, with terms where they may stand and where they may not. */
const texts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...FORMS),
      fc.constantFrom('مكتب ', 'بالـ', ' в ', 'к', ' ብ', ' ', ' ', '-', '.', '’den', 's'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('a text cut at its terms', () => {
  it('is the text again when joined', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(pieces(text).map(written).join('')).toBe(text)
        expect(pieces(text).map(written)).not.toContain('')
      }),
    )
  })

  it('has only whole words for terms, each a form of its own term', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let before = ''
        for (const piece of pieces(text)) {
          if (typeof piece !== 'string') {
            expect(glossary[piece.term].forms).toContain(piece.written)
            const after = text.slice(before.length + piece.written.length)
            expect(before).not.toMatch(/[\p{L}\p{N}]$/u)
            expect(after).not.toMatch(/^[\p{L}\p{N}]/u)
          }
          before += written(piece)
        }
      }),
    )
  })

  it.each(FORMS)('finds %s between two words', (form) => {
    expect(pieces(`до ${form}, `)).toEqual([
      'до ',
      { term: TERM_IDS.find((id) => glossary[id].forms.includes(form)), written: form },
      ', ',
    ])
  })

  it.each<[string, [TermId, string][]]>([
    ['Grundsicherungsgeld', [['grundsicherung', 'Grundsicherungsgeld']]],
    [
      'die Migrationsberatung für erwachsene Zugewanderte',
      [['mbe', 'Migrationsberatung für erwachsene Zugewanderte']],
    ],
    ['eines Integrationskurses.', [['integrationskurs', 'Integrationskurses']]],
    ['des Vormunds', [['vormund', 'Vormunds']]],
    ['mit Berufssprachkursen', [['berufssprachkurs', 'Berufssprachkursen']]],
    ['die Ausbildungen', [['ausbildung', 'Ausbildungen']]],
    ['Sache des Jugendamts', [['jugendamt', 'Jugendamts']]],
    ['Bildungsgutscheine', [['bildungsgutschein', 'Bildungsgutscheine']]],
    ['des Bürgergeldes', [['grundsicherung', 'Bürgergeldes']]],
    ['des Arbeitslosengeldes II', [['grundsicherung', 'Arbeitslosengeldes II']]],
    ['des Arbeitslosengeldes', [['arbeitslosengeld', 'Arbeitslosengeldes']]],
    ['ALG II', [['grundsicherung', 'ALG II']]],
    ['ALG I', [['arbeitslosengeld', 'ALG I']]],
    [
      'SGB II und SGB III',
      [
        ['grundsicherung', 'SGB II'],
        ['arbeitslosengeld', 'SGB III'],
      ],
    ],
    [
      'Garantiefonds Hochschule (GF-H)',
      [
        ['gfh', 'Garantiefonds Hochschule'],
        ['gfh', 'GF-H'],
      ],
    ],
  ])('takes the longest form: %s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  it.each<[string, string[]]>([
    ['Допомогу платить Jobcenter.', ['Jobcenter']],
    ['в Jobcenterі', []],
    ['заJobcenter', []],
    ['يدفع Jobcenter المساعدة', ['Jobcenter']],
    ['(Jobcenter)', ['Jobcenter']],
    ['لدىJobcenter', []],
    ['Jobcenterات', []],
    ['Jobcenter’den alınır', ['Jobcenter']],
    ['MBE/JMD', ['MBE', 'JMD']],
    ['das Kitajahr', []],
    ['ein Ausbildungsplatz', []],
    ['die Kindertagesstätten und Kitaplätze', []],
    ['Vormundschaft', []],
    ['B12 und AB1', []],
    ['B1-Kurs', ['B1']],
    ['jobcenter', []],
    ['', []],
  ])('takes whole words only: %s', (text, terms) => {
    expect(termsOf(text).map(([, one]) => one)).toEqual(terms)
  })
})

describe('the terms of texts', () => {
  it('stand once each, in the order of the glossary', () => {
    expect(termsIn(['Kita und JMD', 'Jugendmigrationsdienst, Jobcenter', 'Arbeit'])).toEqual([
      'jobcenter',
      'jmd',
      'kita',
    ])
    expect(termsIn([])).toEqual([])
  })
})

describe('the glossary', () => {
  it('gives no form to two terms, and none that a pattern would take for more than letters', () => {
    expect(new Set(FORMS).size).toBe(FORMS.length)
    for (const form of FORMS) expect(form).toMatch(/^[\p{L}\p{N}][\p{L}\p{N} -]*$/u)
  })

  it('knows each term by its own name', () => {
    for (const id of TERM_IDS) expect(termsIn([termName(id)])).toEqual([id])
  })
})
