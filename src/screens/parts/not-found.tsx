import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import styles from './failure.module.css'
import { useTitle } from './use-title.ts'

/** An address that leads nowhere, or an entry the region no longer keeps. */
export function NotFound() {
  const { t } = useTranslation()
  const heading = useTitle(t('notFound.title'))
  return (
    <section className={styles.failure}>
      <h1 ref={heading} tabIndex={-1}>
        {t('notFound.title')}
      </h1>
      <p>{t('notFound.text')}</p>
      <Link href="/" className="button button--primary">
        {t('notFound.home')}
      </Link>
    </section>
  )
}
