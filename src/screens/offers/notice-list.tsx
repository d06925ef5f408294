import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import type { Notice } from '../../catalogue/notice.ts'
import type { Text } from '../../catalogue/text.ts'
import { validityOn } from '../../catalogue/validity.ts'
import { NOTICE_KINDS } from '../../catalogue/vocabulary.ts'
import { wallClock } from '../../hours/berlin.ts'
import { formatNumber } from '../../language/format.ts'
import type { ListedNotice } from '../../store/store.ts'
import { useSpeaker } from '../parts/speech.tsx'
import { NoticeEntry } from './notice-entry.tsx'
import styles from './news.module.css'

interface NoticeListProps {
  /** Undefined while they are read. */
  readonly notices: readonly ListedNotice[] | undefined
  /** Who publishes where a notice names nobody. */
  readonly region: Text | undefined
  /** Milliseconds UTC. */
  readonly now: number
}

/** The notices of one kind or of all, the newest first; what is over stands folded at the end. */
export function NoticeList({ notices, region, now }: NoticeListProps) {
  const { t } = useTranslation('news')
  const { language } = useSpeaker()
  const [kind, setKind] = useKind()
  const today = wallClock(now).date
  const ofKind = notices?.filter(({ notice }) => kind === undefined || notice.kind === kind) ?? []
  const over = ofKind.filter(({ notice }) => validityOn(notice, today) === 'over')
  const current = ofKind.filter((one) => !over.includes(one))
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
      <div className={styles.filters} role="group" aria-label={t('notices.filter')}>
        {[undefined, ...NOTICE_KINDS].map((one) => (
          <button
            key={one ?? 'all'}
            type="button"
            className={styles.filter}
            aria-pressed={kind === one}
            onClick={() => setKind(one)}
          >
            {one ? t(`kinds.${one}`) : t('notices.all')}
          </button>
        ))}
      </div>
      {notices && current.length === 0 && <p role="status">{t('notices.empty')}</p>}
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

type Kind = Notice['kind']

/** The kind chosen stands in the address (`?kind=news`): a link shows the same list. */
function useKind(): readonly [Kind | undefined, (kind: Kind | undefined) => void] {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('kind')
  const kind = NOTICE_KINDS.find((one) => one === asked)
  const choose = (chosen: Kind | undefined): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (chosen) after.set('kind', chosen)
        else after.delete('kind')
        return after
      },
      { replace: true },
    )
  return [kind, choose]
}
