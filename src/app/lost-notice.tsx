import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLost } from '../screens/parts/use-stored.ts'
import { registerServiceWorker } from './service-worker-client.ts'
import { bringBack } from './sync/client.ts'
import styles from './update-prompt.module.css'

/** The browser has thrown away what the guide kept: what can be brought back comes by itself, what cannot is said. */
export function LostNotice({ hidden }: { hidden: boolean }) {
  const { t } = useTranslation()
  const lost = useLost()
  const [read, setRead] = useState(false)
  useEffect(() => {
    if (!lost) return
    bringBack()
    void registerServiceWorker()
  }, [lost])
  if (!lost || read || hidden) return null
  return (
    <div className={styles.prompt} role="status">
      <p>{t('lost')}</p>
      <div className={styles.actions}>
        <button type="button" className="button" onClick={() => setRead(true)}>
          {t('action.close')}
        </button>
      </div>
    </div>
  )
}
