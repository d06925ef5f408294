import { Map as MapIcon, Printer, SlidersHorizontal, X } from 'lucide-react'
import { useDeferredValue, useId, useState } from 'react'
import { Link } from 'wouter'
import { isolate } from '../../language/format.ts'
import { chooseText } from '../../language/choose.ts'
import type { Counts, Filters } from '../../search/query.ts'
import { ENTRY_TYPES } from '../../search/query.ts'
import { StoreFailure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'
import { useRoom, useSpeaker, useTexts } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { OwnLinks } from '../saved/own-links.tsx'
import type { Asked } from './asked.ts'
import { shownType, writeFilters } from './asked.ts'
import { Pills } from './choices.tsx'
import styles from './directory.module.css'
import { EntryList } from './entry-list.tsx'
import { chosenFilters, useFilterNames } from './filter-names.ts'
import { FilterPanel } from './filter-panel.tsx'
import { NearChoice } from './near-choice.tsx'
import { useReturn } from './return-to.ts'
import { SearchBox } from './search-box.tsx'
import { useSearchesInVain } from './search-in-vain.ts'
import { SortChoice } from './sort-choice.tsx'
import { useAsked } from './use-asked.ts'
import type { Directory as Found, DirectorySource } from './use-directory.ts'
import { useDirectory } from './use-directory.ts'

/** What the partners offer, found by words, filters and place: offices, offers, people, groups and courses. */
export function Directory({ source }: { source: DirectorySource }) {
  useTexts(['directory', 'offers', 'report', 'vocabulary', 'hours', 'match'])
  const t = useRoom('directory')
  const { language } = useSpeaker()
  const heading = useTitle(t('title'))
  const [asked, ask] = useAsked()
  const settled = useDeferredValue(asked)
  const directory = useDirectory(source, settled, language)
  const { phase, found } = directory
  useReturn(found !== undefined)
  const status = useStored((store) => store.readStatus(), [])
  const region = status.state === 'ready' ? status.value?.region : undefined
  useSearchesInVain(settled, region && directory.total)
  if (phase === 'failed' || status.state === 'failed') return <StoreFailure />
  const setFilters = (filters: Filters): void => ask({ filters })
  return (
    <section className={styles.directory}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        {region && <p>{t('intro', { region: isolate(chooseText(region.name, language).text) })}</p>}
        <OwnLinks />
      </header>
      <SearchBox text={asked.text} onText={(text) => ask({ text })} />
      <Aside filters={asked.filters} onClear={() => setFilters({})}>
        {found && (
          <FilterPanel filters={asked.filters} counts={found.counts} onFilters={setFilters} />
        )}
        <NearChoice
          towns={region?.towns ?? []}
          near={asked.near}
          onNear={(near) => ask({ near, sort: near ? 'distance' : 'relevance' })}
        />
      </Aside>
      {/* A device that has no data yet knows of no entry; that is no search in vain. */}
      {status.state === 'ready' && !status.value ? (
        <Loading k="common:data.preparing" />
      ) : (
        <Results asked={asked} ask={ask} directory={directory} />
      )}
    </section>
  )
}

interface ResultsProps {
  readonly asked: Asked
  readonly ask: (change: Partial<Asked>) => void
  readonly directory: Found
}

/** What was found: how many, in which order, what is chosen, and the list. */
function Results({ asked, ask, directory: { found, want, pageAt } }: ResultsProps) {
  const t = useRoom('directory')
  const now = useNow()
  const setFilters = (filters: Filters): void => ask({ filters })
  return (
    <div className={styles.results}>
      {found && <Types asked={asked} counts={found.counts} onFilters={setFilters} />}
      <Chosen filters={asked.filters} onFilters={setFilters} />
      <div className={styles.bar}>
        <p role="status">{found ? t('count', { count: found.total }) : t('preparing')}</p>
        <SortChoice asked={asked} onSort={(sort) => ask({ sort })} />
        <Link href="/directory/map" className="button">
          <MapIcon className="icon" aria-hidden />
          <span>{t('map')}</span>
        </Link>
        <Link
          href={`/directory/print?${writeFilters(asked.filters).toString()}`}
          className="button"
        >
          <Printer className="icon" aria-hidden />
          <span>{t('print.open')}</span>
        </Link>
      </div>
      {found?.total === 0 && <p className={styles.empty}>{t('empty')}</p>}
      {found && <EntryList total={found.total} pageAt={pageAt} want={want} now={now} />}
    </div>
  )
}

/** The filters: beside the list where there is room, behind a button where there is none. */
function Aside({
  filters,
  onClear,
  children,
}: {
  filters: Filters
  onClear: () => void
  children: React.ReactNode
}) {
  const t = useRoom('directory')
  const [open, setOpen] = useState(false)
  const id = useId()
  const count = chosenFilters(filters).length
  return (
    <aside className={styles.aside} aria-label={t('filter.title')}>
      <button
        type="button"
        className={`button ${styles.opener}`}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <SlidersHorizontal className="icon" aria-hidden />
        <span>{count > 0 ? t('filter.chosen', { count }) : t('filter.title')}</span>
      </button>
      <div id={id} className={styles.panel} data-open={open}>
        {children}
        {count > 0 && (
          <button type="button" className="button" onClick={onClear}>
            {t('filter.clear')}
          </button>
        )}
      </div>
    </aside>
  )
}

/** What kinds of entries there are. */
function Types({
  asked: { text, filters },
  counts,
  onFilters,
}: {
  asked: Asked
  counts: Counts
  onFilters: (filters: Filters) => void
}) {
  const t = useRoom('directory')
  const shown = shownType({ text, filters })
  return (
    <div className={styles.types}>
      <Pills
        title={t('filter.type')}
        options={ENTRY_TYPES.map((value) => ({
          value,
          name: t(`types.${value}`),
          count: counts.type[value],
        }))}
        chosen={shown ? [shown] : []}
        onToggle={(type) =>
          onFilters({ ...filters, type: filters.type === type ? undefined : type })
        }
      />
    </div>
  )
}

/** What is chosen, each to be taken back by a tap. */
function Chosen({
  filters,
  onFilters,
}: {
  filters: Filters
  onFilters: (filters: Filters) => void
}) {
  const t = useRoom('directory')
  const names = useFilterNames()
  const chosen = chosenFilters(filters).filter(([name]) => name !== 'type')
  if (chosen.length === 0) return null
  return (
    <ul className={styles.chosen} aria-label={t('filter.active')}>
      {chosen.map(([name, value]) => (
        <li key={name}>
          <button
            type="button"
            className={styles.chip}
            aria-label={t('filter.remove', { name: names[name](value) })}
            onClick={() => onFilters({ ...filters, [name]: undefined })}
          >
            <span>{names[name](value)}</span>
            <X className="icon" aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
