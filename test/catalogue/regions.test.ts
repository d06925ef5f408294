import { describe, expect, it } from 'vitest'
import type { RegionEntry } from '../../src/catalogue/regions.ts'
import { feedAddress, feedOrigins, regionsIndex } from '../../src/catalogue/regions.ts'
import { anEntry, anIndex } from '../builders/regions.ts'

const accepts = (regions: readonly unknown[]): boolean =>
  regionsIndex.safeParse({ ...anIndex([]), regions }).success

describe('an index of regions', () => {
  it('names regions, each once', () => {
    expect(accepts([anEntry('kreis-a'), anEntry('kreis-b')])).toBe(true)
    expect(accepts([anEntry('kreis-a'), anEntry('kreis-a')])).toBe(false)
    expect(accepts([])).toBe(false)
  })

  it.each<[string, Partial<Record<keyof RegionEntry, unknown>>]>([
    ['a code that is no code', { code: '../x' }],
    ['no German name', { name: { en: 'A' } }],
    ['a Land there is not', { state_province: 'DE-XX' }],
    ['a postal code of four digits', { postal_codes: ['1234'] }],
    ['a hash that is none', { root: { version: 1, sha256: 'a'.repeat(63) } }],
    ['a root that is no number', { root: { version: 0, sha256: 'a'.repeat(64) } }],
    ['a hostile address', { feed: 'javascript:alert(1)//' }],
  ])('with %s is refused', (_, wrong) => {
    expect(accepts([{ ...anEntry('kreis-a'), ...wrong }])).toBe(false)
  })

  it('of another format is refused', () => {
    const index = anIndex([anEntry('kreis-a')])
    expect(regionsIndex.safeParse({ ...index, format: 2 }).success).toBe(false)
    expect(regionsIndex.safeParse({ ...index, type: 'release' }).success).toBe(false)
  })

  it('tells the other origins its feeds lie on, each once', () => {
    const feeds = [
      'https://b.example/x/',
      '/feed/c/',
      'https://a.example:8443/',
      'https://b.example/y/',
    ]
    const index = anIndex(feeds.map((feed, n) => ({ ...anEntry(`kreis-${n}`), feed })))
    expect(feedOrigins(index)).toEqual(['https://a.example:8443', 'https://b.example'])
  })
})

describe('the address of a feed', () => {
  it.each([
    'https://a.example/',
    'https://daten.kreis-a.example/anlaufstelle/feed/',
    'https://xn--mnchen-3ya.example/feed/',
    'https://a.example:8443/feed/',
    'http://localhost:4173/feed/',
    '/feed/kreis-a/',
    '/regionen/a_b~1.2/',
  ])('may be %s', (address) => {
    expect(feedAddress.safeParse(address).success).toBe(true)
  })

  it.each([
    '',
    '/',
    '//evil.example/feed/',
    '/\\evil.example/feed/',
    '/feed/../vault/',
    '/./feed/',
    '/feed',
    'feed/',
    'https://a.example/feed',
    'https://a.example',
    'http://a.example/feed/',
    'http://localhost.evil.example/feed/',
    'HTTPS://a.example/feed/',
    'https://A.example/feed/',
    'https://a.example:443/feed/',
    'https://user@a.example/feed/',
    'https://user:secret@a.example/feed/',
    'https://a.example/feed/?q=1/',
    'https://a.example/feed/#/',
    'https://a.example/../feed/',
    'https://a.example/%2e%2e/feed/',
    'https://a.example/a b/',
    "https://a.example;script-src'unsafe-inline'/feed/",
    'https://*/feed/',
    'https://*.example/feed/',
    'https://a.example,b.example/feed/',
    'https://0x7f000001/feed/',
    'https://münchen.example/feed/',
    'javascript:alert(1)/',
    'data:text/html,x/',
    'blob:https://a.example/x/',
    'file:///feed/',
    ' https://a.example/feed/',
    'https://a.example/feed/\n',
    `https://a.example/${'a/'.repeat(300)}`,
  ])('may not be %j', (address) => {
    expect(feedAddress.safeParse(address).success).toBe(false)
  })
})
