import { useTranslation } from 'react-i18next'
import type { MonthCounts } from '../../catalogue/counts.ts'
import { firstKeptMonth } from '../../catalogue/counts.ts'
import type { Region } from '../../catalogue/snapshot.ts'
import { wallClock } from '../../hours/berlin.ts'
import { formatCalendarDate } from '../../language/format.ts'
import type { Device } from '../../store/store.ts'
import { Told, useSpeaker } from '../parts/speech.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { UndoLine } from '../parts/undo-line.tsx'
import { useNow } from '../parts/use-now.ts'
import { useRemoval } from '../parts/use-removal.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { EvaluationTools, RESET } from './evaluation-tools.tsx'
import styles from './evaluation.module.css'
import { YearCounts } from './year-counts.tsx'

export interface EvaluationPageProps {
  /** Whether this device counts. */
  readonly counting: boolean
  readonly onCounting: (on: boolean) => void
}

/**
 * What this device has counted for the self-evaluation of the partners (K§4): to look at, to take to the meeting, to reset
 * and to switch off. The screen shows the numbers as they are; whatever leaves the device, on paper too, hides the small ones.
 */
export function EvaluationPage(props: EvaluationPageProps) {
  const stored = useStored(
    async (store) => ({ all: await store.listCounts(), status: await store.readStatus() }),
    [],
  )
  return (
    <StoredView stored={stored}>
      {({ all, status }) => <Evaluation {...props} all={all} region={status?.region} />}
    </StoredView>
  )
}

/** All months go at once, and come back at once. */
const ALL_COUNTS = {
  idOf: () => RESET,
  remove: (device: Device) => device.resetCounts(),
  bringBack: (device: Device, months: readonly MonthCounts[]) => device.bringBackCounts(months),
}

interface EvaluationProps extends EvaluationPageProps {
  readonly all: readonly MonthCounts[]
  readonly region: Region | undefined
}

function Evaluation({ counting, onCounting, all, region }: EvaluationProps) {
  const { t } = useTranslation(['evaluation', 'common'])
  const heading = useTitle(t('title'))
  const { language } = useSpeaker()
  const today = wallClock(useNow()).date
  const { section, removed, failed, remove, undo } = useRemoval(ALL_COUNTS)
  const first = firstKeptMonth(today.slice(0, 7))
  const kept = all.filter(({ month, cells }) => month >= first && cells.length > 0)
  const year = Number(today.slice(0, 4))
  return (
    <section className={styles.page} ref={section}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        <p>{t('intro')}</p>
        <p className={styles.onPaper}>
          {region && <Told text={region.name} quiet />}{' '}
          {t('common:data.asOf', { date: formatCalendarDate(language, today) })}
        </p>
      </header>
      <WhatIsCounted since={year - 1} counting={counting} onCounting={onCounting} />
      <UndoLine text={removed.length > 0 ? t('reset.done') : undefined} onUndo={undo} />
      <p role="alert" className={styles.failed}>
        {failed && t('reset.failed')}
      </p>
      {kept.length === 0 && <p className={styles.empty}>{t(counting ? 'empty' : 'emptyOff')}</p>}
      {[year, year - 1].map((one) => (
        <YearCounts key={one} year={one} counted={kept} until={today.slice(0, 7)}>
          <h2>{one}</h2>
        </YearCounts>
      ))}
      {all.length > 0 && (
        <EvaluationTools
          region={region?.code}
          kept={kept}
          today={today}
          onReset={() => remove(all)}
        />
      )}
    </section>
  )
}

interface WhatIsCountedProps extends EvaluationPageProps {
  readonly since: number
}

/** What is counted, what never is, and the switch. */
function WhatIsCounted({ since, counting, onCounting }: WhatIsCountedProps) {
  const { t } = useTranslation('evaluation')
  return (
    <section className={styles.block}>
      <h2>{t('counted.title')}</h2>
      <p>{t('counted.what')}</p>
      <p>
        <strong>{t('counted.never')}</strong>
      </p>
      <p>{t('counted.stays', { year: since })}</p>
      <label className={styles.switch}>
        <input
          type="checkbox"
          role="switch"
          checked={counting}
          onChange={({ target }) => onCounting(target.checked)}
        />
        {t('switch.label')}
      </label>
      <p className={styles.hint}>{t(counting ? 'switch.on' : 'switch.off')}</p>
    </section>
  )
}
