import type { Point } from '../match/distance.ts'
import { distanceKm } from '../match/distance.ts'
import type { Entry, EntryPlace } from './entry.ts'

/** How far entries are from a point: each is measured once, as long as the point stays. */
export class Nearness {
  private readonly entries: readonly Entry[]
  private readonly km: Float64Array
  private point: Point | undefined

  constructor(entries: readonly Entry[]) {
    this.entries = entries
    this.km = new Float64Array(entries.length)
  }

  /** Kilometres to the nearest of an entry's places; infinite for one without a position. */
  to(doc: number, point: Point): number {
    const { latitude, longitude } = this.point ?? {}
    if (latitude !== point.latitude || longitude !== point.longitude) {
      this.point = point
      this.km.fill(NaN)
    }
    const known = this.km[doc] as number
    if (!Number.isNaN(known)) return known
    let km = Infinity
    for (const place of this.entries[doc]?.places ?? [])
      if (place.point) km = Math.min(km, distanceKm(point, place.point))
    this.km[doc] = km
    return km
  }
}

/** The nearest of places that has a position. */
export function nearest(
  places: readonly EntryPlace[],
  point: Point,
): { readonly place: EntryPlace; readonly km: number } | undefined {
  const measured = places.flatMap((place) =>
    place.point ? [{ place, km: distanceKm(point, place.point) }] : [],
  )
  return measured.toSorted((a, b) => a.km - b.km)[0]
}
