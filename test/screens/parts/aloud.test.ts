// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../../src/language/languages.ts'
import { LANGUAGE_CODES } from '../../../src/language/languages.ts'
import { utterancesOf, voiceFor } from '../../../src/screens/parts/aloud.ts'

/** What is read of a part of the page, as pairs of language and words. */
function read(html: string): [LanguageCode, string][] {
  document.body.innerHTML = html
  return utterancesOf(document.body).map(({ language, text }) => [language, text])
}

const term = (word: string) => `<button data-term lang="de" dir="ltr">${word}</button>`

describe('the words that are read', () => {
  it('come block by block, in reading order', () => {
    expect(
      read(`<article lang="tr">
        <h1>Cevap</h1>
        <p>Bir.</p>
        <ul><li>İki.</li><li>Üç.</li></ul>
        <table><tr><th>Gün</th><td>Saat</td></tr></table>
      </article>`),
    ).toEqual([
      ['tr', 'Cevap'],
      ['tr', 'Bir.'],
      ['tr', 'İki.'],
      ['tr', 'Üç.'],
      ['tr', 'Gün'],
      ['tr', 'Saat'],
    ])
  })

  it('are one utterance within a block, however it is marked up', () => {
    expect(read('<p lang="ar"><bdi>واحد</bdi> <b>اثنان</b>\n<span>ثلاثة</span></p>')).toEqual([
      ['ar', 'واحد اثنان ثلاثة'],
    ])
  })

  it.each<[string, string]>([
    ['German beneath', '<bdi data-beneath lang="de">Eins</bdi>'],
    ['a button', '<button><span>Weiter</span></button>'],
    ['an ornament', '<span aria-hidden="true">✓</span>'],
    ['what is kept silent', '<div data-silent><span>0221</span></div>'],
    ['what is not shown', '<span style="display: none">Versteckt</span>'],
    ['white space', '<span> \n </span>'],
  ])('leave out %s', (_, html) => {
    expect(read(`<p lang="ar">واحد ${html}</p>`)).toEqual([['ar', 'واحد']])
    expect(read(html)).toEqual([])
  })

  it('are none of an empty page', () => {
    expect(read('')).toEqual([])
  })
})

describe('the language they are read in', () => {
  it('is the nearest there is, and German where none is named or known', () => {
    expect(read('<p>Eins</p><p lang="xx">Zwei</p><div lang="so"><p>Saddex</p></div>')).toEqual([
      ['de', 'Eins'],
      ['de', 'Zwei'],
      ['so', 'Saddex'],
    ])
  })

  it('changes within a block with the words', () => {
    expect(
      read('<p lang="ar"><bdi lang="ar">مكتب</bdi> <bdi lang="de">Büro 1</bdi> هنا</p>'),
    ).toEqual([
      ['ar', 'مكتب'],
      ['de', 'Büro 1'],
      ['ar', 'هنا'],
    ])
  })

  it('is the sentence’s for a German term inside it', () => {
    expect(read(`<p><bdi lang="ar">يدفع ${term('Jobcenter')} المساعدة</bdi></p>`)).toEqual([
      ['ar', 'يدفع Jobcenter المساعدة'],
    ])
    expect(read(`<p lang="ar">${term('Jobcenter')}</p>`)).toEqual([['ar', 'Jobcenter']])
  })

  it('tears no ending and no full stop off a term', () => {
    expect(read(`<p lang="tr">Parayı ${term('Jobcenter')}’den alırsınız.</p>`)).toEqual([
      ['tr', 'Parayı Jobcenter’den alırsınız.'],
    ])
    expect(read(`<p lang="de">Geld vom ${term('Jobcenter')}.</p>`)).toEqual([
      ['de', 'Geld vom Jobcenter.'],
    ])
  })
})

describe('the voice', () => {
  const voice = (lang: string, localService = true): SpeechSynthesisVoice => ({
    lang,
    localService,
    default: false,
    name: lang,
    voiceURI: lang,
  })

  it.each<[LanguageCode, string, boolean]>([
    ['ar', 'ar-SA', true],
    ['ar', 'ar', true],
    ['de', 'de-AT', true],
    ['de-simple', 'de-DE', true],
    ['kmr', 'ku-TR', true],
    ['fa', 'prs-AF', true],
    ['ar', 'de-DE', false],
    ['de', 'nl-NL', false],
    ['ti', 'am-ET', false],
    ['uk', 'ru-RU', false],
  ])('for %s, one of %s: %s', (language, lang, fits) => {
    expect(voiceFor([voice(lang)], language)?.lang).toBe(fits ? lang : undefined)
  })

  it('is none that sends the text away, even where there is no other', () => {
    for (const language of LANGUAGE_CODES) {
      const remote = voice(language, false)
      expect(voiceFor([remote], language)).toBeUndefined()
    }
    expect(voiceFor([voice('ar-SA', false), voice('ar-EG')], 'ar')?.lang).toBe('ar-EG')
  })

  it('is none where the device has none', () => {
    expect(voiceFor([], 'de')).toBeUndefined()
  })
})
