import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LanguageCode } from '../../language/languages.ts'
import { GERMAN, LANGUAGE_CODES, LANGUAGES } from '../../language/languages.ts'
import { useTitle } from '../parts/use-title.ts'
import styles from './language-step.module.css'

/** The start: each language by its own name, so that the client can point at it. */
export function LanguageStep({ onChoose }: { onChoose: (language: LanguageCode) => void }) {
  const { t } = useTranslation('consultation')
  const heading = useTitle(t('language.title'))
  return (
    <section className={styles.start}>
      <h1 ref={heading} tabIndex={-1}>
        {t('language.title')}
      </h1>
      <ul className={styles.languages}>
        {LANGUAGE_CODES.map((code) => (
          <li key={code}>
            <button
              type="button"
              className={`tile ${styles.language}`}
              onClick={() => onChoose(code)}
            >
              <span>
                <bdi className={styles.name} lang={code} dir={LANGUAGES[code].direction}>
                  {LANGUAGES[code].name}
                </bdi>
                {code !== GERMAN && (
                  <span className={styles.german} lang="de">
                    {LANGUAGES[code].german}
                  </span>
                )}
              </span>
              <ArrowRight className="icon icon--directed" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.privacy}>{t('privacy')}</p>
    </section>
  )
}
