import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { FeedError } from './errors.ts'

/** Where the files of a feed are read from; a path is relative to the feed (F1). */
export interface FeedSource {
  /**
   * Reads a file up to a limit of bytes.
   *
   * @returns `too-large` as soon as the limit is passed, whatever length was declared
   */
  readonly read: (path: string, limit: number) => Promise<Result<Uint8Array, FeedError>>
}

/** What a host has to send while somebody waits for a file. */
export interface Pace {
  readonly bytes: number
  /** Milliseconds. */
  readonly within: number
}

/** Slower than the oldest mobile networks: who sends less would hold up every later look for as long as it likes. */
const SLOWEST: Pace = { bytes: 4096, within: 60_000 }

/**
 * A feed on a web host (or embedded in the app), never from the browser's cache. A host that falls behind the pace (TUF: slow
 * retrieval) counts as `unreachable`.
 */
export function httpSource(
  fetch: typeof globalThis.fetch,
  base: string,
  onBytes?: (loaded: number) => void,
  pace = SLOWEST,
): FeedSource {
  return {
    async read(path, limit) {
      const watch = watchPace(pace)
      try {
        return await readFrom(path, limit, watch)
      } finally {
        watch.end()
      }
    },
  }

  async function readFrom(
    path: string,
    limit: number,
    { signal, onLoaded }: Watch,
  ): Promise<Result<Uint8Array, FeedError>> {
    let response: Response
    try {
      response = await fetch(base + path, { cache: 'no-store', credentials: 'omit', signal })
    } catch {
      const withheld = !signal.aborted && (await isWithheld(fetch, base))
      return err({ code: withheld ? 'not-shared' : 'unreachable' })
    }
    // A host that answers every address with its start page has no feed either; nobody asked for a part of a file.
    const page = response.headers.get('Content-Type')?.startsWith('text/html')
    if (response.status !== 200 || page) return err({ code: 'no-feed-here' })
    try {
      return await readCapped(response, path, limit, (loaded) => {
        onLoaded(loaded)
        onBytes?.(loaded)
      })
    } catch {
      return err({ code: 'unreachable' })
    }
  }
}

interface Watch {
  readonly signal: AbortSignal
  readonly onLoaded: (loaded: number) => void
  readonly end: () => void
}

/** Gives up on a file as soon as too little of it has come in a while. */
function watchPace({ bytes, within }: Pace): Watch {
  const control = new AbortController()
  let loaded = 0
  let before = 0
  const timer = setInterval(() => {
    if (loaded - before < bytes) control.abort()
    before = loaded
  }, within)
  return {
    signal: control.signal,
    onLoaded: (all) => {
      loaded = all
    },
    end: () => clearInterval(timer),
  }
}

/**
 * Whether a host of another origin answers and yet does not let the guide read it: a browser tells that from a missing
 * network only by an answer that nobody may look into (Fetch § 3.2: `no-cors`).
 */
async function isWithheld(fetch: typeof globalThis.fetch, base: string): Promise<boolean> {
  if (base.startsWith('/')) return false
  try {
    await fetch(base, { method: 'HEAD', mode: 'no-cors', credentials: 'omit' })
    return true
  } catch {
    return false
  }
}

/** The signed bytes a device has kept (F8). */
export function storedSource(files: ReadonlyMap<string, Uint8Array>): FeedSource {
  return {
    read: (path, limit) => {
      const bytes = files.get(path)
      if (!bytes) return Promise.resolve(err({ code: 'no-feed-here' }))
      if (bytes.length > limit) return Promise.resolve(err({ code: 'too-large', path }))
      return Promise.resolve(ok(bytes))
    },
  }
}

/** Endless data: the bytes are counted while they come, so a body cannot fill the memory. */
async function readCapped(
  response: Response,
  path: string,
  limit: number,
  onBytes: (loaded: number) => void,
): Promise<Result<Uint8Array, FeedError>> {
  const reader = response.body?.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const next = await reader?.read()
    if (!next || next.done) break
    length += next.value.length
    if (length > limit) {
      await reader?.cancel()
      return err({ code: 'too-large', path })
    }
    chunks.push(next.value)
    onBytes(length)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return ok(bytes)
}
