import type { GeoPoint } from './map-layout.ts'

/** Whoever goes from the directory to the map soon need not ask again; later the position is forgotten. */
const KEPT_FOR = 3 * 60_000

/** In the running page's memory alone. */
let kept: { readonly point: GeoPoint; readonly at: number } | undefined

/** Keeps where the device is now. */
export function rememberPosition(point: GeoPoint): void {
  kept = { point, at: Date.now() }
}

export function forgetPosition(): void {
  kept = undefined
}

/** The position found last; undefined after three minutes. */
export const knownPosition = (): GeoPoint | undefined =>
  kept && Date.now() - kept.at < KEPT_FOR ? kept.point : undefined
