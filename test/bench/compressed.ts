import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Answer } from '../e2e/server.ts'
import { TYPES } from './plain-host.ts'

/** Sends the files of a folder compressed, as a host does, each compressed once; what it does not know is left to the server. */
export function compressed(folder: () => string): Answer {
  const kept = new Map<string, { readonly bytes: Buffer; readonly changed: number }>()
  return (request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname
    const file = join(folder(), path.endsWith('/') ? `${path}index.html` : path)
    const type = TYPES[extname(file)]
    if (!type || !existsSync(file)) {
      next()
      return
    }
    const changed = statSync(file).mtimeMs
    const known = kept.get(file)
    const bytes = known?.changed === changed ? known.bytes : gzipSync(readFileSync(file))
    kept.set(file, { bytes, changed })
    response.setHeader('Content-Type', type).setHeader('Content-Encoding', 'gzip')
    // The very caching a host of the guide is told to do: files named by their content stay.
    const forever = path.startsWith('/assets/')
    response.setHeader(
      'Cache-Control',
      forever ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    response.end(bytes)
  }
}
