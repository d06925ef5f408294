import { RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { use, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, formatTime } from '../../language/format.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { StoreFailure } from '../parts/failure.tsx'
import { Told, useSpeaker } from '../parts/speech.tsx'
import { TroubleContext } from '../parts/storage-trouble.ts'
import { useStored } from '../parts/use-stored.ts'
import { refusalParams } from './refusal-params.ts'
import { Section } from './section.tsx'
import styles from './settings.module.css'

/** What the app knows of its sync: phase and progress, and the refusal if there was one. */
export interface SyncView {
  readonly phase: 'idle' | 'embedded' | 'checking' | 'downloading' | 'applying' | 'done' | 'refused'
  /** From 0 to 1; undefined while it cannot be told. */
  readonly progress: number | undefined
  /** A code of `feed.json`, and what it names. */
  readonly refusal: { readonly code: string; readonly params: Record<string, string> } | undefined
}

/** The sync itself: only what shows how it stands is drawn again with each of its words. */
export interface Sync {
  readonly subscribe: (tell: () => void) => () => void
  readonly state: () => SyncView
  readonly refresh: () => void
}

/** The last good data and its date are always shown; a refusal says its reason beside them (F9). */
export function DataSection({ sync: { subscribe, state, refresh } }: { sync: Sync }) {
  const sync = useSyncExternalStore(subscribe, state)
  const { t } = useTranslation('settings')
  const { language } = useSpeaker()
  const status = useStored((store) => store.readStatus(), [])
  const busy = ['embedded', 'checking', 'downloading', 'applying'].includes(sync.phase)
  const trouble = use(TroubleContext)
  if (status.state === 'failed' || (trouble && status.state === 'loading')) return <StoreFailure />
  const known = status.state === 'ready' ? status.value : undefined
  // A refusal of an earlier start stands until the next look.
  const refusal = sync.refusal ?? (sync.phase === 'idle' ? known?.refusal : undefined)
  const moment = (at: number | undefined): string =>
    at === undefined ? t('data.never') : `${formatDate(language, at)}, ${formatTime(at)}`
  return (
    <Section title={t('data.title')}>
      {known ? (
        <dl className={styles.facts}>
          <Fact name={t('data.region')}>
            <Told text={known.region.name} quiet />
          </Fact>
          <Fact name={t('data.published')}>{moment(Date.parse(known.issued))}</Fact>
          <Fact name={t('data.expires')}>{dayOf(known.expires, language)}</Fact>
          <Fact name={t('data.received')}>{moment(known.applied_at)}</Fact>
          <Fact name={t('data.checked')}>{moment(known.attempted_at)}</Fact>
        </dl>
      ) : (
        <p>{t('data.none')}</p>
      )}
      <div className={styles.sync} role="status" data-phase={refusal ? 'refused' : sync.phase}>
        <p>{t(`sync.${refusal ? 'refused' : sync.phase}`)}</p>
        {busy && <progress {...(sync.progress !== undefined && { value: sync.progress })} />}
        {refusal && (
          <p className={styles.refusal}>
            {t(`feed:${refusal.code}`, refusalParams(refusal.params, language))}
            {known && ` ${t('data.lastGood', { date: dayOf(known.issued, language) })}`}
          </p>
        )}
      </div>
      <button type="button" className="button" onClick={refresh} disabled={busy}>
        <RefreshCw className="icon" aria-hidden />
        {t('data.refresh')}
      </button>
      <p className={styles.hint}>{t('data.automatic')}</p>
    </Section>
  )
}

const dayOf = (instant: string, language: LanguageCode): string =>
  formatDate(language, Date.parse(instant))

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
