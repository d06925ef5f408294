import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { RELEASE_PATH } from '../../src/feed/check-release.ts'
import { aRelease, aSnapshot, bytesOf, signed, VERSION } from '../builders/feed.ts'
import type { Refused } from '../builders/feed-vectors.ts'
import { vectorKey } from '../builders/feed-vectors.ts'
import type { HOSTS } from '../vectors/feed/attacks.ts'
import { pathInFeed } from './feed-host.ts'
import type { Answer } from './server.ts'
import { goodRelease } from './vector-device.ts'

/** What somebody serves in the place of a good feed, and the reason a device must give. */
export interface Hostile {
  readonly expect: Refused
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly fault?: Answer
}

const good = await goodRelease(VERSION)
const data = [...good.keys()].find((path) => path.startsWith('data/')) ?? ''

/** A host that serves one file of a good feed in its own way. */
const answering =
  (path: string, answer: (response: ServerResponse) => void): Answer =>
  (request, response, next) => {
    if (pathInFeed(request.url) === path) answer(response)
    else next()
  }

function endless(response: ServerResponse): void {
  const more = (): void => {
    while (!response.destroyed && response.write('[['.repeat(32_768)));
  }
  response.setHeader('Content-Type', 'application/json').on('drain', more)
  more()
}

/** A byte now and then, for as long as somebody waits. */
function slow(response: ServerResponse): void {
  response.setHeader('Content-Type', 'application/json')
  const timer = setInterval(() => response.write(' '), 100)
  response.on('close', () => clearInterval(timer))
}

const bomb = gzipSync(Buffer.alloc(100_000_000))
function explode(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
  response.end(bomb)
}

const tooLarge = (path: string): Refused => ({ code: 'too-large', path })
const silent = (): void => undefined

/** A signed release that fills the memory with entries. */
async function hugeRelease(): Promise<Hostile> {
  const { snapshot, ...rest } = await aRelease(bytesOf(aSnapshot()))
  const materials = Array.from({ length: 8_000 }, () => snapshot)
  const files = new Map([
    [RELEASE_PATH, await signed({ ...rest, snapshot, materials }, [vectorKey])],
  ])
  return { expect: tooLarge(RELEASE_PATH), files }
}

/** A signed region of which one text alone has sixty million letters. */
async function hugeData(): Promise<Hostile> {
  const { services, ...rest } = aSnapshot()
  const description = { de: 'x'.repeat(60_000_000) }
  const large = bytesOf({ ...rest, services: services.map((one) => ({ ...one, description })) })
  const release = await aRelease(large)
  const files = new Map([
    [RELEASE_PATH, await signed(release, [vectorKey])],
    [release.snapshot.path, large],
  ])
  return { expect: { code: 'bad-record', table: 'services' }, files }
}

const at = (path: string, answer: (response: ServerResponse) => void, expect: Refused) => () =>
  Promise.resolve({ expect, files: good, fault: answering(path, answer) })

/** Every host, by its name in the table of attacks. */
export const HOSTILE: Readonly<Record<(typeof HOSTS)[number], () => Promise<Hostile>>> = {
  'endless-release': at(RELEASE_PATH, endless, tooLarge(RELEASE_PATH)),
  'endless-data': at(data, endless, tooLarge(data)),
  'slow-data': at(data, slow, { code: 'unreachable' }),
  'silent-host': at(RELEASE_PATH, silent, { code: 'unreachable' }),
  'bomb-release': at(RELEASE_PATH, explode, tooLarge(RELEASE_PATH)),
  'bomb-data': at(data, explode, tooLarge(data)),
  'huge-release': hugeRelease,
  'huge-data': hugeData,
}
