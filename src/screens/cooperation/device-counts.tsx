import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { StoredView } from '../parts/stored-view.tsx'
import { useStored } from '../parts/use-stored.ts'
import evaluation from './evaluation.module.css'
import styles from './room.module.css'
import { YearCounts } from './year-counts.tsx'

export interface DeviceCountsProps {
  readonly year: number
  /** The running month, `YYYY-MM`. */
  readonly until: string
}

/** What this device counted in the year that is looked back at; on paper as it is exported. */
export function DeviceCounts({ year, until }: DeviceCountsProps) {
  const { t } = useTranslation(['meetings', 'evaluation'])
  const stored = useStored((store) => store.listCounts(), [])
  return (
    <section className={styles.section}>
      <h2>{t('review.counts')}</h2>
      <StoredView stored={stored}>
        {(all) => {
          const counted = all.filter(
            ({ month, cells }) => month.startsWith(`${year}-`) && cells.length > 0,
          )
          return counted.length > 0 ? (
            <>
              <p className={evaluation.onPaper}>{t('evaluation:export.few')}</p>
              <YearCounts year={year} counted={counted} until={until} />
            </>
          ) : (
            <p>{t('review.noCounts')}</p>
          )
        }}
      </StoredView>
      <p>
        <Link href="/cooperation/evaluation">{t('review.toCounts')}</Link>
      </p>
    </section>
  )
}
