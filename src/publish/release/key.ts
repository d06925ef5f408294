import {
  calculateJwkThumbprint,
  type CryptoKey,
  CompactSign,
  compactVerify,
  exportJWK,
  generateKeyPair,
  importJWK,
} from 'jose'
import { type PublicJwk, publicJwk } from '../../catalogue/release.ts'
import { z } from '../../catalogue/zod.ts'
import { err, ok, type Result } from '../../result.ts'

/** An Ed25519 private key as a JWK (RFC 8037): what a key file holds, and nothing more. */
const privateJwk = publicJwk.extend({ d: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })
export type PrivateJwk = z.infer<typeof privateJwk>

/** The half of a key that a root lists. */
export interface PublicKey {
  /** RFC 7638 thumbprint, the key's id in roots and signatures (F2). */
  readonly kid: string
  readonly publicJwk: PublicJwk
}

/** A region's key, ready to sign. */
export interface SigningKey extends PublicKey {
  readonly privateKey: CryptoKey | Uint8Array
}

/** Makes a new Ed25519 key. Whoever holds it speaks for the region. */
export async function generateSigningKey(): Promise<PrivateJwk> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  return privateJwk.parse(await exportJWK(privateKey))
}

/**
 * Reads a key file.
 *
 * @returns `bad-key` for anything but an Ed25519 private JWK whose two halves belong together
 */
export async function readSigningKey(text: string): Promise<Result<SigningKey, 'bad-key'>> {
  try {
    const jwk = privateJwk.parse(JSON.parse(text))
    const { kty, crv, x } = jwk
    const [privateKey, publicKey] = await Promise.all([
      importJWK(jwk, 'EdDSA'),
      importJWK({ kty, crv, x }, 'EdDSA'),
    ])
    const probe = new CompactSign(new Uint8Array()).setProtectedHeader({ alg: 'EdDSA' })
    await compactVerify(await probe.sign(privateKey), publicKey)
    const kid = await calculateJwkThumbprint({ kty, crv, x })
    return ok({ kid, publicJwk: { kty, crv, x }, privateKey })
  } catch {
    return err('bad-key')
  }
}

/**
 * Reads the public half of a key, from a file of it alone or from a key file: a root lists keys that lie elsewhere.
 *
 * @returns `bad-key` for anything but an Ed25519 JWK
 */
export async function readPublicKey(text: string): Promise<Result<PublicKey, 'bad-key'>> {
  try {
    const { kty, crv, x } = publicJwk.or(privateJwk).parse(JSON.parse(text))
    const key = { kty, crv, x }
    await importJWK(key, 'EdDSA')
    return ok({ kid: await calculateJwkThumbprint(key), publicJwk: key })
  } catch {
    return err('bad-key')
  }
}
