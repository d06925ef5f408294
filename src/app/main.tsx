import './old-browser/began.ts'
import '../screens/parts/fonts.css'
import '../screens/parts/tokens.css'
import '../screens/parts/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createTexts } from '../language/i18n.ts'
import { GERMAN } from '../language/languages.ts'
import { isInstalled, askToStayOnce } from '../screens/parts/stay.ts'
import { openRegion } from '../store/active-region.ts'
import { Router } from 'wouter'
import { App } from './app.tsx'
import { CrashGuard } from './crash-guard.tsx'
import { loadTexts } from './load-texts.ts'
import { applyAppearance, readAppearance, readLanguage } from './preferences.ts'
import { publishedCode, readRegion } from './regions/chosen.ts'
import { registerServiceWorker } from './service-worker-client.ts'
import { startSync } from './sync/client.ts'

/** Where the guide lies on its host, without the slash at the end. */
const BASE = import.meta.env.BASE_URL.slice(0, -1)

applyAppearance(readAppearance())
if (__MANY_REGIONS__) openRegion(readRegion(), publishedCode(readRegion()))
const texts = await createTexts(readLanguage(), loadTexts)
await texts.loadNamespaces(['consultation', 'client'])
// Without its texts there is no first screen, but names of texts.
const isSpoken = ['common', 'consultation', 'client'].every((room) =>
  texts.hasResourceBundle(GERMAN, room),
)
if (!isSpoken) window.guideFailed?.()

// An older browser has been told so, and what to do (old-browser/); in development nobody looks.
const isEnough = isSpoken && (await (window.browserIsEnough ?? true))
if (isEnough)
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <I18nextProvider i18n={texts}>
        <CrashGuard>
          <Router base={BASE}>
            <App />
          </Router>
        </CrashGuard>
      </I18nextProvider>
    </StrictMode>,
  )

// The first screen does not wait for data or for the worker that keeps it offline.
void registerServiceWorker()
if (isEnough) {
  if (__MANY_REGIONS__) void import('./regions/begin.ts').then(({ beginRegions }) => beginRegions())
  startSync()
}
if (isInstalled()) askToStayOnce()
