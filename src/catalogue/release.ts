import { COMPARTMENTS } from './compartment.ts'
import { regionCode } from './snapshot.ts'
import { isoInstant, sha256Hex } from './text.ts'
import { z } from './zod.ts'

/** The feed format this app reads (F5: any other asks for an app update). */
export const FEED_FORMAT = 1

const fileEntry = z.object({
  path: z.string().regex(/^(data|vault|material)\/[0-9a-f]{64}\.(json|age|pdf|png|jpg|txt)$/),
  sha256: sha256Hex,
  length: z.int().min(1),
})
export type FileEntry = z.infer<typeof fileEntry>

/** An Ed25519 public key as a JWK (RFC 8037). Its id is the RFC 7638 thumbprint. */
export const publicJwk = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
})
export type PublicJwk = z.infer<typeof publicJwk>

const role = z
  .object({
    /** RFC 7638 thumbprints of keys listed in `keys`. */
    keyids: z.array(z.string()).min(1),
    threshold: z.int().min(1),
  })
  // One key named twice is one key, and a threshold nobody can reach would lock every device out.
  .refine(
    ({ keyids, threshold }) => new Set(keyids).size === keyids.length && threshold <= keyids.length,
  )

/** F2: which keys may sign what in this region. */
export const root = z.object({
  type: z.literal('root'),
  format: z.int(),
  region: regionCode,
  version: z.int().min(1),
  expires: isoInstant,
  keys: z.array(publicJwk).min(1),
  roles: z.object({ root: role, release: role }),
})
export type Root = z.infer<typeof root>

/** F3: what is published now. `version` only grows. */
export const release = z.object({
  type: z.literal('release'),
  format: z.int(),
  region: regionCode,
  version: z.int().min(1),
  issued: isoInstant,
  expires: isoInstant,
  snapshot: fileEntry,
  /** From an earlier version to this one (F7). */
  deltas: z.array(fileEntry.extend({ from: z.int().min(1) })),
  vault: z.array(fileEntry.extend({ compartment: z.enum(COMPARTMENTS) })),
  materials: z.array(fileEntry),
})
export type Release = z.infer<typeof release>
