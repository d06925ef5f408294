import type { RegionEntry, RegionsIndex } from '../../src/catalogue/regions.ts'

/** A valid entry of an index. */
export const anEntry = (code: string, more: Partial<RegionEntry> = {}): RegionEntry => ({
  code,
  name: { de: `Region ${code}` },
  state_province: 'DE-NW',
  postal_codes: ['00001'],
  feed: `https://${code}.example/feed/`,
  root: { version: 1, sha256: 'a'.repeat(64) },
  ...more,
})

export const anIndex = (regions: RegionEntry[]): RegionsIndex => ({
  type: 'regions',
  format: 1,
  regions,
})
