import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import type { Answer } from '../e2e/server.ts'
import { freePort } from '../e2e/server.ts'

export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** A host with nothing to it, for what the guide is compared with: no policy, and no compression of its own. */
export interface PlainHost {
  readonly url: string
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Serves a folder until it is stopped; it may be started again. What `first` answers, this does not. */
export async function servePlain(
  folder: string,
  first: Answer = (_request, _response, next) => next(),
): Promise<PlainHost> {
  const port = await freePort()
  let server: Server
  const host: PlainHost = {
    url: `http://localhost:${port}`,
    start: () =>
      new Promise((resolve) => {
        server = createServer((request, response) => {
          first(request, response, () => answerFrom(folder, request, response))
        }).listen(port, resolve)
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  await host.start()
  return host
}

function answerFrom(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const path = new URL(request.url ?? '/', 'http://host').pathname
  const file = join(folder, path === '/' ? 'index.html' : path)
  if (!existsSync(file)) response.writeHead(404).end()
  else
    response
      .setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
      .end(readFileSync(file))
}
