import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { LanguageCode } from '../../language/languages.ts'
import { isLanguageCode, LANGUAGE_CODES, LANGUAGES } from '../../language/languages.ts'
import { isUncheckedTranslation } from '../../language/review.ts'
import { useTexts } from '../parts/speech.tsx'
import { useTitle } from '../parts/use-title.ts'
import { OwnLinks } from '../saved/own-links.tsx'
import type { Appearance } from './appearance.ts'
import { APPEARANCES } from './appearance.ts'
import type { Sync } from './data-section.tsx'
import { DataSection } from './data-section.tsx'
import { KeepingSection } from './keeping-section.tsx'
import { Reviews } from './reviews.tsx'
import { Section } from './section.tsx'
import styles from './settings.module.css'

interface SettingsProps {
  readonly sync: Sync
  readonly version: string
  readonly appearance: Appearance
  readonly onAppearance: (appearance: Appearance) => void
  readonly onLanguage: (language: LanguageCode) => void
  readonly outreach: boolean
  readonly onOutreach: (on: boolean) => void
  /** Whether the app knows other regions, and brings their data from their own hosts. */
  readonly manyRegions: boolean
}

/** The data's date and origin, and how the guide looks and speaks on this device. */
export function Settings(props: SettingsProps) {
  const { sync, version, appearance, onAppearance, onLanguage, outreach, onOutreach, manyRegions } =
    props
  useTexts(['settings', 'regions', 'feed', 'report'])
  const { t } = useTranslation('settings')
  const heading = useTitle(t('title'))
  return (
    <div className={styles.settings}>
      <h1 ref={heading} tabIndex={-1}>
        {t('title')}
      </h1>
      <DataSection sync={sync} />
      <KeepingSection />
      {manyRegions && (
        <Section title={t('regions:title')}>
          <Link href="/settings/region">{t('regions:link.change')}</Link>
        </Section>
      )}
      <LanguageSection onLanguage={onLanguage} />
      <AppearanceSection appearance={appearance} onAppearance={onAppearance} />
      <OutreachSection outreach={outreach} onOutreach={onOutreach} />
      <Section title={t('report:device.title')}>
        <OwnLinks />
      </Section>
      <Section title={t('cooperation.title')}>
        <Link href="/cooperation">{t('cooperation.link')}</Link>
      </Section>
      <Section title={t('privacy.title')}>
        <p>{t('privacy.text')}</p>
        {manyRegions && <p>{t('regions:privacy')}</p>}
        <Link href="/cooperation/evaluation">{t('privacy.counts')}</Link>
      </Section>
      <Section title={t('accessibility.title')}>
        <Link href="/accessibility">{t('accessibility.link')}</Link>
      </Section>
      <Section title={t('about.title')}>
        <p>{t('about.text')}</p>
        <a href="/licences.txt" target="_blank" rel="noreferrer">
          {t('about.licences')}
        </a>
        <p>{t('about.version', { version })}</p>
      </Section>
    </div>
  )
}

/** The interface's language, how it was made, and how all the others were. */
function LanguageSection({ onLanguage }: Pick<SettingsProps, 'onLanguage'>) {
  const { t, i18n } = useTranslation('settings')
  return (
    <Section title={t('language.title')}>
      <select
        className="input"
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
      {isLanguageCode(i18n.language) && isUncheckedTranslation(i18n.language) && (
        <p className={styles.hint}>{t('language.machine')}</p>
      )}
      <Reviews />
    </Section>
  )
}

function AppearanceSection({
  appearance,
  onAppearance,
}: Pick<SettingsProps, 'appearance' | 'onAppearance'>) {
  const { t } = useTranslation('settings')
  return (
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
  )
}

function OutreachSection({ outreach, onOutreach }: Pick<SettingsProps, 'outreach' | 'onOutreach'>) {
  const { t } = useTranslation('settings')
  return (
    <Section title={t('outreach.title')}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          role="switch"
          checked={outreach}
          onChange={({ target }) => onOutreach(target.checked)}
        />
        {t('outreach.on')}
      </label>
      <p className={styles.hint}>{t('outreach.hint')}</p>
    </Section>
  )
}
