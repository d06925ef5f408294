import { addressLines } from './address.ts'
import type { Location } from './organization.ts'

/** Where the way to an office opens. */
export interface Directions {
  /** In the map app of the device, which needs nothing of a web site. */
  readonly app: string
  /** On openstreetmap.org: another site, for devices without a map app. */
  readonly web: string
}

/** Devices whose map app listens to `maps:`; an iPad says it is a Mac. */
const APPLE = /mac|iphone|ipad|ipod/i

/**
 * The addresses that show an office on a map: by its coordinates with its name beside them, or by its postal address
 * where it has none. They say where the office is, and nothing of who asks.
 *
 * `geo:` as of RFC 5870, with the label that Android reads in `q` (RFC 5870 § 3.4.3 leaves room for such a query);
 * `maps:` with the parameters of Apple's Map Links.
 *
 * @param name the office's name in the reader's language
 * @param platform as the browser calls it: `iPhone`, `MacIntel`, `Linux armv8l` …
 */
export function directionsTo(location: Location, name: string, platform: string): Directions {
  const { latitude, longitude } = location
  const [street, town] = addressLines(location)
  const address = encodeURIComponent(`${street}, ${town}`)
  if (latitude === undefined || longitude === undefined)
    return {
      app: APPLE.test(platform) ? `maps:?q=${address}` : `geo:0,0?q=${address}`,
      web: `https://www.openstreetmap.org/search?query=${address}`,
    }
  const [lat, lon] = [decimal(latitude), decimal(longitude)]
  const label = encodeURIComponent(name)
  return {
    app: APPLE.test(platform)
      ? `maps:?ll=${lat},${lon}&q=${label}`
      : // Brackets close the label: one in a name would cut it off.
        `geo:${lat},${lon}?q=${lat},${lon}(${label.replace(/[()]/g, '')})`,
    web: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`,
  }
}

/** To the decimetre; so short a number never has an exponent, which RFC 5870 § 3.3 does not know. */
const decimal = (degrees: number): string => String(Number(degrees.toFixed(6)))
