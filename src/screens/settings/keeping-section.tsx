import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stay } from '../parts/stay.ts'
import { askToStay, readStay } from '../parts/stay.ts'
import { Section } from './section.tsx'
import styles from './settings.module.css'

/** Whether the guide works without a network here, and whether the browser has promised to keep its data; what helps where it has not. */
export function KeepingSection() {
  const { t } = useTranslation('settings')
  const [stay, setStay] = useState<Stay>()
  const offline = useOffline()
  useEffect(() => void readStay().then(setStay), [])
  return (
    <Section title={t('keeping.title')}>
      {offline !== undefined && <p>{t(`keeping.${offline ? 'offline' : 'notOffline'}`)}</p>}
      <p role="status" data-stay={stay}>
        {stay && t(`keeping.${stay}`)}
      </p>
      {stay === 'open' && (
        <>
          <p className={styles.hint}>{t('keeping.install')}</p>
          <button type="button" className="button" onClick={() => void askToStay().then(setStay)}>
            {t('keeping.ask')}
          </button>
        </>
      )}
    </Section>
  )
}

/** Whether the worker that keeps the guide is there; undefined until it is known. */
function useOffline(): boolean | undefined {
  const [offline, setOffline] = useState<boolean>()
  useEffect(() => {
    const container = workerContainer()
    const look = (): void => {
      void (container?.getRegistration() ?? Promise.resolve(undefined)).then(
        (registration) => setOffline(registration?.active != null),
        () => setOffline(false),
      )
    }
    look()
    // It takes the page over as soon as it is there.
    container?.addEventListener('controllerchange', look)
    return () => container?.removeEventListener('controllerchange', look)
  }, [])
  return offline
}

/** Undefined in a browser that has no such workers, or denies them to the guide. */
function workerContainer(): ServiceWorkerContainer | undefined {
  try {
    return (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker
  } catch {
    return undefined
  }
}
