import type { Page } from '@playwright/test'

/** All that a browser keeps of a page, by where it is kept. */
export type Kept = Record<string, unknown>

/**
 * Everything kept: every record of every database with its key, every cached answer with its bytes, both
 * storages, cookies, the address, the history's length and state, titles and names.
 */
export async function dump(page: Page): Promise<Kept> {
  const databases = await page.evaluate(databasesHere, undefined)
  const caches = await page.evaluate(cachesHere)
  const { origins, cookies } = await page.context().storageState()
  return { ...(await page.evaluate(pageHere)), origins, cookies, databases, caches }
}

/** Every record of every database, or of some stores, as text, by database, store and key. */
export async function records(
  page: Page,
  stores?: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const [store, content] of Object.entries(await page.evaluate(databasesHere, stores))) {
    const [keys, values] = JSON.parse(content) as [unknown[], unknown[]]
    for (const [at, key] of keys.entries())
      found.set(`${store}/${String(key)}`, JSON.stringify(values[at]))
  }
  return found
}

/** The keys of a table of the guide's own database. */
export const keysOf = (page: Page, table: string): Promise<string[]> =>
  page.evaluate(
    (name) =>
      new Promise<string[]>((resolve) => {
        const request = indexedDB.open('anlaufstelle')
        request.onsuccess = () => {
          const { result: db } = request
          const keys = db.transaction(name).objectStore(name).getAllKeys()
          keys.onsuccess = () => {
            db.close()
            resolve(keys.result.map(String))
          }
        }
      }),
    table,
  )

/** One record of the guide's own database, as text; undefined where there is none. */
export const recordOf = (page: Page, table: string, key: string): Promise<string | undefined> =>
  page.evaluate(
    ([name, id]) =>
      new Promise<string | undefined>((resolve) => {
        const request = indexedDB.open('anlaufstelle')
        request.onsuccess = () => {
          const { result: db } = request
          const record = db.transaction(name).objectStore(name).get(id)
          record.onsuccess = () => {
            db.close()
            const text = JSON.stringify(record.result, (_, value: unknown) =>
              ArrayBuffer.isView(value) ? new TextDecoder('latin1').decode(value) : value,
            )
            resolve(text)
          }
        }
      }),
    [table, key] as const,
  )

/** What of counts may be kept: months with an id, and how often each of a closed list happened. */
const COUNT =
  /^\{"counted":\{"what":"(?:answer","kind":"[a-z-]+","group":"(?:language|work|money|papers|family|living)"|handout"|search-without-result")\},"count":\d+\}$/

/** {@link dump} without the counts by month, which every consultation changes; throws where they say anything but numbers. */
export async function apartFromCounts(page: Page): Promise<Kept> {
  const { databases, ...others } = await dump(page)
  const rest: Record<string, string> = {}
  for (const [name, records] of Object.entries(databases as Record<string, string>))
    if (name.endsWith('/counts')) checkCounts(records)
    else rest[name] = records
  return { ...others, databases: rest }
}

function checkCounts(records: string): void {
  const [months, rows] = JSON.parse(records) as [string[], Record<string, unknown>[]]
  for (const [n, { month, export_id, cells, ...more }] of rows.entries()) {
    const isPlain = /^\d{4}-\d\d$/.test(String(month)) && /^[0-9a-f-]{36}$/.test(String(export_id))
    const told = (cells as unknown[]).filter((cell) => !COUNT.test(JSON.stringify(cell)))
    if (months[n] !== month || !isPlain || told.length > 0 || Object.keys(more).length > 0)
      throw new Error(`counts tell more than numbers: ${records}`)
  }
}

/** Runs in the page, like the two below: the text of every record, by database and store. */
async function databasesHere(stores?: readonly string[]): Promise<Record<string, string>> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('cannot read'))
    })
  const found: Record<string, string> = {}
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name))
    for (const store of db.objectStoreNames) {
      if (stores && !stores.includes(store)) continue
      const records = db.transaction(store).objectStore(store)
      const [keys, values] = await Promise.all([done(records.getAllKeys()), done(records.getAll())])
      // Bytes are told apart as text too.
      found[`${name}/${store}`] = JSON.stringify([keys, values], (_, value: unknown) =>
        value instanceof ArrayBuffer || ArrayBuffer.isView(value)
          ? new TextDecoder('latin1').decode(value)
          : value,
      )
    }
    db.close()
  }
  return found
}

/** The hash of every cached answer's body, by cache and address: the guide's own files are megabytes. */
async function cachesHere(): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const body = (await (await cache.match(request))?.arrayBuffer()) ?? new ArrayBuffer(0)
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body)).join()
      found[`${name} ${request.method} ${request.url}`] = hash
    }
  }
  return found
}

const pageHere = () => ({
  local: Object.entries(localStorage),
  session: Object.entries(sessionStorage),
  documentCookie: document.cookie,
  address: location.href,
  referrer: document.referrer,
  title: document.title,
  windowName: window.name,
  historyState: history.state as unknown,
})

/** The entries of the tab's history, with the titles a browser keeps of them. */
export async function visited(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { entries } = await session.send('Page.getNavigationHistory')
  await session.detach()
  return entries.map(({ url, title }) => `${url} ${title}`)
}

/** Everything any page, worker or service worker of the context asks a network for, from here on. */
export function listenToRequests(page: Page): string[] {
  const asked: string[] = []
  page.context().on('request', (request) => {
    const headers = JSON.stringify(request.headers())
    asked.push([request.url(), request.method(), request.postData(), headers].join(' '))
  })
  page.on('websocket', (socket) => asked.push(socket.url()))
  return asked
}
