import { describe, expect, it } from 'vitest'
import { entryOf } from '../../../src/publish/regions/entry.ts'
import { aSnapshot } from '../../builders/feed.ts'
import { aLocation } from '../../builders/offers.ts'

const PUBLISHED = {
  feed: 'https://a.example/feed/',
  root: { version: 3, sha256: 'b'.repeat(64) },
}

const officeIn = (n: number, state_province: string) =>
  aLocation(n, { address: { ...aLocation(n).address, state_province } })
const town = (name: string, ...postal_codes: string[]) => ({
  name: { de: name },
  postal_codes,
  latitude: 51,
  longitude: 8,
})

describe('the entry of a region', () => {
  it('says what its data say, and where they are', () => {
    const { region } = aSnapshot()
    const towns = [town('B', '00003', '00001'), town('A', '00002', '00001')]
    const snapshot = aSnapshot({ region: { ...region, towns } })
    expect(entryOf(snapshot, PUBLISHED)).toEqual({
      code: 'musterkreis',
      name: { de: 'Musterkreis' },
      state_province: 'DE-NW',
      postal_codes: ['00001', '00002', '00003'],
      ...PUBLISHED,
    })
  })

  it('has the Land that most of its offices are in; of two, the first in the alphabet', () => {
    const landOf = (...codes: string[]) =>
      entryOf(aSnapshot({ locations: codes.map((code, n) => officeIn(n, code)) }), PUBLISHED)
        ?.state_province
    expect(landOf('DE-NI', 'DE-NW', 'DE-NW')).toBe('DE-NW')
    expect(landOf('DE-NW', 'DE-NI')).toBe('DE-NI')
  })

  it('is none where no office says a Land', () => {
    expect(entryOf(aSnapshot({ locations: [] }), PUBLISHED)).toBeUndefined()
  })
})
