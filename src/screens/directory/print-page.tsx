import { ArrowLeft, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearch } from 'wouter'
import type { DirectoryQuery, Hit } from '../../search/query.ts'
import { StoreFailure } from '../parts/failure.tsx'
import { useSpeaker, useTexts } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { readFilters } from './asked.ts'
import { chosenFilters, useFilterNames } from './filter-names.ts'
import { PrintedEntry } from './printed-entry.tsx'
import styles from './print-page.module.css'
import type { DirectorySource } from './use-directory.ts'

const ALL = 1_000_000

/** Every entry of a view of the directory on one page, to be printed or searched with the browser's own search. */
export function PrintPage({ source }: { source: DirectorySource }) {
  useTexts(['directory', 'offers', 'vocabulary', 'hours', 'match'])
  const { t } = useTranslation('directory')
  const heading = useTitle(t('print.title'))
  const search = useSearch()
  const names = useFilterNames()
  const now = useNow()
  const filters = readFilters(new URLSearchParams(search))
  const hits = useAll(source, search)
  const entries = useStored((store) => store.entries(hits ?? []), [hits])
  if (entries.state === 'failed') return <StoreFailure />
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
        <p>
          {chosenFilters(filters)
            .map(([name, value]) => names[name](value))
            .join(' · ')}
        </p>
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

/** All hits of the filters in a URL's query, in the directory's order; undefined until they are there. */
function useAll(source: DirectorySource, search: string): readonly Hit[] | undefined {
  const { language } = useSpeaker()
  const now = useNow()
  const [hits, setHits] = useState<readonly Hit[]>()
  useEffect(() => {
    let over = false
    const query: DirectoryQuery = {
      text: '',
      filters: readFilters(new URLSearchParams(search)),
      sort: 'relevance',
      offset: 0,
      limit: ALL,
      language,
      now,
    }
    void source.ask(query).then((answer) => {
      if (!over && answer) setHits(answer.hits)
    })
    return () => {
      over = true
    }
    // The hours are those of the moment the page was opened: a list being read does not jump.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [source, search, language])
  return hits
}
