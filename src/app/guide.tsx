import type { i18n as I18n } from 'i18next'
import { StrictMode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { App } from './app.tsx'
import { CrashGuard } from './crash-guard.tsx'

/** Where the guide lies on its host, without the slash at the end. */
const BASE = import.meta.env.BASE_URL.slice(0, -1)

interface GuideProps {
  readonly texts: I18n
  /** Which page is drawn where there is no address to read it from: at build time. */
  readonly path?: string
}

/** The whole guide. What is drawn at build time and what a device makes of it must be the same. */
export function Guide({ texts, path }: GuideProps) {
  return (
    <StrictMode>
      <I18nextProvider i18n={texts}>
        <CrashGuard>
          <Router base={BASE} {...(path !== undefined && { ssrPath: path })}>
            <App />
          </Router>
        </CrashGuard>
      </I18nextProvider>
    </StrictMode>
  )
}
