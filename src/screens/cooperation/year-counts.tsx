import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MonthCounts } from '../../catalogue/counts.ts'
import { monthsOf } from '../../catalogue/counts.ts'
import { exact, suppressed } from '../../catalogue/shown-count.ts'
import { formatCalendarMonth } from '../../language/format.ts'
import { useSpeaker } from '../parts/speech.tsx'
import styles from './evaluation.module.css'
import { YearReport } from './year-report.tsx'

export interface YearCountsProps {
  readonly year: number
  readonly counted: readonly MonthCounts[]
  /** The running month, `YYYY-MM`. */
  readonly until: string
  /** Its heading. */
  readonly children?: ReactNode
}

/** What was counted in a year: as it is, on the screen; as it is exported, on paper. Nothing where nothing was counted. */
export function YearCounts({ year, counted, until, children }: YearCountsProps) {
  const { t } = useTranslation('evaluation')
  const { language } = useSpeaker()
  const id = useId()
  const [chosen, setChosen] = useState('')
  const byMonth = new Map(counted.map((one) => [one.month, one]))
  const months = monthsOf(year)
    .filter((month) => month <= until)
    .map((month) => [month, byMonth.get(month)] as const)
  const filled = months.filter(([, counts]) => counts !== undefined)
  if (filled.length === 0) return null
  const period = filled.find(([month]) => month === chosen)?.[0]
  return (
    <section className={styles.year} data-year={year}>
      {children}
      <div className={styles.period}>
        <label htmlFor={id}>{t('period.label')}</label>
        <select
          id={id}
          className="input"
          value={period ?? ''}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">{t('period.year', { year })}</option>
          {filled.map(([month]) => (
            <option key={month} value={month}>
              {formatCalendarMonth(language, month)}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.onScreen} data-numbers="exact">
        <YearReport months={months} show={exact} period={period} />
      </div>
      <div className={styles.onPaper} data-numbers="exported">
        <YearReport months={months} show={suppressed} period={period} />
      </div>
    </section>
  )
}
