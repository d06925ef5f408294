import { useTranslation } from 'react-i18next'
import { useTitle } from '../parts/use-title.ts'
import styles from './cooperation.module.css'

/** A release that says nothing of what this room is about, or not to this organisation. */
export function NothingSaid({ k = 'nothing' }: { readonly k?: 'nothing' | 'notRead' }) {
  const { t } = useTranslation('cooperation')
  const heading = useTitle(t('title'))
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1}>
        {t('title')}
      </h1>
      <p>{t(k)}</p>
    </div>
  )
}
