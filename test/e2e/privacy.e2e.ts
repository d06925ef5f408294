import type { Page } from '@playwright/test'
import { chooseLanguage, consult, expect, settle, test } from './site.ts'

/** Everything a browser keeps of a page: storages, databases, caches, cookies, address, history, names. */
async function dump(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => {
    const databases: Record<string, unknown> = {}
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('cannot open'))
      })
      // The region's own records name needs and ages; what a client says is not among them.
      for (const store of db.objectStoreNames)
        databases[`${name}/${store}`] = await new Promise((resolve) => {
          const records = db.transaction(store).objectStore(store)
          const read = store === 'meta' ? records.getAll() : records.count()
          read.onsuccess = () => resolve(read.result)
        })
      db.close()
    }
    const caches_ = await Promise.all(
      (await caches.keys()).map(async (key) => {
        const requests = await (await caches.open(key)).keys()
        return requests.map(({ url }) => url)
      }),
    )
    return {
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      cookies: document.cookie,
      address: location.href,
      history: [history.length, history.state as unknown],
      name: window.name,
      databases,
      caches: caches_,
    }
  })
  const { origins, cookies } = await page.context().storageState()
  return JSON.stringify({ kept, origins, cookies })
}

test('nothing a client says is kept anywhere, during the consultation or after it', async ({
  site,
  watched: page,
}) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')))
  await page.goto(site.url)
  await settle(page)
  const before = await dump(page)

  await consult(page, { language: 'uk', age: '113', needs: ['schulden'], benefits: 'aufstocker' })
  const during = await dump(page)
  await page.locator('[data-service] button').first().click()
  const opened = await dump(page)
  await page.getByRole('button', { name: /Beenden/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /löschen/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Welche Sprache sprechen Sie?' })).toBeVisible()
  const after = await dump(page)

  // The one guard entry against a slip of the back button is all that differs, and it is empty.
  const withoutLength = (text: string) => text.replace(/"history":\[\d+,null\]/, '"history":[]')
  for (const later of [during, opened, after]) {
    expect(withoutLength(later)).toBe(withoutLength(before))
    for (const said of ['schulden', 'aufstocker']) expect(later).not.toContain(said)
  }
  for (const said of ['schulden', 'aufstocker'])
    expect(requests.filter((request) => request.includes(said))).toEqual([])
  // The texts' chunks are the app's own files; no request leaves its origin.
  expect(requests.filter((request) => !request.startsWith(site.url))).toEqual([])

  await page.goBack()
  await expect(page.locator('body')).not.toContainText('113')
})

test('three idle minutes wipe the consultation', async ({ site, watched: page }) => {
  await page.clock.install({ time: new Date('2026-11-24T09:00:00Z') })
  await page.goto(site.url)
  await chooseLanguage(page, 'de')
  await page.getByRole('button', { name: '4', exact: true }).click()
  await page.clock.fastForward('02:59')
  await expect(page.getByRole('heading', { name: 'Wie alt sind Sie?' })).toBeVisible()
  await page.clock.fastForward('00:02')
  await expect(page.getByRole('heading', { name: 'Welche Sprache sprechen Sie?' })).toBeVisible()
})
