import { useTranslation } from 'react-i18next'
import type { Counted, LeadingKind, MonthCounts } from '../../catalogue/counts.ts'
import { COUNTED_THINGS, LEADING_KINDS, NEED_GROUP_CODES } from '../../catalogue/counts.ts'
import type { Shown } from '../../catalogue/shown-count.ts'
import { rangeText, shownOf, total } from '../../catalogue/shown-count.ts'
import { formatCalendarMonth } from '../../language/format.ts'
import { useSpeaker } from '../parts/speech.tsx'
import styles from './evaluation.module.css'
import { MonthChart } from './month-chart.tsx'

export interface YearReportProps {
  /** Its months, January first, as far as the year has gone; undefined where nothing was counted in one. */
  readonly months: readonly (readonly [month: string, counts: MonthCounts | undefined])[]
  /** As it is, for the device's own screen; or as it is exported. */
  readonly show: Shown
  /** Which of the months the answers are told of in detail; undefined: all of them. */
  readonly period: string | undefined
}

/** What was counted in a year: three small charts, the same by month in numbers, and the answers by who leads and need. */
export function YearReport({ months, show, period }: YearReportProps) {
  const { t } = useTranslation('evaluation')
  const chart = (what: Counted['what']) => {
    const values = months.map(([, counts]) => ofThing(counts, what, show))
    const rest = Array.from({ length: 12 - values.length }, () => total([]))
    return (
      <MonthChart
        key={what}
        title={t('figure', { what: t(`things.${what}`), total: rangeText(total(values)) })}
        values={[...values, ...rest]}
      />
    )
  }
  return (
    <>
      <div className={styles.charts}>{COUNTED_THINGS.map(chart)}</div>
      <MonthTable months={months} show={show} />
      <AnswerTable months={months} show={show} period={period} />
    </>
  )
}

const listOf = (counts: MonthCounts | undefined): readonly MonthCounts[] => (counts ? [counts] : [])

const ofThing = (counts: MonthCounts | undefined, what: Counted['what'], show: Shown) =>
  shownOf(listOf(counts), (counted) => counted.what === what, show)

function MonthTable({ months, show }: Pick<YearReportProps, 'months' | 'show'>) {
  const { t } = useTranslation('evaluation')
  const { language } = useSpeaker()
  return (
    <table className={styles.table}>
      <caption>{t('table.byMonth')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.month')}</th>
          {COUNTED_THINGS.map((what) => (
            <th key={what} scope="col" className={styles.number}>
              {t(`things.${what}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(([month, counts]) => (
          <tr key={month}>
            <th scope="row">{formatCalendarMonth(language, month)}</th>
            {COUNTED_THINGS.map((what) => (
              <td key={what}>{rangeText(ofThing(counts, what, show))}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('table.total')}</th>
          {COUNTED_THINGS.map((what) => (
            <td key={what}>
              {rangeText(total(months.map(([, counts]) => ofThing(counts, what, show))))}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

/** The answers by who leads them and, under it, by what they were asked for; nothing where there were none. */
function AnswerTable({ months, show, period }: YearReportProps) {
  const { t } = useTranslation('evaluation')
  const { language } = useSpeaker()
  const counted = months
    .filter(([month]) => period === undefined || month === period)
    .flatMap(([, counts]) => listOf(counts))
  const kinds = LEADING_KINDS.filter((kind) => isCounted(counted, kind))
  if (kinds.length === 0) return null
  const caption =
    period === undefined
      ? t('table.byKind')
      : t('table.byKindIn', { month: formatCalendarMonth(language, period) })
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.kind')}</th>
          <th scope="col" className={styles.number}>
            {t('table.count')}
          </th>
        </tr>
      </thead>
      {kinds.map((kind) => (
        <KindRows key={kind} kind={kind} counted={counted} show={show} />
      ))}
    </table>
  )
}

const isCounted = (months: readonly MonthCounts[], kind: LeadingKind): boolean =>
  months.some(({ cells }) =>
    cells.some(({ counted }) => counted.what === 'answer' && counted.kind === kind),
  )

interface KindRowsProps {
  readonly kind: LeadingKind
  readonly counted: readonly MonthCounts[]
  readonly show: Shown
}

function KindRows({ kind, counted, show }: KindRowsProps) {
  const { t } = useTranslation(['evaluation', 'vocabulary'])
  const groups = NEED_GROUP_CODES.map((group) => {
    const isIt = (one: Counted): boolean =>
      one.what === 'answer' && one.kind === kind && one.group === group
    return [group, shownOf(counted, isIt, show)] as const
  }).filter(([, { most }]) => most > 0)
  return (
    <tbody>
      <tr className={styles.kind}>
        <th scope="rowgroup">{kind === 'none' ? t('nobody') : t(`vocabulary:kinds.${kind}`)}</th>
        <td>{rangeText(total(groups.map(([, range]) => range)))}</td>
      </tr>
      {groups.map(([group, range]) => (
        <tr key={group}>
          <th scope="row">{t(`groups.${group}`)}</th>
          <td>{rangeText(range)}</td>
        </tr>
      ))}
    </tbody>
  )
}
