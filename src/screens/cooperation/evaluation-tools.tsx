import { Download, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MonthCounts } from '../../catalogue/counts.ts'
import { writeCounts } from '../../catalogue/counts-file.ts'
import { PrintButton } from '../parts/print-button.tsx'
import { saveFile } from '../handout/save.ts'
import styles from './evaluation.module.css'

/** The name under which the focus finds the way to reset. */
export const RESET = 'counts'

interface EvaluationToolsProps {
  /** The region's code; undefined while the device has no data, and nothing to say whose numbers these are. */
  readonly region: string | undefined
  /** What is exported: this year and the last. */
  readonly kept: readonly MonthCounts[]
  /** Calendar date. */
  readonly today: string
  readonly onReset: () => void
}

/** What can be done with the numbers, and what others see of them. */
export function EvaluationTools({ region, kept, today, onReset }: EvaluationToolsProps) {
  const { t } = useTranslation('evaluation')
  return (
    <section className={styles.block}>
      <h2>{t('export.title')}</h2>
      <p className={styles.note}>{t('export.few')}</p>
      <p>{t('export.several')}</p>
      <div className={styles.tools}>
        {region !== undefined && kept.length > 0 && (
          <button
            type="button"
            className="button button--primary"
            onClick={() =>
              saveFile(
                `anlaufstelle-zaehlung-${region}-${today}.csv`,
                'text/csv;charset=utf-8',
                writeCounts(region, kept),
              )
            }
          >
            <Download className="icon" aria-hidden />
            <span>{t('export.csv')}</span>
          </button>
        )}
        {kept.length > 0 && <PrintButton quiet>{t('export.print')}</PrintButton>}
        <button type="button" className="button" data-tool={`remove ${RESET}`} onClick={onReset}>
          <Trash2 className="icon" aria-hidden />
          <span>{t('reset.action')}</span>
        </button>
      </div>
    </section>
  )
}
