import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { RegionEntry, RegionsIndex } from '../../src/catalogue/regions.ts'
import type { Text } from '../../src/catalogue/text.ts'
import { headersFor } from '../../src/publish/hosting/headers.ts'
import { aSnapshot } from '../builders/feed.ts'
import { aLocation, anOrganization } from '../builders/offers.ts'
import { aSigningKey, Publisher } from '../builders/publisher.ts'
import { openSite } from './server.ts'
import { test as base } from './site.ts'

/** An invented region: all that is told of it. */
export interface Invented {
  readonly code: string
  readonly name: Text
  readonly postalCode: string
  /** Its one office. */
  readonly office: string
}

const invented = (code: string, name: Text, postalCode: string): Invented => ({
  code,
  name,
  postalCode,
  office: `Beratung im ${name.de}`,
})

export const AHORN = invented('ahornkreis', { de: 'Ahornkreis', ar: 'مقاطعة أهورن' }, '00011')
export const BIRKE = invented('birkenkreis', { de: 'Birkenkreis' }, '00012')
export const BUCHE = invented('buchenkreis', { de: 'Buchenkreis' }, '00012')
/** Its host lets no other origin read its feed. */
export const DISTEL = invented('distelkreis', { de: 'Distelkreis' }, '00014')
/** Somebody has put another root on its host. */
export const EIBE = invented('eibenkreis', { de: 'Eibenkreis' }, '00015')

/** What the tests of this file share: hosts of feeds, and an app built with the index of them. */
export interface Hosts {
  readonly build: string
  /** Ends the hosts of the feeds, and begins them again where they were. */
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
  /** Every path they were asked for. */
  readonly asked: string[]
}

const feedOf = ({ code }: Invented): string => `/${code}/feed/`

/** Writes a region's feed, as the publisher makes it, to where a host serves it. */
async function writeFeed(folder: string, region: Invented): Promise<void> {
  const publisher = new Publisher(await aSigningKey())
  const { code, name, office, postalCode } = region
  const towns = [{ name, postal_codes: [postalCode], latitude: 51.7, longitude: 8.1 }]
  const snapshot = aSnapshot({
    organizations: [{ ...anOrganization(1, 'mbe'), name: { de: office } }],
    locations: [aLocation(1, { name: { de: office } })],
  })
  const described = { ...snapshot.region, code, name, towns }
  await publisher.publish({ ...snapshot, region: described }, Date.now() - 86_400_000)
  for (const [path, bytes] of publisher.files) {
    const file = join(folder, feedOf(region), path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}

/** A host of feeds: with the headers of the table, or one that nobody has told of other origins. */
function aHost(folder: string, shared: boolean, asked: string[]): Server {
  return createServer(({ url = '/' }, response) => {
    asked.push(url)
    const path = /\/feed\/.*/.exec(url)?.[0] ?? url
    for (const [name, value] of shared ? headersFor(path) : []) response.setHeader(name, value)
    try {
      const bytes = readFileSync(join(folder, url))
      response.setHeader('Content-Type', 'application/json').end(bytes)
    } catch {
      response.writeHead(404).end()
    }
  })
}

const listen = (server: Server, port = 0): Promise<number> =>
  new Promise((resolve) =>
    server.listen(port, () => resolve((server.address() as AddressInfo).port)),
  )

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

async function openHosts(): Promise<Hosts & { readonly remove: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-regions-'))
  const asked: string[] = []
  const [open, closed] = [aHost(folder, true, asked), aHost(folder, false, asked)]
  const ports = [await listen(open), await listen(closed)] as const
  const addressOf = (region: Invented): string =>
    `http://localhost:${region === DISTEL ? ports[1] : ports[0]}${feedOf(region)}`
  const all = [AHORN, BIRKE, BUCHE, DISTEL, EIBE]
  for (const region of all) await writeFeed(folder, region)
  const index = join(folder, 'regions.json')
  const named = all.map((region) => `${join(folder, feedOf(region))}=${addressOf(region)}`)
  execFileSync('npx', [...['tsx', 'src/publish/cli/main.ts', 'regions', ...named, '--out', index]])
  await writeFeed(folder, EIBE)
  const build = join(folder, 'build')
  execFileSync('npx', ['vite', 'build', '--outDir', build, '--emptyOutDir'], {
    env: { ...process.env, ANLAUFSTELLE_REGIONS: index },
    stdio: 'ignore',
  })
  const stop = async (): Promise<void> => {
    await Promise.all([close(open), close(closed)])
  }
  return {
    build,
    asked,
    stop,
    start: async () => {
      if (!open.listening) await Promise.all([listen(open, ports[0]), listen(closed, ports[1])])
    },
    remove: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The index an app was built with. */
export const indexOf = (folder: string): readonly RegionEntry[] =>
  (JSON.parse(readFileSync(join(folder, 'regions.json'), 'utf8')) as RegionsIndex).regions

/** Tests of an app of many regions; the hosts of their feeds are there when a test begins. */
export const test = base.extend<object, { hosts: Hosts }>({
  hosts: [
    // Playwright wants the first argument destructured, even where nothing is used.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const hosts = await openHosts()
      await use(hosts)
      await hosts.remove()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  site: async ({ hosts }, use) => {
    await hosts.start()
    const site = await openSite(hosts.build)
    await use(site)
    await site.remove()
  },
})
