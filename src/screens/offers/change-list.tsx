import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Text } from '../../catalogue/text.ts'
import { formatDate, formatNumber } from '../../language/format.ts'
import type { ChangeGroup, Changes, ListedChange } from '../../store/store.ts'
import { pageOf } from '../parts/page-of.ts'
import { Told, useSpeaker } from '../parts/speech.tsx'
import { FieldChange } from './field-change.tsx'
import { fieldLines } from './field-lines.ts'
import styles from './news.module.css'

interface ChangeListProps {
  readonly changes: Changes
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly onMore: (sort: ChangeGroup['change']) => void
}

/** What is new: which entries came, changed and went, each with the day of the release that brought it. */
export function ChangeList({ changes, heading, onMore }: ChangeListProps) {
  const { t } = useTranslation('news')
  const { language } = useSpeaker()
  const { issued, since, groups, names } = changes
  const there = groups.filter(({ total }) => total > 0)
  const outcome = since === undefined ? 'first' : there.length === 0 ? 'none' : 'dates'
  const day = (instant: string): string => formatDate(language, Date.parse(instant))
  return (
    <section className={styles.block}>
      <h2 ref={heading} tabIndex={-1}>
        {t('changes.title')}
      </h2>
      <p>{t(`changes.${outcome}`, { issued: day(issued), since: since && day(since) })}</p>
      {there.map(({ change, total, listed }) => (
        <section key={change} className={styles.group} data-change={change}>
          <h3>{t(`changes.${change}`, { number: formatNumber(language, total) })}</h3>
          <ul className={styles.entries}>
            {listed.map((one) => (
              <ChangeEntry key={one.id} change={one} names={names} />
            ))}
          </ul>
          {listed.length < total && (
            <button type="button" className="button" onClick={() => onMore(change)}>
              {t('common:action.more')}
            </button>
          )}
        </section>
      ))}
    </section>
  )
}

interface ChangeEntryProps {
  readonly change: ListedChange
  readonly names: ReadonlyMap<string, Text>
}

/** One entry with its name, the day, the way to it, and what is different now. */
function ChangeEntry({ change, names }: ChangeEntryProps) {
  const { t } = useTranslation('news')
  const { language } = useSpeaker()
  const page = wayTo(change)
  const name = <Told text={change.name} quiet />
  const lines = fieldLines(change, language)
  return (
    <li>
      <p className={styles.kind}>
        <span>{t(`tables.${change.table}`)}</span>
        <time dateTime={change.issued}>{formatDate(language, Date.parse(change.issued))}</time>
      </p>
      <h4>{page ? <Link href={page}>{name}</Link> : name}</h4>
      {lines.length > 0 && (
        <dl className={styles.fields}>
          {lines.map((line) => (
            <FieldChange key={line.field} line={line} names={names} />
          ))}
        </dl>
      )}
    </li>
  )
}

/** Where an entry is read in full; undefined where it has no page, or none any more. */
function wayTo({ table, change, record_id, location_id }: ListedChange): string | undefined {
  if (change === 'removed') return undefined
  return pageOf(table, record_id) ?? (location_id && pageOf('locations', location_id))
}
