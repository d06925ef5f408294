import { fileNameOf } from '../../catalogue/file-name.ts'
import type { Material } from '../../catalogue/notice.ts'
import { EMBEDDED } from '../../store/active-region.ts'

const EMBEDDED_CACHE = 'materials'

/** The cache that holds the materials of a region kept on this device; which are kept is read from it alone. */
export const materialsOf = (region: string): string =>
  region === EMBEDDED ? EMBEDDED_CACHE : `${EMBEDDED_CACHE}-${region}`

/** Whether a cache is that of some region's materials. */
export const isMaterials = (cache: string): boolean =>
  cache === EMBEDDED_CACHE || cache.startsWith(`${EMBEDDED_CACHE}-`)

/** The addresses the service worker answers from that cache: `/material/<sha256>.<ext>`. */
export const MATERIAL_ADDRESS = /^\/material\/[0-9a-f]{64}\.(pdf|png|jpg|txt)$/

/** A part of Cache Storage's cache. */
export type MaterialCache = Pick<Cache, 'keys' | 'match' | 'put' | 'delete'>

/** A file on this device. */
export interface KeptMaterial {
  /** The record it was kept for; a later release may name another file for it. */
  readonly id: string
  /** As in the feed. */
  readonly path: string
  /** Bytes. */
  readonly length: number
}

/** The address a kept file is opened at, by its path in the feed. */
export const addressOf = (path: string): string => `/${path}`

const RECORD = 'X-Material'

/** Every file that is kept, in the order it came. */
export async function listKept(cache: MaterialCache): Promise<KeptMaterial[]> {
  const requests = await cache.keys()
  const kept = await Promise.all(
    requests.map(async ({ url }) => {
      const headers = (await cache.match(url))?.headers
      const path = new URL(url).pathname.slice(1)
      return {
        id: headers?.get(RECORD) ?? '',
        path,
        length: Number(headers?.get('Content-Length') ?? 0),
      }
    }),
  )
  return kept
}

/**
 * The answer the service worker gives for a kept file: of the record's media type, never one a server claimed, and
 * named for a person who saves it (RFC 6266, RFC 8187).
 *
 * @param bytes checked against the record's hash
 */
export function asKept(material: Material, bytes: Uint8Array): Response {
  const { id, media_type: type } = material
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `inline; filename*=UTF-8''${encodeName(fileNameOf(material))}`,
      'X-Content-Type-Options': 'nosniff',
      // Without what the pages are sent with, its tab would be cut off from the page that prints it.
      'Cross-Origin-Opener-Policy': 'same-origin',
      [RECORD]: id,
    },
  })
}

/** RFC 8187 § 3.2.1: what `encodeURIComponent` leaves is more than an `attr-char`. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
