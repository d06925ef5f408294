import { GERMAN, isLanguageCode, LANGUAGES } from '../../language/languages.ts'
import { isolate } from '../../language/format.ts'
import type { Why, WhyWord } from '../../search/query.ts'
import { LanguageName } from '../parts/contact-lines.tsx'
import { useRoom } from '../parts/speech.tsx'
import styles from './why-found.module.css'

/** Where each word that was typed was found, and under which other name. */
export function WhyFound({ why }: { why: readonly Why[] }) {
  const t = useRoom('directory')
  if (why.length === 0) return null
  return (
    <ul className={styles.why} aria-label={t('why.label')}>
      {why.map((one) => (
        <li key={`${one.field} ${one.typed}`}>
          {one.field !== 'wheelchair' && <span>{t(`why.${one.field}`)}</span>} <Found why={one} />
          {one.via !== undefined && (
            <span className={styles.via}>
              {t('why.via', { typed: isolate(one.typed), via: isolate(one.via) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The word as it stands in the entry, in its own language; a code by its name. */
function Found({ why }: { why: Why }) {
  const t = useRoom('directory')
  switch (why.field) {
    case 'kind':
      return <mark>{t(`vocabulary:kinds.${why.term}`)}</mark>
    case 'need':
      return <mark>{t(`vocabulary:needs.${why.term}`)}</mark>
    case 'group':
      return <mark>{t(`match:rank.group.${why.term}`)}</mark>
    case 'specialty':
      return <mark>{t(`vocabulary:specialties.${why.term}`)}</mark>
    case 'course-kind':
      return <mark>{t(`offers:kinds.${why.term}`)}</mark>
    case 'wheelchair':
      return <mark>{t(`vocabulary:wheelchair.${why.term}`)}</mark>
    case 'mode':
      return <mark>{t(`vocabulary:modes.${why.term}`)}</mark>
    case 'language':
      return (
        <mark>
          <LanguageName tag={why.term} />
        </mark>
      )
    case 'phone':
    case 'postal-code':
      return (
        <mark>
          <bdi dir="ltr">{why.term}</bdi>
        </mark>
      )
    default: {
      const lang = languageOf(why)
      return (
        <mark>
          <bdi lang={lang} dir={isLanguageCode(lang) ? LANGUAGES[lang].direction : 'auto'}>
            {why.term}
          </bdi>
        </mark>
      )
    }
  }
}

const LATIN = /\p{Script=Latin}/u

/** The language of a word: in a text of other letters, a word in Latin ones is the German term. */
function languageOf({ lang = GERMAN, term }: WhyWord): string {
  const { name } = isLanguageCode(lang) ? LANGUAGES[lang] : { name: '' }
  return LATIN.test(term) && !LATIN.test(name) ? GERMAN : lang
}
