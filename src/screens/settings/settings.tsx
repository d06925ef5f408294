import { RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, formatTime } from '../../language/format.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { isLanguageCode, LANGUAGE_CODES, LANGUAGES } from '../../language/languages.ts'
import { StoreFailure } from '../parts/failure.tsx'
import { useSpeaker, useTexts } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import type { Appearance } from './appearance.ts'
import { APPEARANCES } from './appearance.ts'
import styles from './settings.module.css'

/** What the app knows of its sync: phase and progress, and the refusal if there was one. */
export interface SyncView {
  readonly phase: 'idle' | 'embedded' | 'checking' | 'downloading' | 'applying' | 'done' | 'refused'
  /** From 0 to 1; undefined while it cannot be told. */
  readonly progress: number | undefined
  /** A code of `feed.json`, and what it names. */
  readonly refusal: { readonly code: string; readonly params: Record<string, string> } | undefined
  readonly refresh: () => void
}

interface SettingsProps {
  readonly sync: SyncView
  readonly version: string
  readonly appearance: Appearance
  readonly onAppearance: (appearance: Appearance) => void
  readonly onLanguage: (language: LanguageCode) => void
}

/** The data's date and origin, and how the guide looks and speaks on this device. */
export function Settings({ sync, version, appearance, onAppearance, onLanguage }: SettingsProps) {
  useTexts(['settings', 'feed'])
  const { t, i18n } = useTranslation('settings')
  const heading = useTitle(t('title'))
  return (
    <div className={styles.settings}>
      <h1 ref={heading} tabIndex={-1}>
        {t('title')}
      </h1>
      <DataSection sync={sync} />
      <Section title={t('language.title')}>
        <select
          className={styles.select}
          aria-label={t('language.title')}
          value={i18n.language}
          onChange={({ target }) => isLanguageCode(target.value) && onLanguage(target.value)}
        >
          {LANGUAGE_CODES.map((code) => (
            <option key={code} value={code} lang={code}>
              {LANGUAGES[code].name}
            </option>
          ))}
        </select>
        <p className={styles.hint}>{t('language.hint')}</p>
      </Section>
      <Section title={t('appearance.title')}>
        <div className={styles.choices} role="radiogroup" aria-label={t('appearance.title')}>
          {APPEARANCES.map((one) => (
            <label key={one} className={styles.choice}>
              <input
                type="radio"
                name="appearance"
                checked={appearance === one}
                onChange={() => onAppearance(one)}
              />
              {t(`appearance.${one}`)}
            </label>
          ))}
        </div>
      </Section>
      <Section title={t('privacy.title')}>
        <p>{t('privacy.text')}</p>
      </Section>
      <Section title={t('about.title')}>
        <p>{t('about.text')}</p>
        <p>{t('about.version', { version })}</p>
      </Section>
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** The last good data and its date are always shown; a refusal says its reason beside them (F9). */
function DataSection({ sync }: { sync: SyncView }) {
  const { t } = useTranslation('settings')
  const { language } = useSpeaker()
  const status = useStored((store) => store.readStatus(), [])
  const busy = ['embedded', 'checking', 'downloading', 'applying'].includes(sync.phase)
  if (status.state === 'failed') return <StoreFailure />
  const known = status.state === 'ready' ? status.value : undefined
  const moment = (at: number | undefined): string =>
    at === undefined ? t('data.never') : `${formatDate(language, at)}, ${formatTime(at)}`
  return (
    <Section title={t('data.title')}>
      {known ? (
        <dl className={styles.facts}>
          <Fact name={t('data.region')}>{known.region.name[language] ?? known.region.name.de}</Fact>
          <Fact name={t('data.published')}>{moment(Date.parse(known.issued))}</Fact>
          <Fact name={t('data.expires')}>{formatDate(language, Date.parse(known.expires))}</Fact>
          <Fact name={t('data.received')}>{moment(known.applied_at)}</Fact>
          <Fact name={t('data.checked')}>{moment(known.attempted_at)}</Fact>
        </dl>
      ) : (
        <p>{t('data.none')}</p>
      )}
      <div className={styles.sync} role="status" data-phase={sync.phase}>
        <p>{t(`sync.${sync.phase}`)}</p>
        {busy && <progress {...(sync.progress !== undefined && { value: sync.progress })} />}
        {sync.refusal && (
          <p className={styles.refusal}>
            {t([`feed:${sync.refusal.code}`], sync.refusal.params)}
            {known &&
              ` ${t('data.lastGood', { date: formatDate(language, Date.parse(known.issued)) })}`}
          </p>
        )}
      </div>
      <button type="button" className="button" onClick={sync.refresh} disabled={busy}>
        <RefreshCw className="icon" aria-hidden />
        {t('data.refresh')}
      </button>
      <p className={styles.hint}>{t('data.automatic')}</p>
    </Section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
