import { TriangleAlert } from 'lucide-react'
import type { Freshness, Provenance } from '../../catalogue/freshness.ts'
import { freshnessOf } from '../../catalogue/freshness.ts'
import { wallClock } from '../../hours/berlin.ts'
import { formatCalendarDate, isolate } from '../../language/format.ts'
import styles from './freshness.module.css'
import { Say } from './speech.tsx'

interface FreshnessProps {
  readonly entry: Provenance
  /** Milliseconds UTC. */
  readonly now: number
}

interface FreshnessLinesProps extends FreshnessProps {
  /** In a consultation: the day, and the warning. */
  readonly brief?: boolean
}

/** How fresh an entry is now, for what dims with it (`data-freshness`). */
export const freshnessAt = (entry: Provenance, now: number): Freshness =>
  freshnessOf(entry, wallClock(now).date)

/**
 * When an entry was last confirmed and by whom, when it was last changed, and a warning once it was not confirmed
 * for long.
 */
export function FreshnessLines({ entry, now, brief = false }: FreshnessLinesProps) {
  const { assured_date: confirmed, assurer_email: by, last_modified: changed } = entry
  const freshness = freshnessAt(entry, now)
  if (brief && !confirmed) return null
  return (
    <div className={styles.freshness} data-freshness={freshness}>
      <p className={styles.dates}>
        {confirmed ? (
          <Say
            k={by && !brief ? 'common:freshness.confirmedBy' : 'consultation:service.confirmed'}
            params={(language) => ({
              date: formatCalendarDate(language, confirmed),
              by: isolate(by ?? ''),
            })}
          />
        ) : (
          <Say k="common:freshness.never" />
        )}
        {changed && !brief && (
          <>
            {' · '}
            <Say
              k="common:freshness.changed"
              params={(language) => ({ date: formatCalendarDate(language, changed) })}
            />
          </>
        )}
      </p>
      {(freshness === 'aging' || freshness === 'old') && <Warning freshness={freshness} ask />}
    </div>
  )
}

/** In a list: one short line where an entry was not confirmed for long, or never; else nothing. */
export function FreshnessWarning({ entry, now }: FreshnessProps) {
  const freshness = freshnessAt(entry, now)
  if (freshness === 'fresh') return null
  if (freshness !== 'never') return <Warning freshness={freshness} />
  return (
    <p className={styles.dates}>
      <Say k="common:freshness.never" />
    </p>
  )
}

interface WarningProps {
  readonly freshness: Freshness
  /** With what to do about it. */
  readonly ask?: boolean
}

function Warning({ freshness, ask = false }: WarningProps) {
  return (
    <p className={styles.warning}>
      <TriangleAlert className="icon" aria-hidden />
      <span>
        <Say k={`common:freshness.${freshness}`} />
        {ask && (
          <>
            {' '}
            <Say k="common:freshness.ask" />
          </>
        )}
      </span>
    </p>
  )
}
