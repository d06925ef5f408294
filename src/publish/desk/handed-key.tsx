import { Download } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { codeOf } from '../../handout/code.ts'
import { enrolmentLink } from '../../vault/enrolment-link.ts'
import styles from './desk.module.css'
import { download } from './output.ts'

/** A new key's enrolment file and, apart from it, its passphrase; for which partner. */
export interface Handed {
  readonly id: string
  readonly name: string
  readonly file: string
  readonly passphrase: string
}

interface HandedKeyProps {
  readonly handed: Handed
  readonly onDone: () => void
}

/** What is handed over to a partner, shown this once: nobody keeps the passphrase. */
export function HandedKey({ handed: { id, name, file, passphrase }, onDone }: HandedKeyProps) {
  const { t } = useTranslation('desk')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const code = codeOf(enrolmentLink(location.origin, file))
  const fileName = `${id}.enrol.json`
  return (
    <div className={styles.handed}>
      <h3 ref={heading} tabIndex={-1}>
        {t('partners.handed.title', { name })}
      </h3>
      <ol className={styles.handedSteps}>
        <li>
          <p>{t('partners.handed.file')}</p>
          <button
            type="button"
            className="button button--primary"
            onClick={() => download(fileName, new TextEncoder().encode(file))}
          >
            <Download className="icon" aria-hidden />
            <span>{t('partners.handed.save')}</span>
          </button>
          {code && (
            <details>
              <summary>{t('partners.handed.code')}</summary>
              <svg
                className={styles.code}
                viewBox={`0 0 ${code.size} ${code.size}`}
                role="img"
                aria-label={t('partners.handed.code')}
              >
                <path d={code.path} />
              </svg>
            </details>
          )}
        </li>
        <li>
          <p>{t('partners.handed.passphrase')}</p>
          <p>
            <code className={styles.secret} dir="ltr" translate="no">
              {passphrase}
            </code>
          </p>
        </li>
        <li>{t('partners.handed.workbook')}</li>
      </ol>
      <button type="button" className="button" onClick={onDone}>
        {t('partners.handed.done')}
      </button>
    </div>
  )
}
