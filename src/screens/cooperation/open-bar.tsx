import { LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useRoute } from 'wouter'
import type { NamedOrganization } from '../../catalogue/compartments.ts'
import { Told } from '../parts/speech.tsx'
import styles from './cooperation.module.css'

interface OpenBarProps {
  readonly own: NamedOrganization
  readonly passkeyRefused: boolean
  readonly onLock: () => void
}

/** Above every room behind the door: for whom it is open, the way back, and the lock. */
export function OpenBar({ own, passkeyRefused, onLock }: OpenBarProps) {
  const { t } = useTranslation('cooperation')
  const [first] = useRoute('/cooperation')
  return (
    <div className={styles.bar}>
      {!first && <Link href="/cooperation">{t('back')}</Link>}
      <span className={styles.soft}>
        {t('open')} <Told text={own.name} quiet />
      </span>
      <button type="button" className="button" onClick={onLock}>
        <LockKeyhole className="icon" aria-hidden />
        <span>{t('lock')}</span>
      </button>
      {passkeyRefused && (
        <p role="status" className={styles.note}>
          {t('passkeyRefused')}
        </p>
      )}
    </div>
  )
}
