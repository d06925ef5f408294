/**
 * Runs before anything else of the guide, as a plain script that browsers of 2016 can read: one that cannot do what the guide
 * needs is led to a page made for it.
 */
import { findMissing } from './check.ts'
import { BASE } from './base.ts'

declare global {
  interface Window {
    /** Whether the guide may start. */
    browserIsEnough?: Promise<boolean>
    /** That all first scripts of the guide, or of the desk, could be read, and run. */
    guideBegan?: boolean
    /** To be called where the guide cannot go on from the very start: the page would stay empty. */
    guideFailed?: () => void
  }
}

window.browserIsEnough = findMissing().then((missing) => {
  if (missing !== undefined) location.replace(`${BASE}old-browser.html`)
  return missing === undefined
})

// A kept file that cannot be read this once, a network that goes: the next try mostly succeeds. Then it is said.
window.guideFailed = () => {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const notice = document.querySelector('template')
  if (visit && visit.type !== 'reload') location.reload()
  else if (notice) {
    document.getElementById('root')?.remove()
    notice.parentNode?.replaceChild(notice.content, notice)
  }
}
window.addEventListener('load', () => {
  void window.browserIsEnough?.then((isEnough) => {
    if (isEnough && !window.guideBegan) window.guideFailed?.()
  })
})
