import { describe, expect, it } from 'vitest'
import { headersFor } from '../../../src/publish/hosting/headers.ts'
import { acceptedTwins, headersOf, routeOf, typeOf } from '../../../src/publish/preview/routes.ts'

describe('an address of the preview', () => {
  it.each([
    ['/', { kind: 'file', of: 'guide', path: '', page: 'index.html' }],
    ['/directory/a?x=1', { kind: 'file', of: 'guide', path: 'directory/a', page: 'index.html' }],
    ['/desk/', { kind: 'file', of: 'guide', path: 'desk/', page: 'desk/index.html' }],
    ['/assets/a.js', { kind: 'file', of: 'guide', path: 'assets/a.js' }],
    ['/embedded/a.json', { kind: 'file', of: 'guide', path: 'embedded/a.json' }],
    ['/feed/release.jws.json', { kind: 'file', of: 'feed', path: 'release.jws.json' }],
    ['/feed/changes', { kind: 'changes' }],
    ['/feed/changes.css', { kind: 'style' }],
    ['/changes', { kind: 'moved', to: '/feed/changes' }],
    ['/feed/../index.html', { kind: 'file', of: 'guide', path: 'index.html', page: 'index.html' }],
    ['/feed/..%2F..%2Fkey.json', { kind: 'not-found' }],
    [
      '/feed/%2e%2e/%2e%2e/key.json',
      { kind: 'file', of: 'guide', path: 'key.json', page: 'index.html' },
    ],
    ['/feed/..%5Ckey.json', { kind: 'not-found' }],
    ['/feed/a%00.json', { kind: 'not-found' }],
    ['/%E0%A4', { kind: 'not-found' }],
    ['//', { kind: 'not-found' }],
  ])('%s', (url, route) => {
    expect(routeOf(url)).toEqual(route)
  })

  it.each(['/', '/assets/a.js', '/feed/release.jws.json', '/feed/data/a.json'])(
    '%s has the headers of a host',
    (url) => {
      expect(headersOf(routeOf(url), url)).toEqual(headersFor(url))
    },
  )

  it.each([
    [undefined, []],
    ['gzip, deflate, br', ['br', 'gzip']],
    ['gzip;q=1.0, br;q=0', ['gzip']],
    ['*', ['br', 'gzip']],
    ['*;q=0, GZIP', ['gzip']],
    ['identity', []],
  ])('to a client that accepts %s goes %j', (accepted, encodings) => {
    expect(acceptedTwins(accepted).map(({ encoding }) => encoding)).toEqual(encodings)
  })

  it('knows the types of what a feed and a guide are made of', () => {
    expect(typeOf('release.jws.json')).toBe('application/json; charset=utf-8')
    expect(typeOf('vault/ab.age')).toBe('application/octet-stream')
    expect(typeOf('assets/a.mjs')).toBe('text/javascript; charset=utf-8')
  })
})
