import { base64url, calculateJwkThumbprint, flattenedVerify, importJWK } from 'jose'
import type { PublicJwk, Root } from '../catalogue/release.ts'
import { z } from '../catalogue/zod.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { FeedError } from './errors.ts'

/** JWS in general JSON serialization (RFC 7515 § 7.2.1), protected headers only. */
const generalJws = z.strictObject({
  payload: z.string(),
  signatures: z
    .array(z.strictObject({ protected: z.string(), signature: z.string() }))
    .min(1)
    .max(16),
})

const protectedHeader = z.strictObject({
  alg: z.literal('EdDSA'),
  kid: z.string(),
  typ: z.string(),
})

/** A signed document before it is understood: which keys count, and how many must have signed. */
export interface SignerRole {
  readonly keys: readonly PublicJwk[]
  readonly keyids: readonly string[]
  readonly threshold: number
}

/** The keys of a role in a root, and how many of them have to sign (F2). */
export const roleOf = (root: Root, role: keyof Root['roles']): SignerRole => ({
  keys: root.keys,
  ...root.roles[role],
})

/**
 * The payload of a signed document whose signatures hold: EdDSA with Ed25519 only, `typ` as asked
 * (a root cannot pass for a release), and the role's threshold of *distinct* keys. Signatures of
 * unknown keys count for nothing.
 *
 * @returns `bad-signature` for everything else; the payload is not looked at before
 */
export async function verifiedPayload(
  bytes: Uint8Array,
  path: string,
  type: SignedType,
  role: SignerRole,
): Promise<Result<Uint8Array, FeedError>> {
  const { payload, signers } = await signaturesOf(bytes, type, role)
  return payload && signers.size >= role.threshold
    ? ok(payload)
    : err({ code: 'bad-signature', path })
}

/** What a document is signed as. */
export type SignedType = 'root' | 'release'

/** Whose signatures of a role hold on a document, by key id, and its payload if there is one. */
export async function signaturesOf(
  bytes: Uint8Array,
  type: SignedType,
  role: SignerRole,
): Promise<{ readonly payload: Uint8Array | undefined; readonly signers: ReadonlySet<string> }> {
  const signers = new Set<string>()
  let payload: Uint8Array | undefined
  const jws = generalJws.safeParse(parseJson(bytes))
  if (!jws.success) return { payload, signers }
  const keys = await keysOf(role)
  for (const { protected: header, signature } of jws.data.signatures) {
    const { kid, typ } = protectedHeader.safeParse(parseEncodedJson(header)).data ?? {}
    const key = kid === undefined ? undefined : keys.get(kid)
    if (!key || kid === undefined || typ !== `anlaufstelle-${type}+json`) continue
    try {
      const flattened = { payload: jws.data.payload, protected: header, signature }
      const options = { algorithms: ['EdDSA'] }
      payload = (await flattenedVerify(flattened, await importJWK(key, 'EdDSA'), options)).payload
      signers.add(kid)
    } catch {
      // A signature that does not hold is no signature; others may suffice.
    }
  }
  return { payload, signers }
}

/** The role's keys by their own thumbprint (RFC 7638), whatever id a document claims for them. */
async function keysOf(role: SignerRole): Promise<Map<string, PublicJwk>> {
  const keys = new Map<string, PublicJwk>()
  for (const key of role.keys) {
    const kid = await calculateJwkThumbprint(key)
    if (role.keyids.includes(kid)) keys.set(kid, key)
  }
  return keys
}

/** JSON from base64url (RFC 7515 § 2); undefined for anything else. */
export function parseEncodedJson(encoded: string): unknown {
  try {
    return parseJson(base64url.decode(encoded))
  } catch {
    return undefined
  }
}

/** How half of a pair of code units would be escaped; whole characters are written as they are. */
const HALF_ESCAPED = /\\u[dD][89a-fA-F]/
const HALF = /\p{Surrogate}/u

/**
 * JSON from UTF-8 bytes; undefined for anything else, and where a text holds half a character: it is none of Unicode, and an
 * address could not be made of it (RFC 7493 § 2.1).
 */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return HALF_ESCAPED.test(text) ? JSON.parse(text, wholeCharacters) : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @throws RangeError for half a character */
function wholeCharacters(key: string, value: unknown): unknown {
  if (HALF.test(key) || (typeof value === 'string' && HALF.test(value)))
    throw new RangeError('half a character')
  return value
}
