import { CalendarRange, List } from 'lucide-react'
import { AUDIENCES, SPECIAL_GROUPS } from '../../catalogue/vocabulary.ts'
import type { Session } from '../../hours/sessions.ts'
import { sessionsToCome } from '../../hours/sessions.ts'
import type { ListedProgramme } from '../../store/store.ts'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { useNow } from '../parts/use-now.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { Choice, Filters } from './filters.tsx'
import { MonthView } from './month-view.tsx'
import type { Narrowed } from './narrow.ts'
import { narrow } from './narrow.ts'
import { ProgrammeCard } from './programme-card.tsx'
import styles from './programmes.module.css'
import type { Query } from './use-query.ts'
import { useQuery } from './use-query.ts'

const VIEWS = { list: List, month: CalendarRange } as const

/** The groups and events of the region that are still to come: by their next date, or in a month's calendar. */
export function Programmes() {
  const { t } = useSpeaker()
  const heading = useTitle(t('offers:tabs.programmes'))
  const now = useNow()
  const listed = useStored((store) => store.listProgrammes(), [])
  return (
    <section className={styles.screen}>
      <h1 ref={heading} tabIndex={-1}>
        <Say k="offers:tabs.programmes" />
      </h1>
      <StoredView stored={listed}>
        {(programmes) => <ProgrammeList listed={toCome(programmes, now)} now={now} />}
      </StoredView>
    </section>
  )
}

function ProgrammeList({ listed, now }: { listed: readonly ToCome[]; now: number }) {
  const query = useQuery()
  const { shown, facets } = narrow(listed, programmeFacets(listed), query)
  const view = query.oneOf('view', ['month'] as const) ?? 'list'
  return (
    <>
      <ProgrammeFilters query={query} facets={facets} />
      <ViewSwitch query={query} view={view} />
      {view === 'month' ? (
        <MonthView
          listed={shown.map((one) => one.listed)}
          soonest={shown[0]?.next.date}
          query={query}
          now={now}
        />
      ) : (
        <>
          <p role="status">
            <Say
              k={`offers:programmes.${shown.length > 0 ? 'count' : 'empty'}`}
              params={{ count: shown.length }}
            />
          </p>
          <ul className={styles.list}>
            {shown.map(({ listed: one, next }) => (
              <ProgrammeCard key={one.programme.id} listed={one} next={next} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** What programmes can be narrowed down by; groups are those of the list. */
export function programmeFacets(listed: readonly Pick<ToCome, 'listed'>[]) {
  const groups = SPECIAL_GROUPS.filter((group) =>
    listed.some((one) => one.listed.programme.special_groups?.includes(group)),
  )
  return [
    {
      name: 'audience' as const,
      values: AUDIENCES,
      has: ({ listed: { programme } }: Pick<ToCome, 'listed'>, value: string) =>
        programme.audience === value,
    },
    {
      name: 'group' as const,
      values: groups,
      has: ({ listed: { programme } }: Pick<ToCome, 'listed'>, value: string) =>
        programme.special_groups?.some((group) => group === value) ?? false,
    },
  ]
}

interface ToCome {
  readonly listed: ListedProgramme
  readonly next: Session
}

/** Those with a date to come, soonest first: what is over disappears by itself. */
function toCome(listed: readonly ListedProgramme[], now: number): ToCome[] {
  return listed
    .flatMap((one) => {
      const [next] = sessionsToCome(one.programme.schedules, now, 1)
      const { id } = one.programme
      return next ? [{ listed: one, next, order: `${next.date} ${next.opens_at} ${id}` }] : []
    })
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
}

interface ProgrammeFiltersProps {
  readonly query: Query
  readonly facets: Readonly<Record<'audience' | 'group', Narrowed>>
}

function ProgrammeFilters({ query, facets }: ProgrammeFiltersProps) {
  const { t } = useSpeaker()
  return (
    <Filters query={query} facets={facets}>
      <Choice
        query={query}
        facet={facets.audience}
        all="everybody"
        nameOf={(value) => t(`offers:filter.${value}`)}
      />
      <Choice
        query={query}
        facet={facets.group}
        all="allGroups"
        nameOf={(value) => t(`match:rank.group.${value}`)}
      />
    </Filters>
  )
}

function ViewSwitch({ query, view }: { query: Query; view: keyof typeof VIEWS }) {
  const { t } = useSpeaker()
  return (
    <div className={styles.views} role="group" aria-label={t('offers:view.label')}>
      {(Object.keys(VIEWS) as (keyof typeof VIEWS)[]).map((one) => {
        const Icon = VIEWS[one]
        return (
          <button
            key={one}
            type="button"
            className={styles.view}
            aria-pressed={view === one}
            onClick={() => query.set({ view: one === 'list' ? undefined : one, month: undefined })}
          >
            <Icon className="icon" aria-hidden />
            <span>
              <Say k={`offers:view.${one}`} />
            </span>
          </button>
        )
      })}
    </div>
  )
}
