import { createInstance, type i18n } from 'i18next'
import germanNews from '../../../locales/de/news.json' with { type: 'json' }
import germanOffers from '../../../locales/de/offers.json' with { type: 'json' }
import german from '../../../locales/de/publish.json' with { type: 'json' }
import germanVocabulary from '../../../locales/de/vocabulary.json' with { type: 'json' }
import englishNews from '../../../locales/en/news.json' with { type: 'json' }
import englishOffers from '../../../locales/en/offers.json' with { type: 'json' }
import english from '../../../locales/en/publish.json' with { type: 'json' }
import englishVocabulary from '../../../locales/en/vocabulary.json' with { type: 'json' }

/** The languages of those who keep a region's data. */
export type AccountLanguage = 'de' | 'en'

const RESOURCES = {
  de: { publish: german, news: germanNews, vocabulary: germanVocabulary, offers: germanOffers },
  en: { publish: english, news: englishNews, vocabulary: englishVocabulary, offers: englishOffers },
}

/** The guide's own words for tables, fields and codes, and the publisher's sentences. */
export async function accountTexts(language: AccountLanguage): Promise<i18n> {
  const texts = createInstance()
  await texts.init({
    lng: language,
    ns: Object.keys(RESOURCES.de),
    defaultNS: 'publish',
    fallbackNS: 'news',
    resources: { [language]: RESOURCES[language] },
    interpolation: { escapeValue: false },
  })
  return texts
}
