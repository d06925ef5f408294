import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { fold, formsOf, wordsOf } from '../../src/search/fold.ts'

describe('words that are the same come to the same', () => {
  it.each([
    ['German umlauts, written out or left out', ['Müller', 'Mueller', 'Muller', 'MÜLLER']],
    ['German sharp s', ['Straße', 'Strasse', 'STRASSE']],
    ['German, composed and decomposed', ['Büro', 'Bu\u0308ro']],
    ['German with a soft hyphen', ['Schuldnerberatung', 'Schuldner\u00adberatung']],
    ['Turkish dotted and dotless i', ['İş', 'iş', 'is', 'IS', 'ış']],
    ['Turkish', ['Çocuğum', 'cocugum']],
    ['Kurdish', ['Kurmancî', 'kurmanci']],
    ['Romanian, comma and cedilla', ['școală', 'şcoală', 'scoala']],
    ['Polish', ['Łódź', 'lodz']],
    ['French', ['sœur', 'soeur']],
    ['Russian ё', ['ребёнок', 'ребенок']],
    ['Ukrainian ґ', ['ґрунт', 'грунт']],
    ['Ukrainian apostrophes', ['сім’я', "сім'я", 'сімʼя']],
    ['Arabic vowel signs', ['العَرَبِيَّة', 'العربية']],
    ['Arabic tatweel', ['عـــربي', 'عربي']],
    ['Arabic alef', ['إقامة', 'أقامة', 'اقامة', 'ٱقامة']],
    ['Arabic teh marbuta and heh', ['إقامة', 'اقامه']],
    ['Arabic alef maksura and yeh', ['مستشفى', 'مستشفي']],
    ['Arabic hamza on its carriers', ['مسؤول', 'مسوول']],
    ['Arabic hamza alone', ['لقاء', 'لقا']],
    ['Persian keyboard, Arabic keyboard', ['کودکی', 'كودكي']],
    ['Persian joiner', ['می‌خواهم', 'میخواهم']],
    ['Persian ezafe', ['ادارهٔ', 'اداره']],
    ['Pashto yeh and gaf', ['ګټې', 'گټی']],
    ['Arabic and Persian digits', ['٤٣', '۴۳', '43']],
  ])('%s', (_, words) => {
    expect(new Set(words.map(fold)).size).toBe(1)
  })
})

describe('words that are not the same stay apart', () => {
  it.each([
    ['Russian и and й', 'мои', 'мой'],
    ['Ukrainian і and ї', 'її', 'іі'],
    ['Ukrainian и and і', 'кит', 'кіт'],
    ['Pashto ځ and ح', 'ځان', 'حان'],
    ['Ethiopic', 'ፎርም', 'ፎርሙ'],
  ])('%s', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other))
  })
})

it('Ethiopic is left as it is', () => {
  expect(fold('ጀርመንኛ')).toBe('ጀርመንኛ')
})

describe('an Arabic word is found without what is written on to it', () => {
  it.each([
    ['الديون', 'ديون'],
    ['والنفس', 'نفس'],
    ['بالعربية', 'عربيه'],
    ['للبالغين', 'بالغين'],
    ['الوالدين', 'والدين'],
    ['وأماكن', 'اماكن'],
  ])('%s: %s', (word, bare) => {
    expect(formsOf(word)).toEqual([fold(word), bare])
  })

  it('short words keep what only looks like an article', () => {
    expect(formsOf('إلى')).toEqual(['الي'])
  })
})

it.each([
  ['a hyphen parts', 'MBE-Beratung', ['MBE', 'Beratung']],
  ['an apostrophe parts Latin words', 'l’emploi, Jobcenter’e', ['l', 'emploi', 'Jobcenter', 'e']],
  ['and belongs to Cyrillic ones', 'сім’я і п’ять', ['сім’я', 'і', 'п’ять']],
  ['Ethiopic commas part', 'ትምህርቲ፣ ስልጠና', ['ትምህርቲ', 'ስልጠና']],
  ['Persian joiners do not', 'می‌خواهم بروم', ['می‌خواهم', 'بروم']],
  ['nothing', ' – ', []],
])('%s', (_, text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

it('a beginning of a word folds to a beginning of what the word folds to', () => {
  const letters = fc.constantFrom(...Array.from('aeouüäößqnrsABEтёйґالدوکیة'))
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), fc.nat(12), (word, length) => {
      expect(fold(word.join('')).startsWith(fold(word.slice(0, length).join('')))).toBe(true)
    }),
  )
})
