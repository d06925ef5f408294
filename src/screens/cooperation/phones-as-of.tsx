import { useTranslation } from 'react-i18next'
import { formatCalendarDate } from '../../language/format.ts'
import { useSpeaker } from '../parts/speech.tsx'
import type { ListedPhone } from './phone-search.ts'
import { confirmedSpan } from './phone-search.ts'
import styles from './phones.module.css'

/** Of when the list is, and between which days its entries were confirmed. */
export function PhonesAsOf({
  listed,
  asOf,
}: {
  readonly listed: readonly ListedPhone[]
  readonly asOf: string
}) {
  const { t } = useTranslation('phones')
  const { language } = useSpeaker()
  const { oldest, newest, never } = confirmedSpan(listed.map(({ entry }) => entry))
  const date = (day: string): string => formatCalendarDate(language, day)
  return (
    <div className={styles.asOf}>
      <p>{t('asOf', { date: date(asOf) })}</p>
      {oldest && newest && (
        <p>
          {oldest === newest
            ? t('confirmed.on', { date: date(newest) })
            : t('confirmed.between', { oldest: date(oldest), newest: date(newest) })}
        </p>
      )}
      {never > 0 && <p>{t('confirmed.never', { count: never })}</p>}
    </div>
  )
}
