import { readFile } from 'node:fs/promises'
import { act, render } from '@testing-library/react'
import type { ResourceKey } from 'i18next'
import type { ReactNode } from 'react'
import { Suspense } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createTexts, ROOMS } from '../src/language/i18n.ts'
import type { LanguageCode } from '../src/language/languages.ts'
import { GERMAN } from '../src/language/languages.ts'
import { SpeakTo } from '../src/screens/parts/speech.tsx'

/** The two ways every part is drawn: left to right in German alone, right to left with German beneath. */
export const BOTH = ['de', 'ar'] as const satisfies readonly LanguageCode[]

const readTexts = async (language: string, room: string): Promise<ResourceKey> =>
  JSON.parse(await readFile(`locales/${language}/${room}.json`, 'utf8')) as ResourceKey

/**
 * Draws a part of a screen as it is turned to a client who speaks `language`, with the real texts.
 * German is the interface's language.
 */
export async function renderFor(language: LanguageCode, part: ReactNode) {
  const texts = await createTexts(GERMAN, readTexts)
  await texts.loadNamespaces(ROOMS)
  const drawn = async (spoken: LanguageCode, shown: ReactNode) => {
    await texts.loadLanguages([spoken])
    return (
      <I18nextProvider i18n={texts}>
        <Suspense>
          <SpeakTo language={spoken} rooms={ROOMS}>
            {shown}
          </SpeakTo>
        </Suspense>
      </I18nextProvider>
    )
  }
  const first = await drawn(language, part)
  const view = await act(() => Promise.resolve(render(first)))
  return {
    ...view,
    /** Goes on in another language; what is drawn keeps its state. */
    speak: async (other: LanguageCode, shown = part) => {
      const next = await drawn(other, shown)
      await act(() => {
        view.rerender(next)
        return Promise.resolve()
      })
    },
    /** What `locales/` has for a key in a language; no other language will do. */
    text: (spoken: LanguageCode, key: string, params: Record<string, unknown> = {}): string => {
      const found = texts.getFixedT(spoken)(key, { ...params, fallbackLng: [], defaultValue: '' })
      if (found === '') throw new Error(`no text in ${spoken} for ${key}`)
      return found
    },
  }
}

/** What a person hears and sees of an element's language: the nearest `lang` and `dir` around it. */
export const spokenIn = (element: Element | null | undefined) => ({
  lang: element?.closest('[lang]')?.getAttribute('lang'),
  dir: element?.closest('[dir]')?.getAttribute('dir'),
})
