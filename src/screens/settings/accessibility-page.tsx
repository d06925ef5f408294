import { useTranslation } from 'react-i18next'
import { chooseText } from '../../language/choose.ts'
import { formatCalendarDate, isolate } from '../../language/format.ts'
import { useSpeaker, useTexts } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { Section } from './section.tsx'
import styles from './settings.module.css'

/** The day this statement was last checked against the tests it speaks of. */
const CHECKED_ON = '2026-11-28'

const TESTED = ['axe', 'keyboard', 'zoom', 'targets', 'motion', 'print'] as const
const MISSING = ['people', 'readers', 'languages', 'sign', 'voices'] as const

/** The accessibility statement (BITV 2.0 § 7, Directive (EU) 2016/2102): what was tested, what is missing. */
export function AccessibilityPage({ version }: { version: string }) {
  useTexts(['accessibility'])
  const { t } = useTranslation('accessibility')
  const { language } = useSpeaker()
  const heading = useTitle(t('title'))
  const status = useStored((store) => store.readStatus(), [])
  const region = status.state === 'ready' ? status.value?.region : undefined
  return (
    <div className={styles.settings}>
      <h1 ref={heading} tabIndex={-1}>
        {t('title')}
      </h1>
      <p>{t('scope', { version })}</p>
      <Section title={t('status.title')}>
        <p>{t('status.text')}</p>
      </Section>
      <Section title={t('tested.title')}>
        <ul className={styles.points}>
          {TESTED.map((one) => (
            <li key={one}>{t(`tested.${one}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('missing.title')}>
        <ul className={styles.points}>
          {MISSING.map((one) => (
            <li key={one}>{t(`missing.${one}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('report.title')}>
        <p>{t('report.text')}</p>
        {region && (
          <p>
            {t('report.contact', { publisher: isolate(chooseText(region.name, language).text) })}
          </p>
        )}
        {region?.email && <p>{t('report.email', { email: isolate(region.email) })}</p>}
      </Section>
      <Section title={t('enforcement.title')}>
        <p>{t('enforcement.text')}</p>
      </Section>
      <p className={styles.hint}>{t('made', { date: formatCalendarDate(language, CHECKED_ON) })}</p>
    </div>
  )
}
