import { doubtAbout } from '../../catalogue/clock.ts'
import { daysBetween } from '../../catalogue/calendar-date.ts'
import { wallClock } from '../../hours/berlin.ts'
import { formatDate } from '../../language/format.ts'
import type { Status } from '../../store/status.ts'
import styles from './region-line.module.css'
import { Told, useSpeaker } from './speech.tsx'
import { useNow } from './use-now.ts'
import type { Stored } from './use-stored.ts'
import { useStored } from './use-stored.ts'

/** As long as this the date alone is clear enough: a week. */
const FEW_DAYS = 7

/**
 * Whose data these are and how old: on every screen, so that a stale answer is never a silent one. `quiet`: a small line
 * beneath a consultation, where the frame steps back; a slip says its own date, so it is not printed.
 */
export function RegionLine({ quiet = false }: { quiet?: boolean }) {
  const status = useStored((store) => store.readStatus(), [])
  return <StatusLine status={status} quiet={quiet} />
}

interface StatusLineProps {
  readonly status: Stored<Status | undefined>
  readonly quiet: boolean
}

/** {@link RegionLine} of what was read; that it cannot be read is said as well. */
export function StatusLine({ status, quiet }: StatusLineProps) {
  const { t, language } = useSpeaker()
  const now = useNow()
  const className = quiet ? styles.quiet : styles.foot
  if (status.state !== 'ready' || !status.value) {
    const key = status.state === 'failed' ? 'failure.title' : 'data.preparing'
    return <footer className={className}>{status.state !== 'loading' && t(`common:${key}`)}</footer>
  }
  const { region, issued } = status.value
  const date = formatDate(language, Date.parse(issued))
  const doubt = doubtAbout(status.value, now)
  const age = daysBetween(wallClock(Date.parse(issued)).date, wallClock(now).date)
  return (
    <footer className={className} data-expired={doubt !== undefined}>
      <span>
        <Told text={region.name} quiet />
        {' · '}
        {t(`common:data.${doubt === 'expired' ? 'expired' : 'asOf'}`, { date })}
        {!doubt && age > FEW_DAYS && ` (${t('common:data.age', { count: age })})`}
      </span>
      {doubt === 'clock' && <span>{t('common:data.clock')}</span>}
      {region.demo && !quiet && <span>{t('common:demo')}</span>}
    </footer>
  )
}
