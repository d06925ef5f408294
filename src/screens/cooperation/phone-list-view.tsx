import { FileLock2, Printer } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isolate } from '../../language/format.ts'
import type { Offices } from '../../store/store.ts'
import { useTitle } from '../parts/use-title.ts'
import { PhoneCard } from './phone-card.tsx'
import { PhoneFilters } from './phone-filters.tsx'
import { PhonesAsOf } from './phones-as-of.tsx'
import type { ListedPhone, PhonesAsked } from './phone-search.ts'
import { isAsked, NOTHING_ASKED, standingInFor, withoutLetters } from './phone-search.ts'
import { Pager } from './phone-pager.tsx'
import styles from './phones.module.css'

interface PhoneListViewProps {
  /** Everybody, in order. */
  readonly listed: readonly ListedPhone[]
  /** Those who are found, in the same order. */
  readonly found: readonly ListedPhone[]
  readonly asked: PhonesAsked
  readonly onAsked: (asked: PhonesAsked) => void
  readonly offices: Offices
  readonly asOf: string
  readonly now: number
}

/** So many people are drawn at a time, however many there are. */
const PAGE_SIZE = 30

/** The phone list to look into: what it is and how old, filters, and who is found. */
export function PhoneListView(props: PhoneListViewProps) {
  const { listed, asked, onAsked, asOf } = props
  const { t } = useTranslation('phones')
  const heading = useTitle(t('title'))
  return (
    <section className={styles.page}>
      <p className={styles.onPaper}>{t('print.hint')}</p>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        <p className={styles.marking}>{t('marking')}</p>
        <PhonesAsOf listed={listed} asOf={asOf} />
        {listed.length > 0 && (
          <p className={styles.actions}>
            <Link href="/cooperation/phones/print" className="button">
              <Printer className="icon" aria-hidden />
              <span>{t('print.open')}</span>
            </Link>
            <Link href="/cooperation/phones/export" className="button">
              <FileLock2 className="icon" aria-hidden />
              <span>{t('export.open')}</span>
            </Link>
          </p>
        )}
      </header>
      {listed.length === 0 ? (
        <p className={styles.empty}>{t('empty')}</p>
      ) : (
        <>
          <PhoneFilters listed={listed} asked={asked} onAsked={onAsked} />
          <Results {...props} />
        </>
      )}
    </section>
  )
}

/** Whom to show next, and what had to be given up for it. */
interface Jump {
  readonly id: string
  readonly cleared: boolean
}

function Results({ listed, found, asked, onAsked, offices, now }: PhoneListViewProps) {
  const { t } = useTranslation('phones')
  const [place, setPlace] = useState({ asked, page: 0 })
  const [jump, setJump] = useState<Jump>()
  const list = useRef<HTMLUListElement>(null)
  const names = useMemo(() => new Map(listed.map(({ entry }) => [entry.id, entry.name])), [listed])
  // What is asked anew begins on its first page.
  const page = place.asked === asked ? place.page : 0
  const instead = useMemo(() => standingInFor(listed), [listed])
  const without = withoutLetters(listed, asked)
  useEffect(() => {
    if (!jump) return
    const card = [...(list.current?.children ?? [])].find(
      (one) => one instanceof HTMLElement && one.dataset.person === jump.id,
    )
    const heading = card?.querySelector<HTMLElement>('h2')
    heading?.focus({ preventScroll: true })
    card?.scrollIntoView({ block: 'start' })
  }, [jump])
  const jumpTo = (id: string): void => {
    const cleared = !found.some(({ entry }) => entry.id === id)
    const target = cleared ? NOTHING_ASKED : asked
    const index = (cleared ? listed : found).findIndex(({ entry }) => entry.id === id)
    if (cleared) onAsked(target)
    setPlace({ asked: target, page: Math.floor(index / PAGE_SIZE) })
    setJump({ id, cleared })
  }
  // One function for good: cards that stay are not drawn anew with each letter typed.
  const latest = useRef(jumpTo)
  useEffect(() => {
    latest.current = jumpTo
  })
  const onJump = useCallback((id: string) => latest.current(id), [])
  const turn = (to: number): void => {
    setPlace({ asked, page: to })
    const first = found[to * PAGE_SIZE]
    if (first) setJump({ id: first.entry.id, cleared: false })
  }
  const shown = found.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)
  return (
    <div className={styles.results}>
      <div role="status">
        <p className={styles.count}>{t('count', { count: found.length })}</p>
        {without > 0 && <p className={styles.hint}>{t('withoutLetters', { count: without })}</p>}
        {jump?.cleared && !isAsked(asked) && (
          <p className={styles.hint}>{t('cleared', { name: isolate(names.get(jump.id) ?? '') })}</p>
        )}
      </div>
      {found.length === 0 && (
        <div className={styles.empty}>
          <p>{t('nothingFound')}</p>
          <button type="button" className="button" onClick={() => onAsked(NOTHING_ASKED)}>
            {t('filter.clear')}
          </button>
        </div>
      )}
      <ul ref={list} className={styles.list}>
        {shown.map((one, at) => (
          <li
            key={one.entry.id}
            data-person={one.entry.id}
            aria-setsize={found.length}
            aria-posinset={page * PAGE_SIZE + at + 1}
          >
            <PhoneCard
              listed={one}
              names={names}
              standsInFor={instead.get(one.entry.id)}
              offices={offices}
              now={now}
              onJump={onJump}
            />
          </li>
        ))}
      </ul>
      <Pager page={page} pages={Math.ceil(found.length / PAGE_SIZE)} onTurn={turn} />
    </div>
  )
}
