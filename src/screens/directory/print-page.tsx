import { ArrowLeft, Printer } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearch } from 'wouter'
import type { DirectoryQuery, Hit } from '../../search/query.ts'
import { StoreFailure } from '../parts/failure.tsx'
import { useSpeaker, useTexts } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { isolate } from '../../language/format.ts'
import type { Asked } from './asked.ts'
import { chosenFilters, useFilterNames } from './filter-names.ts'
import { PrintedEntry } from './printed-entry.tsx'
import styles from './print-page.module.css'
import { useAsked } from './use-asked.ts'
import type { DirectorySource } from './use-directory.ts'

const ALL = 1_000_000

/** Every entry of a view of the directory on one page, to be printed or searched with the browser's own search. */
export function PrintPage({ source }: { source: DirectorySource }) {
  useTexts(['directory', 'offers', 'vocabulary', 'hours', 'match'])
  const { t } = useTranslation('directory')
  const heading = useTitle(t('print.title'))
  const search = useSearch()
  const now = useNow()
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
        <button
          type="button"
          className="button button--primary"
          disabled={!ready}
          onClick={() => window.print()}
        >
          <Printer className="icon" aria-hidden />
          <span>{t('print.print')}</span>
        </button>
        <p>{t('print.note')}</p>
      </div>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t('print.title')}
        </h1>
        <Shown asked={asked} />
        <p role="status">{ready ? t('count', { count: hits.length }) : t('preparing')}</p>
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

/** Of what this is the list: the words, the filters and the place it was asked for with. */
function Shown({ asked: { text, filters, near, sort } }: { asked: Asked }) {
  const { t } = useTranslation('directory')
  const names = useFilterNames()
  const place = near && (near.place ?? t('near.here'))
  const parts = [
    text.trim() && `„${isolate(text.trim())}“`,
    ...chosenFilters(filters).map(([name, value]) => names[name](value)),
    sort === 'distance' && place && `${t('near.label')}: ${isolate(place)}`,
  ]
  return <p>{parts.filter(Boolean).join(' · ')}</p>
}

/** All hits of what was asked of the directory, in its order; undefined until they are there. */
function useAll(source: DirectorySource, asked: Asked): readonly Hit[] | undefined {
  const { language } = useSpeaker()
  const now = useNow()
  const [hits, setHits] = useState<readonly Hit[]>()
  const [overtaken, setOvertaken] = useState(0)
  const { text, filters, near, sort } = asked
  const key = JSON.stringify([text, filters, near?.point, sort])
  useEffect(() => {
    let over = false
    const query: DirectoryQuery = {
      text,
      filters,
      near: near?.point,
      sort,
      offset: 0,
      limit: ALL,
      language,
      now,
    }
    void source.ask(query).then((answer) => {
      if (over) return
      if (answer) setHits(answer.hits)
      // A question of the directory that was left came before its turn: it is asked again.
      else if (source.state().phase !== 'failed') setOvertaken((times) => times + 1)
    })
    return () => {
      over = true
    }
    // The hours are those of the moment the page was opened: a list being read does not jump. The key holds what is asked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [source, key, language, overtaken])
  return hits
}
