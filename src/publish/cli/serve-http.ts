import { createReadStream, statSync } from 'node:fs'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { join } from 'node:path'
import { err, ok, type Result } from '../../result.ts'
import type { Certificate } from '../preview/certificate.ts'
import { acceptedTwins, headersOf, type Route, routeOf, typeOf } from '../preview/routes.ts'
import { type Failure, reasonOf } from './failure.ts'

/** What a preview serves. */
export interface Served {
  readonly guide: string
  readonly feed: string
  /** The page of the difference, as of now; text where it cannot be told. */
  readonly changes: () => Promise<{ readonly status: number; readonly page: string }>
  readonly style: string
}

type FileRoute = Extract<Route, { readonly kind: 'file' }>

/** Answers a browser as a host would that is set up as `host nginx` says; nothing is ever written. */
export const answering =
  (served: Served): RequestListener =>
  (request, response) => {
    void answer(served, request, response).catch(() => response.writeHead(500).end())
  }

async function answer(
  served: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = request.url ?? '/'
  const route = routeOf(url)
  for (const [name, value] of headersOf(route, url)) response.setHeader(name, value)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  switch (route.kind) {
    case 'changes': {
      const { status, page } = await served.changes()
      response.writeHead(status, { 'Content-Type': typeOf('.html') }).end(page)
      return
    }
    case 'style':
      response.writeHead(200, { 'Content-Type': typeOf('.css') }).end(served.style)
      return
    case 'moved':
      response.writeHead(302, { Location: route.to }).end()
      return
    case 'not-found':
      response.writeHead(404).end()
      return
    case 'file':
      sendFile(served, route, request, response)
  }
}

function sendFile(
  served: Served,
  { of, path, page }: FileRoute,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const found = [path, ...(page === undefined ? [] : [page])]
    .map((name) => ({ name, file: join(served[of], name) }))
    .find(({ file }) => sizeOf(file) !== undefined)
  if (!found) {
    response.writeHead(404).end()
    return
  }
  const twins = acceptedTwins(request.headers['accept-encoding'])
  const twin = twins.find(({ suffix }) => sizeOf(found.file + suffix) !== undefined)
  const file = found.file + (twin?.suffix ?? '')
  response.setHeader('Content-Type', typeOf(found.name))
  response.setHeader('Vary', 'Accept-Encoding')
  if (twin) response.setHeader('Content-Encoding', twin.encoding)
  response.setHeader('Content-Length', sizeOf(file) ?? 0)
  response.writeHead(200)
  if (request.method === 'HEAD') response.end()
  else
    createReadStream(file)
      .once('error', () => response.destroy())
      .pipe(response)
}

function sizeOf(file: string): number | undefined {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() ? found.size : undefined
}

/** Where a preview listens; encrypted where it has a certificate. */
export interface Listening {
  readonly host: string
  readonly port: number
  /** How many ports after it are tried where it is taken. */
  readonly tries: number
  readonly certificate?: Certificate
}

/** A server that listens. */
export interface Opened {
  readonly port: number
  /** Ends it, and all that is under way. */
  readonly close: () => void
}

/** @returns `port-busy` or `cannot-listen` where it cannot */
export async function listen(
  listener: RequestListener,
  { host, port, tries, certificate }: Listening,
): Promise<Result<Opened, Failure>> {
  for (let next = port; ; next += 2) {
    const server = certificate ? createSecureServer(certificate, listener) : createServer(listener)
    const thrown = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
      server.once('error', done)
      server.listen(next, host, () => done(undefined))
    })
    const address = server.address()
    if (!thrown && typeof address === 'object' && address)
      return ok({
        port: address.port,
        close() {
          server.close()
          server.closeAllConnections()
        },
      })
    if (thrown?.code !== 'EADDRINUSE')
      return err({ code: 'cannot-listen', params: { host, port: next, reason: reasonOf(thrown) } })
    if (next >= port + 2 * tries) return err({ code: 'port-busy', params: { port: next } })
  }
}
