import { GeneralSign } from 'jose'
import type { Release, Root } from '../../catalogue/release.ts'
import type { SigningKey } from './key.ts'

const encoder = new TextEncoder()

/**
 * Signs a root or release (F2): JWS in general JSON serialization (RFC 7515 § 7.2.1), EdDSA with
 * Ed25519, which is deterministic (RFC 8032 § 5.1.6): the same payload gives the same bytes.
 */
export async function signDocument(document: Root | Release, key: SigningKey): Promise<Uint8Array> {
  const payload = encoder.encode(JSON.stringify(document))
  const jws = await new GeneralSign(payload)
    .addSignature(key.privateKey)
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: `anlaufstelle-${document.type}+json` })
    .sign()
  return encoder.encode(JSON.stringify(jws))
}
