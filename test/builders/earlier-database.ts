import { readFileSync } from 'node:fs'

/** A database as an earlier version of the app left it on a device (`test/vectors/database/`). */
export interface EarlierDatabase {
  readonly version: number
  readonly stores: readonly {
    readonly name: string
    readonly keyPath: string
    readonly indexes: readonly {
      readonly name: string
      readonly keyPath: string | string[]
      readonly multiEntry: boolean
    }[]
    readonly rows: readonly Record<string, unknown>[]
  }[]
}

export const readEarlierDatabase = (version: number): EarlierDatabase =>
  JSON.parse(
    readFileSync(new URL(`../vectors/database/version-${version}.json`, import.meta.url), 'utf8'),
  ) as EarlierDatabase

/** Puts it where an app finds it, without any library; runs in a page too, and so brings all it needs. */
export function putDatabase({
  name,
  database,
}: {
  readonly name: string
  readonly database: EarlierDatabase
}): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, database.version)
    request.onerror = () => reject(new Error(request.error?.message))
    request.onupgradeneeded = () => {
      for (const { name: table, keyPath, indexes, rows } of database.stores) {
        const store = request.result.createObjectStore(table, { keyPath })
        for (const { name: index, keyPath: path, multiEntry } of indexes)
          store.createIndex(index, path, { multiEntry })
        for (const row of rows)
          store.put(
            Object.fromEntries(
              Object.entries(row).map(([field, value]) => {
                const base64 = (value as { base64?: string } | null)?.base64
                return [
                  field,
                  base64 === undefined
                    ? value
                    : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
                ]
              }),
            ),
          )
      }
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}
