import { CalendarRange, List } from 'lucide-react'
import { AUDIENCES, SPECIAL_GROUPS } from '../../catalogue/vocabulary.ts'
import { sessionsToCome } from '../../hours/sessions.ts'
import type { ListedProgramme } from '../../store/store.ts'
import { StoreFailure } from '../parts/failure.tsx'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { Choice, Filters } from './filters.tsx'
import { MonthView } from './month-view.tsx'
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
  const query = useQuery()
  const listed = useStored((store) => store.listProgrammes(), [])
  if (listed.state === 'failed') return <StoreFailure />
  const shown = listed.state === 'ready' ? toCome(chosen(listed.value, query), now) : undefined
  const view = query.oneOf('view', ['month'] as const) ?? 'list'
  return (
    <section className={styles.screen}>
      <h1 ref={heading} tabIndex={-1}>
        <Say k="offers:tabs.programmes" />
      </h1>
      <ProgrammeFilters query={query} listed={listed.state === 'ready' ? listed.value : []} />
      <ViewSwitch query={query} view={view} />
      {shown && view === 'month' && (
        <MonthView listed={shown.map((one) => one.listed)} query={query} now={now} />
      )}
      {shown && view === 'list' && (
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
    </section>
  )
}

function chosen(listed: readonly ListedProgramme[], query: Query): ListedProgramme[] {
  const audience = query.oneOf('audience', AUDIENCES)
  const group = query.oneOf('group', SPECIAL_GROUPS)
  return listed.filter(
    ({ programme }) =>
      (audience === undefined || programme.audience === audience) &&
      (group === undefined || (programme.special_groups?.includes(group) ?? false)),
  )
}

/** Those with a date to come, soonest first: what is over disappears by itself. */
function toCome(listed: readonly ListedProgramme[], now: number) {
  return listed
    .flatMap((one) => {
      const [next] = sessionsToCome(one.programme.schedules, now, 1)
      const { id } = one.programme
      return next ? [{ listed: one, next, order: `${next.date} ${next.opens_at} ${id}` }] : []
    })
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
}

function ProgrammeFilters({ query, listed }: { query: Query; listed: readonly ListedProgramme[] }) {
  const { t } = useSpeaker()
  const groups = SPECIAL_GROUPS.filter((group) =>
    listed.some(({ programme }) => programme.special_groups?.includes(group)),
  )
  return (
    <Filters query={query} names={['audience', 'group']}>
      <Choice
        query={query}
        name="audience"
        label="audience"
        all="everybody"
        options={AUDIENCES.map((value) => ({ value, text: t(`offers:filter.${value}`) }))}
      />
      <Choice
        query={query}
        name="group"
        label="group"
        all="allGroups"
        options={groups.map((value) => ({ value, text: t(`match:rank.group.${value}`) }))}
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
