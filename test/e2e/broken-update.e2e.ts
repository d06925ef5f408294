import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { said } from '../language/texts.ts'
import {
  firstScript,
  namesKept,
  pressUpdate,
  putBuild,
  renewBuild,
  runningScript,
} from './builds.ts'
import type { FeedHost } from './feed-host.ts'
import { test } from './host-site.ts'
import type { Answer, Site } from './server.ts'
import { awaitUpdate, consult, expect, settle } from './site.ts'

const WORKER = '/service-worker.js'
const READY = said('de', 'common:update.ready')
const APPLY = said('de', 'common:update.apply')

/** Something that goes wrong with the next version of the guide. */
interface Broken {
  readonly what: string
  /** Puts it where the site is. */
  readonly put: (site: Site, host: FeedHost) => void
  /** What a look for a newer version comes to: there is none, it is on its way, or it waits. */
  readonly comesTo: 'nothing' | 'installing' | 'waiting'
}

const instead =
  (path: string, answer: Answer): Answer =>
  (request, response, next) => {
    if (request.url?.split('?')[0] === path) answer(request, response, next)
    else next()
  }

/** Changes the worker's script; what it needs is as it was. */
function worker(change: (script: string) => string): Broken['put'] {
  return ({ folder }) => {
    const path = join(folder, WORKER)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
}

/** A newer build, with one of its new files that no device has. */
function withNewFile(fault: (path: string, site: Site, host: FeedHost) => void): Broken['put'] {
  return (site, host) => {
    renewBuild(site, 'broken')
    const [name = ''] = readdirSync(join(site.folder, 'assets')).filter((one) =>
      one.endsWith('.js'),
    )
    fault(`/assets/${name}`, site, host)
  }
}

const otherBytes = withNewFile((path, { folder }) => appendFileSync(join(folder, path), ' '))

const NO_VERSION: readonly Broken[] = [
  { what: 'has a mistake in its script', put: worker((text) => `${text}\n)(`), comesTo: 'nothing' },
  {
    what: 'is not there',
    put: (_, host) => {
      host.fault = instead(WORKER, (_request, response) => response.writeHead(404).end())
    },
    comesTo: 'nothing',
  },
  {
    what: 'is a page',
    put: (_, host) => {
      host.fault = instead(WORKER, (_request, response) =>
        response
          .writeHead(200, { 'Content-Type': 'text/html' })
          .end('<!doctype html><h1>Hallo</h1>'),
      )
    },
    comesTo: 'nothing',
  },
  {
    what: 'throws at its start',
    put: worker((text) => `throw new Error('broken');${text}`),
    comesTo: 'nothing',
  },
  { what: 'has a file with other bytes', put: otherBytes, comesTo: 'nothing' },
]

const ENDLESS: Broken = {
  what: 'has a file that never ends',
  put: withNewFile((path, _, host) => {
    host.fault = instead(path, (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).write('/*')
    })
  }),
  comesTo: 'installing',
}

/** Every listener for its activation, its own and those of its libraries. */
const ACTIVATION = `{
  const add = self.addEventListener.bind(self)
  const fail = () => { throw new Error('broken') }
  self.addEventListener = (type, ...more) => add(type, ...(type === 'activate' ? [fail] : more))
}
`

/** Looks for a newer version, and waits until it is known what comes of it. */
async function look(page: Page, comesTo: Broken['comesTo']): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update().catch(() => undefined)
  })
  const state = () =>
    page.evaluate(async () => {
      const { installing, waiting } = await navigator.serviceWorker.ready
      return installing ? 'installing' : waiting ? 'waiting' : 'nothing'
    })
  await expect.poll(state, { timeout: 60_000 }).toBe(comesTo)
}

/** The guide goes on with the scripts it had: with the host, and without; nothing is said to be ready. */
async function expectAsBefore(page: Page, site: Site, script: string): Promise<void> {
  const answers = async (): Promise<void> => {
    await expect(page.getByRole('contentinfo')).toContainText(/\d{4}/)
    expect(await runningScript(page)).toBe(script)
    await expect(page.getByText(READY)).toHaveCount(0)
    await consult(page, { language: 'ar', age: '34', needs: ['sprache'], benefits: 'sgb2' })
  }
  await page.reload()
  await answers()
  await site.stop()
  await page.goto(site.url)
  await answers()
  await site.start()
  await page.goto(site.url)
}

/** A good version comes: said in the window that is open, taken over, and nothing else is kept on the device. */
async function takeGood(page: Page, site: Site, mark: string): Promise<void> {
  renewBuild(site, mark)
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })
  await awaitUpdate(page)
  await pressUpdate(page, APPLY)
  expect(await runningScript(page)).toBe(firstScript(site.folder))
  const names = readdirSync(join(site.folder, 'assets'))
  await expect.poll(async () => (await namesKept(page)).precache).toEqual(names.toSorted())
}

/** A guide that is installed, and where it begins. */
async function install(page: Page, site: Site): Promise<string> {
  await page.goto(site.url)
  await settle(page)
  await page.reload()
  return firstScript(site.folder)
}

/** Puts something broken where the site is, and the build again that the device has. */
async function withBroken(
  { put }: Broken,
  site: Site,
  host: FeedHost,
  during: () => Promise<void>,
): Promise<void> {
  put(site, host)
  await during()
  // What has not ended yet ends with the connection.
  await site.stop()
  host.fault = undefined
  putBuild(site)
  await site.start()
}

test('a next version that cannot be one leaves the guide as it was, and the next good one is taken', async ({
  site,
  host,
  watched: page,
}) => {
  const script = await install(page, site)
  for (const broken of NO_VERSION)
    await test.step(broken.what, () =>
      withBroken(broken, site, host, async () => {
        await look(page, broken.comesTo)
        await expectAsBefore(page, site, script)
      }),
    )
  await takeGood(page, site, 'good')
})

test('a window that stays open hears of the good version after several that were none', async ({
  site,
  host,
  watched: page,
}) => {
  await install(page, site)
  for (let tries = 0; tries < 3; tries += 1) {
    otherBytes(site, host)
    await look(page, 'nothing')
    await expect(page.getByText(READY)).toHaveCount(0)
  }
  await takeGood(page, site, 'good')
})

test('a next version that never comes to its end leaves the guide as it was, and the next good one is taken', async ({
  site,
  host,
  watched: page,
}) => {
  const script = await install(page, site)
  await withBroken(ENDLESS, site, host, async () => {
    await look(page, ENDLESS.comesTo)
    await expectAsBefore(page, site, script)
  })
  await takeGood(page, site, 'good')
})

test('a next version that fails when it takes over serves all the same, and the next good one is taken', async ({
  site,
  watched: page,
}) => {
  await install(page, site)
  renewBuild(site, 'broken')
  const good = readFileSync(join(site.folder, WORKER))
  writeFileSync(join(site.folder, WORKER), ACTIVATION + good.toString())
  await look(page, 'waiting')
  await pressUpdate(page, APPLY)
  await expectAsBefore(page, site, firstScript(site.folder))
  writeFileSync(join(site.folder, WORKER), good)
  await takeGood(page, site, 'good')
})
