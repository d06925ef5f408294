import type { Page } from '@playwright/test'

/** A table as the guide has it. */
export interface RawTable {
  readonly name: string
  readonly keyPath: string
  readonly indexes: readonly {
    readonly keyPath: string | readonly string[]
    readonly multiEntry: boolean
  }[]
}

/** The guide's tables and their indexes, as they are on the device. */
export const schemaOf = (page: Page): Promise<readonly RawTable[]> =>
  page.evaluate(
    () =>
      new Promise<RawTable[]>((resolve, reject) => {
        const request = indexedDB.open('anlaufstelle')
        request.onerror = () => reject(new Error(request.error?.name))
        request.onsuccess = () => {
          const { result: db } = request
          const names = [...db.objectStoreNames]
          const work = db.transaction(names)
          resolve(
            names.map((name) => {
              const store = work.objectStore(name)
              return {
                name,
                keyPath: store.keyPath as string,
                indexes: [...store.indexNames].map((index) => {
                  const { keyPath, multiEntry } = store.index(index)
                  return { keyPath, multiEntry }
                }),
              }
            }),
          )
          db.close()
        }
      }),
  )

/** Runs in a page: fetches a snapshot, holds it against its name, reads it and puts every record; how many milliseconds that takes. */
export async function syncRaw({
  tables,
  path,
}: {
  readonly tables: readonly RawTable[]
  readonly path: string
}): Promise<number> {
  const began = performance.now()
  const bytes = await (await fetch(path, { cache: 'no-store' })).arrayBuffer()
  await crypto.subtle.digest('SHA-256', bytes)
  const snapshot = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('raw', 1)
    request.onerror = () => reject(new Error(request.error?.name))
    request.onupgradeneeded = () => {
      for (const { name, keyPath, indexes } of tables) {
        const store = request.result.createObjectStore(name, { keyPath })
        for (const [at, index] of indexes.entries())
          store.createIndex(String(at), index.keyPath as string, { multiEntry: index.multiEntry })
      }
    }
    request.onsuccess = () => {
      const { result: db } = request
      const names = tables.map(({ name }) => name).filter((name) => Array.isArray(snapshot[name]))
      const work = db.transaction(names, 'readwrite')
      for (const name of names)
        for (const record of snapshot[name] as unknown[]) work.objectStore(name).put(record)
      work.oncomplete = () => {
        db.close()
        resolve()
      }
      work.onabort = () => reject(new Error(work.error?.name))
    }
  })
  return performance.now() - began
}

/** Runs in a page that has the tables: puts some records; how many milliseconds that takes. */
export async function putRaw({
  table,
  records,
}: {
  readonly table: string
  readonly records: readonly object[]
}): Promise<number> {
  const began = performance.now()
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('raw')
    request.onerror = () => reject(new Error(request.error?.name))
    request.onsuccess = () => {
      const { result: db } = request
      const work = db.transaction(table, 'readwrite')
      for (const record of records) work.objectStore(table).put(record)
      work.oncomplete = () => {
        db.close()
        resolve()
      }
      work.onabort = () => reject(new Error(work.error?.name))
    }
  })
  return performance.now() - began
}
