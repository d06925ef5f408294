import { createInstance, type TFunction } from 'i18next'
import german from '../../../locales/de/publish.json' with { type: 'json' }
import english from '../../../locales/en/publish.json' with { type: 'json' }

export const CLI_LANGUAGES = ['en', 'de'] as const
export type CliLanguage = (typeof CLI_LANGUAGES)[number]

/** The texts of the command line; English stands in for what is missing. */
export async function cliTexts(language: CliLanguage): Promise<TFunction> {
  const texts = createInstance()
  return texts.init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'publish',
    resources: { en: { publish: english }, de: { publish: german } },
    // A terminal, not a page: nothing to escape.
    interpolation: { escapeValue: false },
  })
}
