import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BringStep } from './bring-step.tsx'
import { CompareStep } from './compare-step.tsx'
import styles from './desk.module.css'
import { ExportsStep } from './exports-step.tsx'
import type { Target } from './messages.ts'
import { OpenStep } from './open-step.tsx'
import { PartnersStep } from './partners-step.tsx'
import { ProblemsStep } from './problems-step.tsx'
import { SignStep } from './sign-step.tsx'
import { chooseLanguage, DESK_LANGUAGES, type DeskLanguage } from './texts.ts'
import { useWork } from './use-work.ts'

/** A region's workbook, from the files of an office to a signed feed: opened, checked, corrected, compared, signed, given out. */
export function Desk() {
  const { t } = useTranslation('desk')
  const desk = useWork()
  const [target, setTarget] = useState<Target>({ kind: 'site' })
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
        {desk.work && <BringStep desk={desk} />}
        {desk.work && <PartnersStep desk={desk} partners={checked?.partners} />}
        {checked?.ready && <CompareStep desk={desk} target={target} onTarget={setTarget} />}
        {checked?.ready && <SignStep desk={desk} checked={checked} target={target} />}
        {checked?.ready && <ExportsStep desk={desk} />}
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
