import { useTranslation } from 'react-i18next'
import styles from './desk.module.css'
import type { Progress } from './messages.ts'

interface WorkingProps {
  readonly progress: Progress
  readonly onStop: () => void
}

/** How far long work is, and a way out of it. */
export function Working({ progress: { what, count }, onStop }: WorkingProps) {
  const { t } = useTranslation('desk')
  return (
    <p className={styles.actions} role="status">
      {t(`working.${what}`, { count })}
      <button type="button" className="button" onClick={onStop}>
        {t('working.stop')}
      </button>
    </p>
  )
}
