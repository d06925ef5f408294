import { lazy, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanguageCode } from '../language/languages.ts'
import {
  applyAppearance,
  keepAppearance,
  keepLanguage,
  keepOutreach,
  readAppearance,
  readOutreach,
  subscribeToMarks,
} from './preferences.ts'
import { refreshNow, subscribeToSync, syncState } from './sync/client.ts'

const Settings = lazy(() =>
  import('../screens/settings/settings.tsx').then(({ Settings }) => ({ default: Settings })),
)

const SYNC = { subscribe: subscribeToSync, state: syncState, refresh: refreshNow }

/** The settings, bound to this device's preferences and to the sync. */
export function Preferences() {
  const { i18n } = useTranslation()
  const [appearance, setAppearance] = useState(readAppearance)
  const outreach = useSyncExternalStore(subscribeToMarks, readOutreach)
  const speak = (language: LanguageCode): void => {
    keepLanguage(language)
    void i18n.changeLanguage(language)
  }
  return (
    <Settings
      sync={SYNC}
      version={__APP_VERSION__}
      appearance={appearance}
      onAppearance={(chosen) => {
        keepAppearance(chosen)
        applyAppearance(chosen)
        setAppearance(chosen)
      }}
      onLanguage={speak}
      outreach={outreach}
      onOutreach={keepOutreach}
      manyRegions={__MANY_REGIONS__}
    />
  )
}
