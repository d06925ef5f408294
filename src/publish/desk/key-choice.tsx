import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from './client.ts'
import styles from './desk.module.css'
import { Failure } from './failure.tsx'
import type { DeskFailure } from './messages.ts'
import { download } from './output.ts'

interface KeyChoiceProps {
  readonly chosen: boolean
  readonly onKey: (text: string) => void
}

/** The region's key, read from its file into this page's memory; a region without one makes its first here. */
export function KeyChoice({ chosen, onKey }: KeyChoiceProps) {
  const { t } = useTranslation('desk')
  const [failure, setFailure] = useState<DeskFailure>()
  const make = async (): Promise<void> => {
    const made = await ask('keygen', {})
    setFailure(made.ok ? undefined : made.error)
    if (!made.ok) return
    download('region.key.json', new TextEncoder().encode(made.value))
    onKey(made.value)
  }
  return (
    <>
      <p className={styles.actions}>
        <label className="button">
          <KeyRound className="icon" aria-hidden />
          <span>{t(chosen ? 'sign.otherKey' : 'sign.key')}</span>
          <input
            type="file"
            className="visually-hidden"
            accept=".json,.age"
            onChange={({ target: { files } }) => void files?.[0]?.text().then(onKey)}
          />
        </label>
        <button type="button" className="button" onClick={() => void make()}>
          {t('sign.newKey')}
        </button>
        {chosen && <span role="status">{t('sign.keyReady')}</span>}
      </p>
      <p className={styles.hint}>{t('sign.keyHint')}</p>
      {failure && <Failure failure={failure} />}
    </>
  )
}
