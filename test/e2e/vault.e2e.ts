import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { said } from '../language/texts.ts'
import { launchChromium } from './chromium.ts'
import { ageDecrypt, unzip } from '../vault/export/programs.ts'
import {
  cooperation,
  countCompartments,
  enrol,
  lockButton,
  open,
  passphraseField,
  refresh,
  unlock,
} from './partner-device.ts'
import { inRow, publish } from './second-release.ts'
import { expect, test, turnToClient } from './site.ts'

test('a device is enrolled once, opens with the passphrase alone, and is slower with each wrong one', async ({
  site,
  watched: page,
}) => {
  test.slow()
  await enrol(page, site)
  await site.stop()
  await unlock(page, 'falsch-falsch-falsch')
  await expect(page.getByText(cooperation('shut.wrong-passphrase'))).toBeVisible()
  // The wait outlives the page.
  await page.reload()
  await unlock(page, 'falsch-falsch-falsch')
  await expect(page.getByText(cooperation('shut.wrong-passphrase'))).toBeVisible()
  await expect(page.getByRole('button', { name: cooperation('unlock.open') })).toBeDisabled()
  await expect(page.getByText(/Noch \d+ Sekunde/)).toBeHidden({ timeout: 10_000 })
  await unlock(page)
  await expect(lockButton(page)).toBeVisible({ timeout: 60_000 })
  // Open here, shut in every other tab.
  const other = await page.context().newPage()
  await other.goto(`${site.url}/cooperation/agreement`)
  await expect(passphraseField(other)).toBeVisible()
  await other.close()
  await lockButton(page).click()
  await expect(page.getByText(cooperation('shut.asked'))).toBeVisible()
  // Loaded anew, nothing is open.
  await unlock(page)
  await expect(lockButton(page)).toBeVisible({ timeout: 60_000 })
  await page.reload()
  await expect(passphraseField(page)).toBeVisible()
})

/** As a page is that lies behind another. */
const hide = (page: Page, hidden: boolean) =>
  page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
      document.dispatchEvent(new Event('visibilitychange'))
    },
    hidden ? 'hidden' : 'visible',
  )

test('it locks by itself: idle, hidden, and when the screen turns to a client, who finds no trace of it', async ({
  site,
  watched: page,
}) => {
  test.slow()
  await page.clock.install()
  await enrol(page, site)
  await open(page)
  // A page that was hidden for less than a minute goes on.
  await hide(page, true)
  await page.clock.fastForward('00:20')
  await hide(page, false)
  await expect(lockButton(page)).toBeVisible()
  await hide(page, true)
  await page.clock.fastForward('01:01')
  await expect(page.getByText(cooperation('shut.hidden'))).toBeVisible()
  await hide(page, false)
  await open(page)
  await page.clock.fastForward('04:00')
  await expect(lockButton(page)).toBeVisible()
  await page.clock.fastForward('01:01')
  await expect(page.getByText(cooperation('shut.idle'))).toBeVisible()
  await open(page)
  await page.getByRole('link', { name: said('de', 'common:nav.consultation') }).click()
  await turnToClient(page)
  await expect(page.getByText(said('de', 'common:nav.cooperation'), { exact: true })).toHaveCount(0)
  await page.evaluate(() => history.pushState(null, '', '/cooperation'))
  await page.reload()
  await expect(page.getByText(cooperation('title'), { exact: true })).toHaveCount(0)
  await expect(page.locator('input[type=password]')).toHaveCount(0)
})

test('a Jobcenter’s device has the agreement and no phone list, whatever it does', async ({
  site,
  watched: page,
}) => {
  test.slow()
  await enrol(page, site, 'jobcenter-musterkreis')
  expect(await countCompartments(page)).toBe(1)
  await open(page)
  await expect(page.getByRole('link', { name: /Telefon/ })).toHaveCount(0)
  await page
    .getByRole('link', { name: said('de', 'agreement:title') })
    .first()
    .click()
  await expect(page.getByText('Brombeerhaus').first()).toBeVisible()
})

test('a partner whose key was taken away reads the next release no more', async ({
  site,
  watched: page,
}) => {
  test.slow()
  await enrol(page, site)
  publish(site, { partners: inRow('mbe-lindental', (row) => ({ ...row, recipient: '' })) })
  await refresh(page, site)
  await page.getByRole('link', { name: said('de', 'common:nav.cooperation') }).click()
  await unlock(page)
  await expect(page.getByText(cooperation('shut.not-for-you'))).toBeVisible({ timeout: 60_000 })
})

test('a passkey of the device opens it too', async ({ site, watched: page }) => {
  test.slow()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await enrol(page, site)
  await open(page)
  await page.getByRole('button', { name: cooperation('passkey.offer') }).click()
  await expect(page.getByText(cooperation('passkey.made'))).toBeVisible()
  await page.reload()
  await site.stop()
  await page.getByRole('button', { name: cooperation('unlock.passkey') }).click()
  await expect(lockButton(page)).toBeVisible()
  await lockButton(page).click()
  await open(page)
})

