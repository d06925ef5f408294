import type { Page } from '@playwright/test'
import { RELEASE_PATH } from '../../src/feed/check-release.ts'
import type { Refused } from '../builders/feed-vectors.ts'
import type { FeedHost } from './feed-host.ts'
import { pathInFeed } from './feed-host.ts'
import { recordOf } from './kept.ts'
import { expectRefused, look, take } from './look.ts'
import type { Held } from './marked-region.ts'
import { asMarked, heldBy, MarkedRegion } from './marked-region.ts'
import { enrol } from './partner-device.ts'
import type { Answer, Site } from './server.ts'
import { expect } from './site.ts'

/** Where a connection ends in the middle of a sync, and how. */
export interface Cut {
  /** How many bytes of the feed come before. */
  readonly after: number
  /** Whether the host said before how many there are: else the browser cannot tell an end from a cut. */
  readonly declared: boolean
  readonly by: 'delta' | 'snapshot'
}

/** A host whose connections end after so many bytes of the feed, all together. */
function cutting(host: FeedHost, { after, declared }: Cut): Answer {
  let left = after
  return (request, response, next) => {
    const path = pathInFeed(request.url)
    const bytes = path === undefined ? undefined : host.files?.get(path)
    if (path === undefined || (left > 0 && (!bytes || bytes.length <= left))) {
      left -= bytes?.length ?? 0
      next()
    } else if (!bytes) request.socket.destroy()
    else {
      const part = bytes.subarray(0, left)
      left = 0
      // Neither a length nor chunks: the file ends where the connection does.
      response.useChunkedEncodingByDefault = false
      if (declared) response.setHeader('Content-Length', bytes.length)
      response.setHeader('Content-Type', 'application/json').flushHeaders()
      response.write(part, () => request.socket.destroySoon())
    }
  }
}

/** The files of a sync in the order in which a device reads them. */
function filesOf(region: MarkedRegion, by: Cut['by']): readonly { path: string; length: number }[] {
  const { deltas, snapshot, vault } = region.release
  const length = region.files.get(RELEASE_PATH)?.length ?? 0
  const [delta] = deltas
  const data = by === 'delta' && delta ? delta : snapshot
  return [{ path: RELEASE_PATH, length }, data, ...vault]
}

/** How many bytes a device reads of a release. */
export const bytesOfSync = (region: MarkedRegion, by: Cut['by']): number =>
  filesOf(region, by).reduce((sum, { length }) => sum + length, 0)

/** What is said of a cut; undefined where the release was through before. */
function refusalOf(region: MarkedRegion, { after, declared, by }: Cut): Refused | undefined {
  const [release, data] = filesOf(region, by)
  if (!release || !data || after >= release.length + data.length) return undefined
  if (declared || after === 0) return { code: 'unreachable' }
  if (after < release.length) return { code: 'bad-signature', path: RELEASE_PATH }
  // After a delta that is cut the snapshot is read, of which nothing comes.
  return { code: 'truncated', path: region.release.snapshot.path }
}

/** An enrolled device that holds a region of which releases can be told apart. */
export async function openMarked(page: Page, site: Site, host: FeedHost): Promise<MarkedRegion> {
  await enrol(page, site)
  const region = await MarkedRegion.open()
  host.files = await region.next('snapshot')
  await page.goto(`${site.url}/settings`)
  await take(page)
  return region
}

/**
 * Publishes a release, cuts the connection while an enrolled device takes it in, and lets it look again: after the cut it
 * holds the release before or, where all of it had come, the new one; after the second look the new one, with its
 * compartment. Gives what it holds in the end.
 */
export async function withstandCut(
  page: Page,
  before: Held,
  { host, region }: { readonly host: FeedHost; readonly region: MarkedRegion },
  cut: Cut,
): Promise<Held> {
  host.files = await region.next(cut.by)
  host.fault = cutting(host, cut)
  const expected = asMarked(before, region.mark)
  const refusal = refusalOf(region, cut)
  await look(page)
  if (refusal) await expectRefused(page, refusal)
  const held = await heldBy(page)
  expect(held.records).toEqual(refusal ? before.records : expected)
  expect(held.version).toBe(refusal ? before.version : region.release.version)
  host.fault = undefined
  await take(page)
  const after = await heldBy(page)
  expect(after.records).toEqual(expected)
  expect(after.version).toBe(region.release.version)
  const [compartment] = region.release.vault
  await expect
    .poll(() => recordOf(page, 'vault', 'partners'))
    .toContain(`"sha256":"${compartment?.sha256}"`)
  return after
}
