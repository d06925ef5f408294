import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Text } from '../../catalogue/text.ts'
import { validityOn } from '../../catalogue/validity.ts'
import { wallClock } from '../../hours/berlin.ts'
import { formatCalendarDate } from '../../language/format.ts'
import type { ListedNotice } from '../../store/store.ts'
import { freshnessAt, FreshnessLines } from '../parts/freshness.tsx'
import { Told, useSpeaker } from '../parts/speech.tsx'
import { spanIn } from './span.ts'
import styles from './news.module.css'

interface NoticeEntryProps extends ListedNotice {
  readonly region: Text | undefined
  /** Milliseconds UTC. */
  readonly now: number
}

/** One notice: what it says, whether it is in force, where it comes from, and when somebody confirmed it. */
export function NoticeEntry({ notice, organization, region, now }: NoticeEntryProps) {
  const { t } = useTranslation('news')
  const speaker = useSpeaker()
  const { language } = speaker
  const validity = validityOn(notice, wallClock(now).date)
  const span = spanIn(speaker.t, language, notice.valid_from, notice.valid_to)
  const publisher = organization?.name ?? region
  return (
    <li
      className={styles.notice}
      data-freshness={freshnessAt(notice, now)}
      data-validity={validity}
    >
      <p className={styles.kind}>
        <span>{t(`kinds.${notice.kind}`)}</span>
        <span>
          {t('notices.published', { date: formatCalendarDate(language, notice.published_on) })}
        </span>
      </p>
      <h3>
        <Told text={notice.title} />
      </h3>
      {validity && (
        <p className={styles.validity}>
          <strong>{t(`validity.${validity}`)}</strong>
          <span>{span}</span>
        </p>
      )}
      <p className={styles.body}>
        <Told text={notice.body} />
      </p>
      <dl className={styles.facts}>
        <dt>{t('notices.source')}</dt>
        <dd>
          <Source source={notice.source} url={notice.url} />
        </dd>
        {publisher && (
          <>
            <dt>{t('notices.publisher')}</dt>
            <dd>
              <Told text={publisher} quiet />
            </dd>
          </>
        )}
      </dl>
      <FreshnessLines entry={notice} now={now} />
    </li>
  )
}

/** The source by its name, and where it can be read; it opens beside the guide. */
function Source({ source, url }: { source: string; url: string | undefined }) {
  if (!url) return <bdi lang="de">{source}</bdi>
  return (
    <a className={styles.source} href={url} rel="noreferrer" target="_blank">
      <bdi lang="de">{source}</bdi>
      <ExternalLink className="icon" aria-hidden />
    </a>
  )
}
