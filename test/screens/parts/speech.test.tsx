// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Text } from '../../../src/catalogue/text.ts'
import { ltr } from '../../../src/language/format.ts'
import type { LanguageCode } from '../../../src/language/languages.ts'
import { In, Say, Told } from '../../../src/screens/parts/speech.tsx'
import { BOTH, renderFor } from '../../render.tsx'

afterEach(cleanup)

/** Every piece that is marked with a language, as language, direction and words. */
const marked = (root: Element) =>
  [...root.querySelectorAll('bdi')].map((piece) => [
    piece.lang,
    piece.dir,
    piece.textContent.replace(/[\u2066-\u2069]/g, ''),
  ])

const GERMAN_MORE = ['de', 'ltr', 'Mehr anzeigen']

describe('a text of the guide', () => {
  it('is said in German alone to whoever reads German', async () => {
    for (const language of ['de', 'de-simple'] as const) {
      const { container, text, unmount } = await renderFor(language, <Say k="common:action.more" />)
      expect(marked(container)).toEqual([[language, 'ltr', text(language, 'common:action.more')]])
      expect(container.querySelector('[data-beneath]')).toBeNull()
      unmount()
    }
  })

  it('is said in the client’s language with German beneath', async () => {
    const { container, text } = await renderFor('ar', <Say k="common:action.more" />)
    expect(marked(container)).toEqual([
      ['ar', 'rtl', text('ar', 'common:action.more')],
      GERMAN_MORE,
    ])
    expect(container.querySelector('[data-beneath]')?.textContent).toBe('Mehr anzeigen')
    // What is around the pieces goes the client's way.
    expect(container.firstElementChild?.getAttribute('dir')).toBe('rtl')
    expect(container.firstElementChild?.getAttribute('lang')).toBe('ar')
  })

  it('has its numbers written for each language it is said in', async () => {
    const { container, text } = await renderFor(
      'ar',
      <Say k="common:data.asOf" params={(language) => ({ date: ltr(language) })} />,
    )
    const said = (language: LanguageCode) => text(language, 'common:data.asOf', { date: language })
    expect(marked(container)).toEqual([
      ['ar', 'rtl', said('ar')],
      ['de', 'ltr', said('de')],
    ])
  })

  it('is the first that exists of several', async () => {
    const { container } = await renderFor(
      'de',
      <Say k={['common:action.fly', 'common:action.more', 'common:action.back']} />,
    )
    expect(marked(container)).toEqual([GERMAN_MORE])
  })
})

describe('a text of the region', () => {
  const NAME: Text = { de: 'Beratung', ar: 'استشارة', 'de-simple': 'Rat', tr: 'Danışma' }
  const without = (...languages: string[]): Text =>
    Object.fromEntries(
      Object.entries(NAME).filter(([language]) => !languages.includes(language)),
    ) as Text
  const ARABIC = ['ar', 'rtl', 'استشارة']
  const PLAIN = ['de-simple', 'ltr', 'Rat']
  const GERMAN = ['de', 'ltr', 'Beratung']

  it.each<[string, LanguageCode, Text, (readonly string[])[], string | undefined]>([
    ['the client’s language and German beneath', 'ar', NAME, [ARABIC, GERMAN], undefined],
    ['plain German, and says so', 'ar', without('ar'), [PLAIN], 'common:in.de-simple'],
    ['German, and says so', 'ar', without('ar', 'de-simple'), [GERMAN], 'common:in.de'],
    ['German, and says so', 'tr', without('tr', 'de-simple'), [GERMAN], 'common:in.de'],
    ['German', 'de', NAME, [GERMAN], undefined],
    ['plain German', 'de-simple', NAME, [PLAIN], undefined],
    ['German without a remark', 'de-simple', without('de-simple'), [GERMAN], undefined],
    [
      'a word that is the same in both once',
      'tr',
      { de: 'Kita', tr: 'Kita' },
      [['tr', 'ltr', 'Kita']],
      undefined,
    ],
  ])('is told in %s (%s)', async (_, language, told, pieces, remark) => {
    const { container, text } = await renderFor(
      language,
      <p>
        <Told text={told} />
      </p>,
    )
    expect(marked(container)).toEqual(pieces)
    const line = container.querySelector('p')
    const rest = line?.querySelector('span')
    expect(rest?.textContent).toBe(remark && text(language, remark))
    // The remark is the guide's own, and so in the client's language.
    if (rest) expect(rest.closest('[lang]')?.getAttribute('lang')).toBe(language)
  })

  it('is told quietly without German beneath and without a remark', async () => {
    const { container, speak } = await renderFor('ar', <Told text={NAME} quiet />)
    expect(marked(container)).toEqual([ARABIC])
    await speak('ar', <Told text={without('ar')} quiet />)
    expect(marked(container)).toEqual([PLAIN])
    expect(container.textContent).toBe('Rat')
  })
})

describe('a column in one language', () => {
  it.each(BOTH)(
    'has its own direction and nothing beneath, for a client of %s',
    async (language) => {
      const { container, text } = await renderFor(
        language,
        <>
          <In language="de">
            <Say k="common:action.more" />
          </In>
          <In language="fa" inline>
            <Told text={{ de: 'Beratung', fa: 'مشاوره' }} />
          </In>
        </>,
      )
      const turned = container.firstElementChild
      expect(
        [...(turned?.children ?? [])].map((one) => [
          one.tagName,
          one.getAttribute('lang'),
          one.getAttribute('dir'),
        ]),
      ).toEqual([
        ['DIV', 'de', 'ltr'],
        ['SPAN', 'fa', 'rtl'],
      ])
      expect(marked(container)).toEqual([
        ['de', 'ltr', text('de', 'common:action.more')],
        ['fa', 'rtl', 'مشاوره'],
      ])
    },
  )
})
