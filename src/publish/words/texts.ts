import { createInstance, type TFunction } from 'i18next'
import german from '../../../locales/de/publish.json' with { type: 'json' }
import english from '../../../locales/en/publish.json' with { type: 'json' }

export const PUBLISHER_LANGUAGES = ['en', 'de'] as const
export type PublisherLanguage = (typeof PUBLISHER_LANGUAGES)[number]

/** The publisher's texts, for the command line and the desk; English stands in for what is missing. */
export async function publisherTexts(language: PublisherLanguage): Promise<TFunction> {
  const texts = createInstance()
  return texts.init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'publish',
    resources: { en: { publish: english }, de: { publish: german } },
    // Whoever shows them escapes them.
    interpolation: { escapeValue: false },
  })
}
