import { embedded } from 'virtual:embedded-region'
import { activeRegion, EMBEDDED } from '../../store/active-region.ts'
import { readMark, setMark } from '../../kept-marks.ts'

/*
 * Which region this device shows, and which it keeps. The embedded one goes by the code EMBEDDED here: its data are
 * where they always were.
 */

const SHOWN = 'region'
const KEPT = 'regions'

/** The most regions a device keeps. */
export const MOST_KEPT = 3

/** The code by which a region goes on this device. */
export const ownCode = (code: string): string => (code === embedded.code ? EMBEDDED : code)

/** The code a region is published under. */
export const publishedCode = (own: string): string => (own === EMBEDDED ? embedded.code : own)

/** Whether a link (`?region=<code>`) leads into a region that is not the one shown. */
export function leadsElsewhere(search: string): boolean {
  const asked = new URLSearchParams(search).get('region')
  return asked !== null && ownCode(asked) !== activeRegion()
}

/** The region to be shown, as it was last chosen on this device; else the embedded one. */
export const readRegion = (): string => ownCode(readMark(SHOWN) ?? EMBEDDED)

/** Whether somebody has chosen a region on this device. */
export const isChosen = (): boolean => readMark(SHOWN) !== null

/** The regions kept on this device, in the order they came, and always the one that is shown. */
export function readKept(): readonly string[] {
  const kept = (readMark(KEPT)?.split(' ') ?? [EMBEDDED]).map(ownCode)
  return [...new Set([...kept, readRegion()])]
}

/** Keeps which regions are on this device and which is shown. A page that is open takes it over when it is loaded anew. */
export function keepRegions(kept: readonly string[], shown: string): void {
  setMark(KEPT, kept.join(' '))
  setMark(SHOWN, shown)
}

/** Calls back whenever another window may have chosen another region; gives the way to unsubscribe. */
export function subscribeToRegion(tell: () => void): () => void {
  // `pageshow`: a page that comes back out of the browser's memory was told of nothing.
  window.addEventListener('storage', tell)
  window.addEventListener('pageshow', tell)
  return () => {
    window.removeEventListener('storage', tell)
    window.removeEventListener('pageshow', tell)
  }
}