test('the phone list leaves the guide as a file that 7-Zip and age open with the passphrase shown once', async ({
  site,
  watched: page,
}) => {
  test.slow()
  await enrol(page, site)
  await open(page)
  await site.stop()
  await page
    .getByRole('main')
    .getByRole('link', { name: said('de', 'phones:title') })
    .first()
    .click()
  await page.getByRole('link', { name: said('de', 'phones:export.open') }).click()
  for (const form of ['zip', 'age'] as const) {
    await page.getByRole('radio', { name: said('de', `phones:export.forms.${form}`) }).check()
    const passphrase = /\b([a-z]+-){6}[a-z]+\b/.exec(await page.getByRole('main').innerText())?.[0]
    await page.getByRole('checkbox').check()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: said('de', 'phones:export.make') }).click()
    const bytes = readFileSync(await (await download).path())
    expect(bytes.includes('Kornblum')).toBe(false)
    if (form === 'zip') {
      const files = await unzip(bytes, passphrase ?? '')
      const csv = [...files].find(([name]) => name.endsWith('.csv'))?.[1]
      expect(csv?.toString()).toContain('Ines Kornblum')
      expect(files.size).toBe(3)
    } else {
      const plain = await ageDecrypt(bytes, passphrase ?? '')
      expect(Buffer.from(plain).subarray(0, 2).toString()).toBe('PK')
    }
    await expect(page.getByRole('main')).not.toContainText(passphrase ?? '')
    await page.getByRole('button', { name: said('de', 'phones:export.again') }).click()
  }
})

/** What stands in what only partners may read, and nowhere else in Musterkreis. */
const MARKERS = ['Kornblum', 'Haubentaucher', 'Vielfalt anmelden', 'Rückblick auf ein Jahr']

/** Everything the page can still find of its own: databases, caches, storages, its address, its text. */
const leftovers = async (): Promise<string> => {
  const texts: string[] = [document.documentElement.outerHTML, document.title, location.href]
  const add = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (ArrayBuffer.isView(value)) texts.push(new TextDecoder().decode(value))
    else if (value instanceof ArrayBuffer) texts.push(new TextDecoder().decode(value))
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) {
        add(key)
        add(inner)
      }
  }
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
    })
    for (const store of db.objectStoreNames) {
      const rows = await new Promise<unknown>((resolve) => {
        const request = db.transaction(store).objectStore(store).getAll()
        request.onsuccess = () => resolve(request.result)
      })
      add(rows)
    }
    db.close()
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      texts.push(request.url)
      texts.push((await (await cache.match(request))?.text()) ?? '')
    }
  }
  add(Object.entries(localStorage))
  add(Object.entries(sessionStorage))
  add(document.cookie)
  add(history.state)
  return texts.join('\n')
}

/** Every file below a folder. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
}

/** Looks for somebody and prints, as somebody at work does. */
async function readPhoneList(page: Page, look: () => Promise<void>): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('link', { name: said('de', 'phones:title') })
    .first()
    .click()
  await page.getByRole('searchbox').first().fill('Kornblum')
  await expect(page.getByText('Ines Kornblum').first()).toBeVisible()
  await look()
  await page.getByRole('searchbox').first().fill('')
  await expect(page.getByText('Edin Haubentaucher').first()).toBeVisible()
  await look()
  await page.pdf()
}

test('nothing of what was decrypted is left after the lock: in no storage, and in no file of the browser', async ({
  site,
}) => {
  test.slow()
  const profile = mkdtempSync(join(tmpdir(), 'anlaufstelle-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    ...launchChromium(),
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  })
  const page = context.pages()[0] ?? (await context.newPage())
  await enrol(page, site)
  await open(page)
  const shown = new Set<string>()
  const look = async (): Promise<void> => {
    const text = (await page.locator('body').textContent()) ?? ''
    for (const marker of MARKERS) if (text.includes(marker)) shown.add(marker)
  }
  const links = page.getByRole('main').getByRole('link')
  for (const name of [said('de', 'agreement:title'), said('de', 'meetings:title')]) {
    await links.filter({ hasText: name }).first().click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await look()
    await page.emulateMedia({ media: 'print' })
    await page.pdf()
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('link', { name: cooperation('back') }).click()
  }
  await readPhoneList(page, look)
  expect([...shown].toSorted()).toEqual(MARKERS.toSorted())
  await lockButton(page).click()
  await expect(page.getByText(cooperation('shut.asked'))).toBeVisible()
  const left = await page.evaluate(leftovers)
  // The search itself works: what everybody may read is found.
  expect(left).toContain('Brombeerhaus')
  for (const marker of MARKERS) expect(left).not.toContain(marker)
  await context.close()
  const files = filesBelow(profile)
  expect(files.length).toBeGreaterThan(20)
  for (const path of files) {
    const bytes = readFileSync(path)
    for (const marker of MARKERS)
      for (const encoding of ['utf8', 'utf16le', 'latin1'] as const)
        expect(bytes.includes(Buffer.from(marker, encoding)), `${marker} in ${path}`).toBe(false)
  }
  rmSync(profile, { recursive: true, force: true })
})
