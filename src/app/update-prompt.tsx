import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { subscribeToUpdate, takeOver, updateIsReady } from './service-worker-client.ts'
import styles from './update-prompt.module.css'

/** A new version asks before it takes over, and never while a consultation runs. */
export function UpdatePrompt({ hidden }: { hidden: boolean }) {
  const { t } = useTranslation()
  const ready = useSyncExternalStore(subscribeToUpdate, updateIsReady, updateIsReady)
  const [later, setLater] = useState(false)
  if (!ready || later || hidden) return null
  return (
    <div className={styles.prompt} role="status">
      <p>{t('update.ready')}</p>
      <div className={styles.actions}>
        <button type="button" className="button" onClick={() => setLater(true)}>
          {t('update.later')}
        </button>
        <button type="button" className="button button--primary" onClick={() => void takeOver()}>
          {t('update.apply')}
        </button>
      </div>
    </div>
  )
}
