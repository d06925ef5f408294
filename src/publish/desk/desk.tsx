import { useTranslation } from 'react-i18next'
import styles from './desk.module.css'
import { OpenStep } from './open-step.tsx'
import { ProblemsStep } from './problems-step.tsx'
import { SignStep } from './sign-step.tsx'
import { chooseLanguage, DESK_LANGUAGES, type DeskLanguage } from './texts.ts'
import { useWork } from './use-work.ts'

/** A region's workbook, from the files of an office to a signed feed: opened, checked, corrected, signed, given out. */
export function Desk() {
  const { t } = useTranslation('desk')
  const desk = useWork()
  const { check } = desk
  const checked = check.phase === 'checked' ? check.checked : undefined
  return (
    <>
      <header className={styles.head}>
        <p className={styles.brand}>
          <img src="/icons/icon.svg" alt="" width="36" height="36" />
          {t('brand')}
        </p>
        <LanguageChoice />
      </header>
      <main className={styles.page}>
        <h1>{t('title')}</h1>
        <p className={styles.intro}>{t('intro')}</p>
        <OpenStep desk={desk} />
        {desk.work && <ProblemsStep desk={desk} />}
        {checked?.ready && <SignStep key={checked.region?.code} checked={checked} />}
      </main>
    </>
  )
}

function LanguageChoice() {
  const { i18n, t } = useTranslation('desk')
  return (
    <label className={styles.language}>
      {t('language')}
      <select
        value={i18n.language}
        onChange={({ target: { value } }) => {
          chooseLanguage(value as DeskLanguage)
          document.documentElement.lang = value
          void i18n.changeLanguage(value)
        }}
      >
        {Object.entries(DESK_LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
