import { useTranslation } from 'react-i18next'
import { formatCalendarDate } from '../../language/format.ts'
import { LANGUAGE_CODES, LANGUAGES } from '../../language/languages.ts'
import { reviewOf } from '../../language/review.ts'
import { useSpeaker } from '../parts/speech.tsx'
import styles from './settings.module.css'

/** Every language with how its texts were made and whether a native speaker has read them. */
export function Reviews() {
  const { t } = useTranslation('settings')
  const { language } = useSpeaker()
  return (
    <details className={styles.reviews}>
      <summary>{t('review.title')}</summary>
      <ul>
        {LANGUAGE_CODES.map((code) => {
          const { made, reviewed } = reviewOf(code)
          return (
            <li key={code}>
              <bdi lang={code} dir={LANGUAGES[code].direction}>
                {LANGUAGES[code].name}
              </bdi>
              <span className={styles.hint}>
                {t(`review.${made}`)}
                {made !== 'original' &&
                  `, ${
                    reviewed === null
                      ? t('review.unreviewed')
                      : t('review.reviewed', { date: formatCalendarDate(language, reviewed) })
                  }`}
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
