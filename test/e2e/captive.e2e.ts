import type { Page } from '@playwright/test'
import { said } from '../language/texts.ts'
import type { FeedHost } from './feed-host.ts'
import { test } from './host-site.ts'
import { expectRefused, look, take } from './look.ts'
import { heldBy, MarkedRegion } from './marked-region.ts'
import type { Answer } from './server.ts'
import { consult, expect, settle } from './site.ts'

const LOGIN = '<!doctype html><title>Anmeldung zum WLAN</title><h1>Bitte melden Sie sich an</h1>'

/** A network that shows its login page for every address, the guide's own files and its service worker too. */
const page: Answer = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(LOGIN)
}
/** One that sends everybody to it. */
const redirect: Answer = (request, response, next) => {
  if (request.url === '/login') page(request, response, next)
  else response.writeHead(302, { Location: '/login' }).end()
}

/** Asks for a newer version of the guide; that it cannot be had is no matter. */
const askForUpdate = (tab: Page): Promise<boolean> =>
  tab.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update().catch(() => undefined)
    return registration.waiting === null && registration.active?.state === 'activated'
  })

async function expectGuide(tab: Page): Promise<void> {
  await tab.reload()
  await expect(tab.getByRole('contentinfo')).toContainText(/\d{4}/)
  await consult(tab, { language: 'ar', age: '34', needs: ['sprache'], benefits: 'sgb2' })
}

for (const [name, portal] of Object.entries({ page, redirect }))
  test(`behind a login page (${name}) an installed guide goes on, says so, and looks again later`, async ({
    site,
    host,
    watched: tab,
  }) => {
    const region = await MarkedRegion.open()
    await tab.goto(`${site.url}/settings`)
    await settle(tab)
    const before = await heldBy(tab)
    host.fault = portal
    await look(tab)
    await expectRefused(tab, { code: 'no-feed-here' })
    expect(await askForUpdate(tab)).toBe(true)
    await tab.goto(site.url)
    await expectGuide(tab)
    expect(await heldBy(tab)).toEqual(before)
    host.fault = undefined
    host.files = await region.next('snapshot')
    await tab.goto(`${site.url}/settings`)
    await take(tab)
    expect((await heldBy(tab)).mark).toBe(region.mark)
  })

/** From some file of the installation on there is nothing but the login page; tells how often that was shown. */
function portalAfter(host: FeedHost, portal: Answer, files: number): () => number {
  let kept = -1
  host.fault = (request, response, next) => {
    if (request.url === '/service-worker.js' && kept < 0) kept = 0
    else if (kept >= 0) kept += 1
    if (kept > files) portal(request, response, next)
    else next()
  }
  return () => kept - files
}

/** Waits until no service worker is being installed: one that failed leaves no registration. */
const installationIsOver = (tab: Page): Promise<boolean> =>
  tab.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return !registration?.installing
  })

for (const [name, portal] of Object.entries({ page, redirect }))
  test(`a login page (${name}) in the middle of the installation is not kept in the place of the guide`, async ({
    site,
    host,
    page: tab,
  }) => {
    const shown = portalAfter(host, portal, 40)
    await tab.goto(`${site.url}/settings`)
    await expect.poll(shown).toBeGreaterThan(0)
    await expect.poll(() => installationIsOver(tab)).toBe(true)
    host.fault = undefined
    await tab.goto(`${site.url}/settings`)
    await settle(tab)
    await expect(tab.getByText(said('de', 'settings:title')).first()).toBeVisible()
    await site.stop()
    await tab.goto(site.url)
    await expectGuide(tab)
  })
