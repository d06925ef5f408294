import { useTranslation } from 'react-i18next'
import styles from './desk.module.css'
import type { DeskFailure } from './messages.ts'

/** Why it does not go on, in a sentence. */
export function Failure({ failure: { code, params } }: { failure: DeskFailure }) {
  const { t } = useTranslation(['publish', 'desk'])
  return (
    <p role="alert" className={styles.failure}>
      {t([`desk:failures.${code}`, `publish:failures.${code}`], { ...params })}
    </p>
  )
}
