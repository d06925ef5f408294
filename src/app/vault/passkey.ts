import { err, ok, type Result } from '../../result.ts'

/*
 * A passkey of this device that gives out a secret (WebAuthn level 3, § 10.1.4, extension `prf`). The library for the age
 * format can do that too, but it would bring itself along a second time: it is in the vault's worker.
 */

/** Which passkey, and what it makes its secret of; neither is one itself. */
export interface Passkey {
  readonly credential: Uint8Array
  readonly salt: Uint8Array
}

const random = (bytes: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(bytes))

/** Whether the browser may have such passkeys. */
export async function passkeysPossible(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false
  // Browsers that cannot be asked may be tried.
  const { getClientCapabilities } = PublicKeyCredential as {
    getClientCapabilities?: () => Promise<Record<string, boolean>>
  }
  const can = await getClientCapabilities?.call(PublicKeyCredential)
  return can?.['extension:prf'] !== false
}

/**
 * Makes a passkey on this device. The person confirms it, as they unlock the device.
 *
 * @param name how the device names it to them
 * @returns `refused` where they called it off
 */
export async function makePasskey(name: string): Promise<Result<Passkey, 'refused'>> {
  const publicKey: PublicKeyCredentialCreationOptions = {
    rp: { name },
    user: { id: random(16), name, displayName: name },
    challenge: random(32),
    // COSE: EdDSA, ES256, RS256. Nothing is ever signed with it here.
    pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    extensions: { prf: {} },
  }
  try {
    const made = await navigator.credentials.create({ publicKey })
    if (!(made instanceof PublicKeyCredential)) return err('refused')
    return ok({ credential: new Uint8Array(made.rawId), salt: random(32) })
  } catch {
    return err('refused')
  }
}

/** The secret of a passkey, 32 bytes; `refused` where the person called it off or the device gives none. */
export async function secretOf({
  credential,
  salt,
}: Passkey): Promise<Result<Uint8Array, 'refused'>> {
  const publicKey: PublicKeyCredentialRequestOptions = {
    challenge: random(32),
    allowCredentials: [{ type: 'public-key', id: Uint8Array.from(credential) }],
    userVerification: 'required',
    extensions: { prf: { eval: { first: Uint8Array.from(salt) } } },
  }
  try {
    const shown = await navigator.credentials.get({ publicKey })
    if (!(shown instanceof PublicKeyCredential)) return err('refused')
    const first = shown.getClientExtensionResults().prf?.results?.first
    return first instanceof ArrayBuffer && first.byteLength === 32
      ? ok(new Uint8Array(first))
      : err('refused')
  } catch {
    return err('refused')
  }
}
