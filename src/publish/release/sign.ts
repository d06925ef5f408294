import { FlattenedSign } from 'jose'
import type { Release, Root } from '../../catalogue/release.ts'
import type { SigningKey } from './key.ts'

const encoder = new TextEncoder()

/** One signature of a document in general JSON serialization (RFC 7515 § 7.2.1). */
export interface Signature {
  readonly protected: string
  readonly signature: string
}

/** A document and whoever signed it so far. */
export interface SignedDocument {
  readonly payload: string
  readonly signatures: readonly Signature[]
}

/**
 * A key's signature of a root or release (F2): EdDSA with Ed25519, which is deterministic (RFC 8032 § 5.1.6): the same
 * payload gives the same bytes.
 *
 * @param payload the document as it is written, not encoded
 */
export async function signatureOf(
  payload: Uint8Array,
  type: 'root' | 'release',
  key: SigningKey,
): Promise<SignedDocument & { readonly signatures: readonly [Signature] }> {
  const jws = await new FlattenedSign(payload)
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: `anlaufstelle-${type}+json` })
    .sign(key.privateKey)
  const signature = { protected: jws.protected ?? '', signature: jws.signature }
  return { payload: jws.payload, signatures: [signature] }
}

/** Signs a root or release with one key or several, in their order. */
export async function signDocument(
  document: Root | Release,
  keys: readonly SigningKey[],
): Promise<Uint8Array> {
  const payload = encoder.encode(JSON.stringify(document))
  const signed = await Promise.all(keys.map((key) => signatureOf(payload, document.type, key)))
  return documentBytes({
    payload: signed[0]?.payload ?? '',
    signatures: signed.flatMap(({ signatures }) => signatures),
  })
}

/** A signed document as the file that is published. */
export const documentBytes = ({ payload, signatures }: SignedDocument): Uint8Array =>
  encoder.encode(JSON.stringify({ signatures, payload }))
