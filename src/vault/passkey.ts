import { Decrypter, Encrypter, webauthn } from 'age-encryption'
import { err, ok, type Result } from '../result.ts'

/** An identity that this device's passkey opens. */
export interface KeptByPasskey {
  /** Which passkey, as the library writes it; it is no secret. */
  readonly credential: string
  /** An age file. */
  readonly file: Uint8Array
}

/** Whether the browser may have passkeys that give a secret (WebAuthn level 3, § 10.1.4, `prf`). */
export async function hasPasskeys(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false
  const { getClientCapabilities } = PublicKeyCredential as unknown as {
    getClientCapabilities?: () => Promise<Record<string, boolean>>
  }
  if (!getClientCapabilities) return true
  const can = await getClientCapabilities.call(PublicKeyCredential)
  return can['extension:prf'] !== false
}

/**
 * Makes a passkey on this device and keeps an identity with it. The browser asks the person twice: for the passkey, and
 * for its secret.
 *
 * @param name how the browser names the passkey to the person
 * @returns `refused` where the person called it off or the device has no such passkey
 */
export async function keepByPasskey(
  identity: string,
  name: string,
): Promise<Result<KeptByPasskey, 'refused'>> {
  try {
    const credential = await webauthn.createCredential({ keyName: name })
    const encrypter = new Encrypter()
    encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity: credential }))
    return ok({ credential, file: await encrypter.encrypt(identity) })
  } catch {
    return err('refused')
  }
}

/** The identity, once the person has shown the device who they are; `refused` where they did not. */
export async function openByPasskey({
  credential,
  file,
}: KeptByPasskey): Promise<Result<string, 'refused'>> {
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(new webauthn.WebAuthnIdentity({ identity: credential }))
    return ok(await decrypter.decrypt(file, 'text'))
  } catch {
    return err('refused')
  }
}
