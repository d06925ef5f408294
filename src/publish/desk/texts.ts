import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { readMark, setMark } from '../../kept-marks.ts'
import germanDesk from '../../../locales/de/desk.json' with { type: 'json' }
import german from '../../../locales/de/publish.json' with { type: 'json' }
import englishDesk from '../../../locales/en/desk.json' with { type: 'json' }
import english from '../../../locales/en/publish.json' with { type: 'json' }
import germanVocabulary from '../../../locales/de/vocabulary.json' with { type: 'json' }
import englishVocabulary from '../../../locales/en/vocabulary.json' with { type: 'json' }

export const DESK_LANGUAGES = { de: 'Deutsch', en: 'English' } as const
export type DeskLanguage = keyof typeof DESK_LANGUAGES

/** The texts of the desk and of the publisher's problems and failures, in the language the browser asks for. */
export async function deskTexts(language: DeskLanguage): Promise<i18n> {
  const texts = createInstance().use(initReactI18next)
  await texts.init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'desk',
    resources: {
      de: { desk: germanDesk, publish: german, vocabulary: germanVocabulary },
      en: { desk: englishDesk, publish: english, vocabulary: englishVocabulary },
    },
    interpolation: { escapeValue: false },
  })
  return texts
}

/** What somebody chose, else what the browser prefers. */
export function deskLanguage(): DeskLanguage {
  const chosen = readMark(CHOSEN) ?? navigator.language
  return chosen.startsWith('de') ? 'de' : 'en'
}

export const chooseLanguage = (language: DeskLanguage): void => setMark(CHOSEN, language)

const CHOSEN = 'desk-language'
