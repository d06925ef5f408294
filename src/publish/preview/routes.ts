import { everywhere, FILES_ONLY, type Header, headersFor } from '../hosting/headers.ts'

/** Where the difference to the published release is shown: an address that the guide's service worker leaves alone. */
export const CHANGES_ADDRESS = '/feed/changes'
export const CHANGES_STYLE_ADDRESS = '/feed/changes.css'

/** Where an answer of the preview comes from. */
export type Route =
  | { readonly kind: 'changes' | 'style' | 'not-found' }
  | { readonly kind: 'moved'; readonly to: string }
  /** A file of the guide or the feed, by its path there; `page` stands in where there is none. */
  | {
      readonly kind: 'file'
      readonly of: 'guide' | 'feed'
      readonly path: string
      readonly page?: string
    }

/**
 * What answers an address of the preview, as a host would that is set up as `host nginx` says.
 *
 * @param url path and query as a browser asks for them
 */
export function routeOf(url: string): Route {
  const path = pathOf(url)
  if (path === undefined) return { kind: 'not-found' }
  if (path === CHANGES_ADDRESS) return { kind: 'changes' }
  if (path === CHANGES_STYLE_ADDRESS) return { kind: 'style' }
  if (path === '/changes') return { kind: 'moved', to: CHANGES_ADDRESS }
  if (path.startsWith('/feed/'))
    return { kind: 'file', of: 'feed', path: path.slice('/feed/'.length) }
  const file = { kind: 'file', of: 'guide', path: path.slice(1) } as const
  if (FILES_ONLY.some((folder) => path.startsWith(folder))) return file
  return { ...file, page: path.startsWith('/desk/') ? 'desk/index.html' : 'index.html' }
}

/** The path without the query, `..` resolved; undefined where it is none. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://preview').pathname)
    // Encoded, a step upwards or a separator would come through.
    return /\0|\\|(^|\/)\.\.?(\/|$)/.test(path) ? undefined : path
  } catch {
    return undefined
  }
}

/** The headers of an answer: those of a host; a page made by the preview is nobody else's. */
export const headersOf = (route: Route, url: string): readonly Header[] =>
  route.kind === 'file'
    ? headersFor(pathOf(url) ?? '/')
    : [...everywhere(), ['Cache-Control', 'no-store']]

const UTF_8 = '; charset=utf-8'

const TYPES: Readonly<Record<string, string>> = {
  html: `text/html${UTF_8}`,
  js: `text/javascript${UTF_8}`,
  mjs: `text/javascript${UTF_8}`,
  css: `text/css${UTF_8}`,
  json: `application/json${UTF_8}`,
  webmanifest: `application/manifest+json${UTF_8}`,
  txt: `text/plain${UTF_8}`,
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  woff2: 'font/woff2',
}

/** The media type of a file, by its name. */
export const typeOf = (path: string): string =>
  TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream'

/** A way to send a file compressed: the twin beside it, and what the answer says of it. */
export interface Twin {
  readonly suffix: '.br' | '.gz'
  readonly encoding: 'br' | 'gzip'
}

const TWINS: readonly Twin[] = [
  { suffix: '.br', encoding: 'br' },
  { suffix: '.gz', encoding: 'gzip' },
]

/** The twins a client takes, the best first (RFC 9110 § 12.5.3). */
export function acceptedTwins(acceptEncoding: string | undefined): readonly Twin[] {
  const accepted = new Map(
    (acceptEncoding ?? '').split(',').map((one) => {
      const [name = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1'
      return [name, Number(weight) > 0]
    }),
  )
  return TWINS.filter(({ encoding }) => accepted.get(encoding) ?? accepted.get('*') ?? false)
}
