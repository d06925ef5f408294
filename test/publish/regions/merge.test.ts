import { describe, expect, it } from 'vitest'
import { regionsIndex } from '../../../src/catalogue/regions.ts'
import { indexText, mergeRegions } from '../../../src/publish/regions/merge.ts'
import { anEntry } from '../../builders/regions.ts'

describe('an index takes entries in', () => {
  it('new ones, in place of those of the same code, and leaves the others', () => {
    const [a, b, c] = [anEntry('kreis-a'), anEntry('kreis-b'), anEntry('kreis-c')]
    const moved = { ...b, feed: '/feed/b/' }
    const merged = mergeRegions([c, b], [moved, a, { ...c }])
    expect(merged.index.regions).toEqual([a, moved, c])
    expect(merged).toMatchObject({ added: ['kreis-a'], replaced: ['kreis-b'], same: ['kreis-c'] })
  })

  it('and names the postal codes that more than one claims', () => {
    const entries = [
      anEntry('kreis-a', { postal_codes: ['00002', '00001'] }),
      anEntry('kreis-b', { postal_codes: ['00003', '00002'] }),
    ]
    expect(mergeRegions([], entries).shared).toEqual([
      { postal_code: '00002', codes: ['kreis-a', 'kreis-b'] },
    ])
  })

  it('as a file that reads back as it was', () => {
    const { index } = mergeRegions([], [anEntry('kreis-a')])
    expect(regionsIndex.parse(JSON.parse(indexText(index)))).toEqual(index)
  })
})
