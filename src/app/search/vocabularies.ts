import type { LoadTexts, TextRoom } from '../../language/i18n.ts'
import { languageName } from '../../language/format.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { LANGUAGE_CODES, LANGUAGES } from '../../language/languages.ts'
import type { Vocabularies } from '../../search/code-words.ts'

type Sections = Readonly<Record<string, unknown>>

/**
 * The words for the catalogue's codes in all languages of the guide, so that an entry is found by a word of any of them.
 * A file that cannot be read is left out: its words are not found by, all others are.
 *
 * @param spoken tags of the languages that are spoken in the region, to be found by their names
 */
export async function readVocabularies(
  load: LoadTexts,
  spoken: readonly string[],
): Promise<Vocabularies> {
  const own = LANGUAGE_CODES.map(async (language) => {
    const read = (room: TextRoom): Promise<Sections> =>
      load(language, room).then(
        (texts) => texts as Sections,
        () => ({}),
      )
    const [vocabulary, match, offers] = await Promise.all([
      read('vocabulary'),
      read('match'),
      read('offers'),
    ])
    const sections: Sections = {
      groups: (match['rank'] as Sections | undefined)?.['group'],
      courseKinds: offers['kinds'],
      ...vocabulary,
      languages: namesOf(language, spoken),
    }
    return [language, sections] as const
  })
  return { ...Object.fromEntries(await Promise.all(own)), ...OWN_NAMES }
}

const namesOf = (language: LanguageCode, spoken: readonly string[]): Record<string, string> =>
  Object.fromEntries(spoken.map((tag) => [tag, languageName(language, tag).text]))

/** What speakers and staff call the guide's languages. */
const OWN_NAMES: Vocabularies = {
  'own-names': {
    languages: Object.fromEntries(LANGUAGE_CODES.map((code) => [code, LANGUAGES[code].name])),
  },
  'german-names': {
    languages: Object.fromEntries(LANGUAGE_CODES.map((code) => [code, LANGUAGES[code].german])),
  },
}
