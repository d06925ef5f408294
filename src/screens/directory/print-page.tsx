import { ArrowLeft } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Link, useSearch } from 'wouter'
import { addDays } from '../../catalogue/calendar-date.ts'
import { wallClock } from '../../hours/berlin.ts'
import { formatCalendarDate, isolate } from '../../language/format.ts'
import type { Hit } from '../../search/query.ts'
import { StoreFailure } from '../parts/failure.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { Loading } from '../parts/loading.tsx'
import { useRoom, useSpeaker, useTexts } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import type { Asked } from './asked.ts'
import { shownType } from './asked.ts'
import { chosenFilters, useFilterNames } from './filter-names.ts'
import { PrintedEntry } from './printed-entry.tsx'
import styles from './print-page.module.css'
import { useAsked } from './use-asked.ts'
import type { DirectorySource } from './use-directory.ts'

const ALL = 1_000_000

/** Every entry that the directory shows, by words, filters and place, on one page, to be printed or searched with the browser's own search. */
export function PrintPage({ source }: { source: DirectorySource }) {
  useTexts(['directory', 'offers', 'vocabulary', 'hours', 'match'])
  const t = useRoom('directory')
  const heading = useTitle(t('print.title'))
  const { language } = useSpeaker()
  const now = useNow()
  const today = wallClock(now).date
  const search = useSearch()
  const [asked] = useAsked()
  const { phase } = useSyncExternalStore(source.subscribe, source.state)
  const hits = useAll(source, asked)
  const entries = useStored((store) => store.entries(hits ?? []), [hits])
  if (phase === 'failed' || entries.state === 'failed') return <StoreFailure />
  const ready = hits !== undefined && entries.state === 'ready'
  return (
    <section className={styles.page}>
      <div className={styles.actions}>
        <Link href={`/directory?${search}`} className="button">
          <ArrowLeft className="icon icon--directed" aria-hidden />
          <span>{t('print.back')}</span>
        </Link>
        <PrintButton disabled={!ready}>{t('print.print')}</PrintButton>
        <p>{t('print.note')}</p>
      </div>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t('print.title')}
        </h1>
        <Shown asked={asked} />
        <p>
          {t('print.hours', {
            from: formatCalendarDate(language, today),
            to: formatCalendarDate(language, addDays(today, 6)),
          })}
        </p>
        {ready ? (
          <p role="status">{t('count', { count: hits.length })}</p>
        ) : (
          <Loading k="directory:preparing" />
        )}
      </header>
      <ul className={styles.list}>
        {ready &&
          hits.map(({ id }) => {
            const entry = entries.value.get(id)
            return entry && <PrintedEntry key={id} entry={entry} now={now} />
          })}
      </ul>
    </section>
  )
}

/** What is listed, as it was asked for. */
function Shown({ asked }: { asked: Asked }) {
  const t = useRoom('directory')
  const names = useFilterNames()
  const { text, filters, near } = asked
  const type = shownType(asked)
  const chosen = chosenFilters({ ...filters, type: undefined })
  const parts = [
    ...(text.trim() === '' ? [] : [isolate(text.trim())]),
    ...(type ? [names.type(type)] : []),
    ...chosen.map(([name, value]) => names[name](value)),
    ...(near ? [`${t('near.label')}: ${isolate(near.name ?? t('near.here'))}`] : []),
  ]
  return <p>{parts.join(' · ')}</p>
}

/** All hits of what is asked, in the directory's order; undefined until they are there. */
function useAll(
  source: DirectorySource,
  { text, filters, near, sort }: Asked,
): readonly Hit[] | undefined {
  const { language } = useSpeaker()
  const now = useNow()
  const [all, setAll] = useState<{ readonly key: string; readonly hits: readonly Hit[] }>()
  const [dropped, setDropped] = useState(0)
  const key = JSON.stringify([text, filters, near?.point, sort, language])
  useEffect(() => {
    let over = false
    const question = { text, filters, near: near?.point, sort, language, now }
    void source.ask({ ...question, offset: 0, limit: ALL }).then((answer) => {
      if (over) return
      if (answer) setAll({ key, hits: answer.hits })
      // Another question came before its turn: asked again.
      else if (source.state().phase !== 'failed') setDropped((times) => times + 1)
    })
    return () => {
      over = true
    }
    // The key holds what is asked, by value. The hours are those of the moment the page was opened: a list being read
    // does not jump.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [source, key, dropped])
  return all?.key === key ? all.hits : undefined
}
