import { useTranslation } from 'react-i18next'
import type { Text } from '../../catalogue/text.ts'
import { validityOn } from '../../catalogue/validity.ts'
import { NOTICE_KINDS } from '../../catalogue/vocabulary.ts'
import { wallClock } from '../../hours/berlin.ts'
import { formatNumber } from '../../language/format.ts'
import type { ListedNotice } from '../../store/store.ts'
import { useSpeaker } from '../parts/speech.tsx'
import { Pills } from './filters.tsx'
import { narrow } from './narrow.ts'
import { NoticeEntry } from './notice-entry.tsx'
import styles from './news.module.css'
import { useQuery } from './use-query.ts'

/** The kind chosen stands in the address (`?kind=news`): a link shows the same list. */
const KINDS = {
  name: 'kind',
  values: NOTICE_KINDS,
  has: ({ notice }: ListedNotice, kind: string) => notice.kind === kind,
} as const

interface NoticeListProps {
  readonly notices: readonly ListedNotice[]
  /** Who publishes where a notice names nobody. */
  readonly region: Text | undefined
  /** Milliseconds UTC. */
  readonly now: number
}

/** The notices of one kind or of all, the newest first; what is over stands folded at the end. */
export function NoticeList({ notices, region, now }: NoticeListProps) {
  const { t } = useTranslation('news')
  const { language } = useSpeaker()
  const query = useQuery()
  const today = wallClock(now).date
  const { shown, facets } = narrow(notices, [KINDS], query)
  const over = shown.filter(({ notice }) => validityOn(notice, today) === 'over')
  const current = shown.filter((one) => !over.includes(one))
  const entries = (listed: readonly ListedNotice[]) => (
    <ul className={styles.list}>
      {listed.map((one) => (
        <NoticeEntry key={one.notice.id} {...one} region={region} now={now} />
      ))}
    </ul>
  )
  return (
    <section className={styles.block}>
      <h2>{t('notices.title')}</h2>
      <Pills
        query={query}
        facet={facets.kind}
        label={t('notices.filter')}
        all={t('notices.all')}
        nameOf={(kind) => t(`kinds.${kind}`)}
      />
      {current.length === 0 && <p role="status">{t('notices.empty')}</p>}
      {entries(current)}
      {over.length > 0 && (
        <details className={styles.over}>
          <summary>{t('notices.over', { number: formatNumber(language, over.length) })}</summary>
          {entries(over)}
        </details>
      )}
    </section>
  )
}
