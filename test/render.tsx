import { readFile } from 'node:fs/promises'
import { render } from '@testing-library/react'
import type { ResourceKey } from 'i18next'
import type { ReactNode } from 'react'
import { act, Suspense } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createTexts, ROOMS } from '../src/language/i18n.ts'
import type { LanguageCode } from '../src/language/languages.ts'
import { SpeakTo } from '../src/screens/parts/speech.tsx'

const readTexts = async (language: string, room: string): Promise<ResourceKey> =>
  JSON.parse(await readFile(`locales/${language}/${room}.json`, 'utf8')) as ResourceKey

/**
 * Draws a part of a screen as it is turned to a client who speaks `language`, with the real texts.
 * German is the interface's language.
 */
export async function renderFor(language: LanguageCode, part: ReactNode) {
  const texts = await createTexts('de', readTexts)
  await texts.loadLanguages([language])
  await texts.loadNamespaces(ROOMS)
  return act(() =>
    Promise.resolve(
      render(
        <I18nextProvider i18n={texts}>
          <Suspense>
            <SpeakTo language={language} rooms={ROOMS}>
              {part}
            </SpeakTo>
          </Suspense>
        </I18nextProvider>,
      ),
    ),
  )
}
