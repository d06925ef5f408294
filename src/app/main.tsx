import './old-browser/began.ts'
import '../screens/parts/fonts.css'
import '../screens/consultation/names.css'
import '../screens/parts/tokens.css'
import '../screens/parts/base.css'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createTexts, FIRST_ROOMS } from '../language/i18n.ts'
import { noteDrawnBefore } from '../screens/parts/drawn-before.ts'
import { isInstalled, askToStayOnce } from '../screens/parts/stay.ts'
import { openRegion } from '../store/active-region.ts'
import { loadFirstTexts } from './first-screen/texts-in-page.ts'
import { Guide } from './guide.tsx'
import { applyAppearance, readAppearance, readLanguage } from './preferences.ts'
import { publishedCode, readRegion } from './regions/chosen.ts'
import { registerServiceWorker } from './service-worker-client.ts'
import { startSync } from './sync/client.ts'

/** Milliseconds: no window that is seen waits longer for its next frame. */
const LONGEST_FRAME = 200

applyAppearance(readAppearance())
if (__MANY_REGIONS__) openRegion(readRegion(), publishedCode(readRegion()))
const texts = await createTexts(readLanguage(), loadFirstTexts, FIRST_ROOMS)

// An older browser has been told so, and what to do (old-browser/); in development nobody looks.
const isEnough = await (window.browserIsEnough ?? true)
if (isEnough) {
  await firstFrame()
  begin()
}

/** The next question's script before the fonts: over a slow network it would wait for them. */
async function bringFonts(): Promise<void> {
  await import('../screens/consultation/conversation.tsx').catch(() => undefined)
  drawWithFonts()
}

/** The first screen alone is drawn without them (tokens.css). */
function drawWithFonts(): void {
  delete document.documentElement.dataset.firstScreen
}

/** The first screen is seen before anything is done with it; in a window that is not seen, nothing is drawn. */
function firstFrame(): Promise<void> | undefined {
  if (!window.takeFirstScreen || document.hidden) return undefined
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, LONGEST_FRAME)
  })
}

/** Takes over the first screen where it stands in the page (first-screen/); else draws what belongs there. */
function begin(): void {
  const root = document.getElementById('root') as HTMLElement
  const guide = <Guide texts={texts} />
  if (window.takeFirstScreen && root.dataset.drawn !== undefined) {
    noteDrawnBefore()
    hydrateRoot(root, guide)
    window.takeFirstScreen()
    void bringFonts()
  } else {
    root.replaceChildren()
    createRoot(root).render(guide)
    drawWithFonts()
  }
  delete root.dataset.drawn
}

// The first screen does not wait for data or for the worker that keeps it offline.
void registerServiceWorker()
if (isEnough) {
  if (__MANY_REGIONS__) void import('./regions/begin.ts').then(({ beginRegions }) => beginRegions())
  startSync()
}
if (isInstalled()) askToStayOnce()
