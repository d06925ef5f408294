import type { ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RELEASE_PATH } from '../../src/feed/check-release.ts'
import { VERSION } from '../builders/feed.ts'
import type { Refused } from '../builders/feed-vectors.ts'
import { pathInFeed } from '../e2e/feed-host.ts'
import { take } from '../e2e/look.ts'
import type { Answer } from '../e2e/server.ts'
import { expect } from '../e2e/site.ts'
import { goodRelease, nameOf, openDevice, test, withstand } from '../e2e/vector-device.ts'

const PAGE = '<!doctype html><title>Anmeldung</title>'
const ROOT = 'root.2.jws.json'

interface Fault {
  readonly answer: (response: ServerResponse, bytes: Uint8Array) => void
  /** What comes of it, where it is the answer for a later root, for the release and for the data; else it is taken in. */
  readonly root?: string
  readonly release?: string
  readonly data?: string
}

const sent =
  (status: number, headers: Record<string, string>, body?: string): Fault['answer'] =>
  (response, bytes) => {
    response.writeHead(status, headers).end(status === 304 ? undefined : (body ?? bytes))
  }
const moved = (to: string): Fault['answer'] => sent(302, { Location: to }, '')
const noFeed = { release: 'no-feed-here', data: 'no-feed-here' }
const all = (code: string) => ({ root: code, release: code, data: code })
const ofType = (type: string): Fault['answer'] => sent(200, { 'Content-Type': type })

/** A host that denies a later root denies it: then the one that is known counts. */
const faults = (elsewhere: string): Readonly<Record<string, Fault>> => ({
  'a page': { answer: sent(200, { 'Content-Type': 'text/html' }, PAGE), ...noFeed },
  'a page said to be JSON': {
    answer: sent(200, { 'Content-Type': 'application/json' }, PAGE),
    ...{ root: 'bad-signature', release: 'bad-signature', data: 'truncated' },
  },
  'nothing at all': {
    answer: sent(200, { 'Content-Type': 'application/json' }, ''),
    ...{ root: 'bad-signature', release: 'bad-signature', data: 'truncated' },
  },
  '304 without a body': { answer: sent(304, {}), ...noFeed },
  'a part': { answer: sent(206, { 'Content-Range': 'bytes 0-3/100' }, '{"a"'), ...noFeed },
  'an error': { answer: sent(503, { 'Content-Type': 'application/json' }, '{}'), ...noFeed },
  'the right bytes as a page': { answer: ofType('text/html; charset=utf-8'), ...noFeed },
  'the right bytes as a picture': { answer: ofType('image/png') },
  'the right bytes as anything': { answer: ofType('application/octet-stream') },
  'a redirect to the login page': { answer: moved('/settings'), ...noFeed },
  'a redirect in a circle': { answer: moved('?again'), ...all('unreachable') },
  'a redirect to another origin': { answer: moved(elsewhere), ...all('unreachable') },
})

test('whatever a host answers in the place of a file, the reason is told and the data stay', async ({
  site,
  host,
  page,
}) => {
  test.setTimeout(600_000)
  let asked = 0
  const elsewhere = createServer((_, response) => {
    asked += 1
    response.setHeader('Access-Control-Allow-Origin', '*').end('{}')
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, resolve))
  const { port } = elsewhere.address() as AddressInfo
  const device = await openDevice(page, site)
  for (const [name, { answer, ...codes }] of Object.entries(faults(`http://localhost:${port}/`)))
    for (const file of ['root', 'release', 'data'] as const)
      await test.step(`${name}, as the ${file}`, async () => {
        const code = codes[file]
        const files = await goodRelease(code === undefined ? device.version + 1 : VERSION)
        const data = [...files.keys()].find((path) => path.startsWith('data/')) ?? ''
        const path = { root: ROOT, release: RELEASE_PATH, data }[file]
        const fault: Answer = (request, response, next) => {
          if (pathInFeed(request.url) !== path) next()
          else answer(response, files.get(path) ?? new Uint8Array())
        }
        if (code !== undefined) {
          await withstand(device, host, { expect: refusedAs(code, path), files, fault })
          return
        }
        // There is no later root whose right bytes could come as something else.
        if (file === 'root' && codes.release === undefined) return
        Object.assign(host, { files, fault })
        await take(page)
        device.version += 1
        await expect(page.getByRole('contentinfo')).toContainText(nameOf(device.version))
      })
  expect(asked).toBe(0)
  elsewhere.close()
})

const refusedAs = (code: string, path: string): Refused =>
  ['no-feed-here', 'unreachable'].includes(code) ? { code } : { code, path }
