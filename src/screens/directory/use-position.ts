import { useState } from 'react'
import { rememberPosition } from './known-position.ts'
import type { GeoPoint } from './map-layout.ts'

/** How the device's position is being asked for. */
export type Asking = 'no' | 'asking' | 'denied' | 'failed'

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
        const point = { latitude, longitude }
        rememberPosition(point)
        setAsking('no')
        onFound(point)
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
