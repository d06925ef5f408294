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
  }
}

window.browserIsEnough = findMissing().then((missing) => {
  if (missing !== undefined) location.replace(`${BASE}old-browser.html`)
  return missing === undefined
})
