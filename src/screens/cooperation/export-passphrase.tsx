import { Copy, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './export-page.module.css'

interface PassphraseProps {
  readonly passphrase: string
  readonly noted: boolean
  readonly onNoted: (noted: boolean) => void
  readonly onNew: () => void
}

/** The proposed passphrase, to be noted before it is used: it is shown this once. */
export function Passphrase({ passphrase, noted, onNoted, onNew }: PassphraseProps) {
  const { t } = useTranslation('phones')
  const [copied, setCopied] = useState<{ readonly passphrase: string; readonly done: boolean }>()
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(passphrase)
      setCopied({ passphrase, done: true })
    } catch {
      setCopied({ passphrase, done: false })
    }
  }
  return (
    <div className={styles.secret}>
      <h2>{t('passphrase.title')}</h2>
      <p className={styles.text}>{t('passphrase.once')}</p>
      <p className={styles.passphrase} aria-live="polite">
        <bdi lang="en" dir="ltr" translate="no">
          {passphrase}
        </bdi>
      </p>
      <p className={styles.buttons}>
        <button type="button" className="button" onClick={() => void copy()}>
          <Copy className="icon" aria-hidden />
          <span>{t('passphrase.copy')}</span>
        </button>
        <button type="button" className="button" onClick={onNew}>
          <RefreshCw className="icon" aria-hidden />
          <span>{t('passphrase.new')}</span>
        </button>
      </p>
      <p role="status">
        {copied?.passphrase === passphrase &&
          t(copied.done ? 'passphrase.copied' : 'passphrase.notCopied')}
      </p>
      <label className={styles.noted}>
        <input
          type="checkbox"
          checked={noted}
          onChange={(event) => onNoted(event.target.checked)}
        />
        <span>{t('passphrase.noted')}</span>
      </label>
    </div>
  )
}
