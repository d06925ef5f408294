import { useState } from 'react'
import type { GeoPoint } from './map-layout.ts'

/** How the device's position is being asked for. */
export type Asking = 'no' | 'asking' | 'denied' | 'failed'

/** Whoever goes from the directory to the map soon need not ask again; later the position is forgotten. */
const KEPT_FOR = 3 * 60_000
let kept: { readonly point: GeoPoint; readonly at: number } | undefined

/** The position found last, in the running page's memory alone; undefined after three minutes. */
export const knownPosition = (): GeoPoint | undefined =>
  kept && Date.now() - kept.at < KEPT_FOR ? kept.point : undefined

export interface Position {
  readonly asking: Asking
  /** Asks the device; undefined where it has no way to know. The browser asks the reader first. */
  readonly locate: (() => void) | undefined
}

/**
 * The device's position, asked for only when `locate` is called and kept nowhere but in memory.
 *
 * @param onFound told of each position found
 */
export function usePosition(onFound: (point: GeoPoint) => void): Position {
  const [asking, setAsking] = useState<Asking>('no')
  const locate = (): void => {
    setAsking('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        kept = { point: { latitude, longitude }, at: Date.now() }
        setAsking('no')
        onFound(kept.point)
      },
      ({ code, PERMISSION_DENIED }) => setAsking(code === PERMISSION_DENIED ? 'denied' : 'failed'),
      { timeout: 20_000, maximumAge: 60_000 },
    )
  }
  return {
    asking,
    locate: 'geolocation' in navigator ? locate : undefined,
  }
}
