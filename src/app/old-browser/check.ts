/** What the guide cannot do without, by the name a technician knows it by. */
const NEEDED: readonly (readonly [name: string, isThere: () => boolean])[] = [
  ['ECMAScript modules', () => 'noModule' in HTMLScriptElement.prototype],
  ['WebCrypto', () => 'crypto' in window && 'subtle' in crypto],
  ['IndexedDB', () => 'indexedDB' in window],
  ['Web Workers', () => 'Worker' in window],
  ['Web Locks', () => 'locks' in navigator],
  ['HTMLDialogElement', () => 'HTMLDialogElement' in window],
]

/** A public key from RFC 8032 § 7.1: some engines take no other bytes than those of a key. */
const SOME_KEY = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'

/** Only a page that came over https, or from this machine, may check signatures. */
export const INSECURE = 'https'

/**
 * The first thing this browser lacks; undefined: it is new enough.
 *
 * @returns {@link INSECURE} where the browser may be new enough, but the address is not encrypted
 */
export function findMissing(): Promise<string | undefined> {
  const missing = firstMissing()
  if (missing !== undefined) return Promise.resolve(missing)
  const bytes = (SOME_KEY.match(/../g) ?? []).map((byte) => parseInt(byte, 16))
  return crypto.subtle
    .importKey('raw', new Uint8Array(bytes), 'Ed25519', false, ['verify'])
    .then(() => undefined)
    .catch(() => 'Ed25519')
}

/** The same, as far as it can be said at once. */
export function firstMissing(): string | undefined {
  // Very old ones do not know the property.
  if ((window as { isSecureContext?: boolean }).isSecureContext === false) return INSECURE
  const missing = NEEDED.filter(([, isThere]) => !isThere())[0]
  return missing && missing[0]
}
