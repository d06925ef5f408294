import { describe, expect, it } from 'vitest'
import { directionsTo } from '../../src/catalogue/directions.ts'
import { aLocation } from '../builders/offers.ts'

const OFFICE = aLocation(1, { latitude: 51.7274, longitude: 8.136 })
const ANDROID = 'Linux armv8l'

describe('the way to an office', () => {
  it('opens the map app by its coordinates (RFC 5870), the name beside them', () => {
    expect(directionsTo(OFFICE, 'Büro (Nord)', ANDROID).app).toBe(
      'geo:51.7274,8.136?q=51.7274,8.136(B%C3%BCro%20Nord)',
    )
  })

  it.each(['iPhone', 'iPad', 'MacIntel'])('opens Apple’s on %s', (platform) => {
    expect(directionsTo(OFFICE, 'Büro & Café', platform).app).toBe(
      'maps:?ll=51.7274,8.136&q=B%C3%BCro%20%26%20Caf%C3%A9',
    )
  })

  it.each(['Win32', 'Linux x86_64', ''])('is geo: on %j', (platform) => {
    expect(directionsTo(OFFICE, 'Büro', platform).app).toMatch(/^geo:51\.7274,8\.136\?/)
  })

  it('goes by the postal address where there are no coordinates', () => {
    const address = 'Quittensteg%201%2C%2000001%20Lindental'
    expect(directionsTo(aLocation(1), 'Büro', ANDROID)).toEqual({
      app: `geo:0,0?q=${address}`,
      web: `https://www.openstreetmap.org/search?query=${address}`,
    })
    expect(directionsTo(aLocation(1), 'Büro', 'iPhone').app).toBe(`maps:?q=${address}`)
  })

  it('is marked on the map of the web', () => {
    expect(directionsTo(OFFICE, 'Büro', 'Win32').web).toBe(
      'https://www.openstreetmap.org/?mlat=51.7274&mlon=8.136#map=17/51.7274/8.136',
    )
  })

  it('never writes an exponent', () => {
    const { app } = directionsTo(
      aLocation(1, { latitude: 1e-7, longitude: -0.00000049 }),
      'x',
      ANDROID,
    )
    expect(app).toBe('geo:0,0?q=0,0(x)')
  })
})
