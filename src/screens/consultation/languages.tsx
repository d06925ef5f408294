import type { LanguageCode } from '../../language/languages.ts'
import { GERMAN, LANGUAGE_CODES, LANGUAGES } from '../../language/languages.ts'
import styles from './languages.module.css'

interface LanguagesProps {
  readonly chosen?: LanguageCode
  readonly onChoose: (language: LanguageCode) => void
}

/** Each language by its own name, so that the client can point at it; its German name for the staff. */
export function Languages({ chosen, onChoose }: LanguagesProps) {
  return (
    <ul className={styles.languages}>
      {LANGUAGE_CODES.map((code) => (
        <li key={code}>
          <button
            type="button"
            className={`tile ${styles.language}`}
            aria-current={code === chosen}
            onClick={() => onChoose(code)}
          >
            <bdi className={styles.name} lang={code} dir={LANGUAGES[code].direction}>
              {LANGUAGES[code].name}
            </bdi>
            {code !== GERMAN && (
              <span className={styles.german} lang="de">
                {LANGUAGES[code].german}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
