import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import styles from './directory-back.module.css'

/** The way from an entry's page to the directory. */
export function DirectoryBack() {
  const { t } = useTranslation('directory')
  return (
    <Link href="/directory" className={`button ${styles.back}`}>
      <ArrowLeft className="icon icon--directed" aria-hidden />
      <span>{t('office.back')}</span>
    </Link>
  )
}
