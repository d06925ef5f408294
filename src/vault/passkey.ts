import { bech32 } from '@scure/base'
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import { err, ok, type Result } from '../result.ts'

/** How an X25519 identity of the age format begins. */
const HRP = 'AGE-SECRET-KEY-'

/** The secret of a passkey as an identity of the age format: 32 bytes by chance are an X25519 key. */
const identityOf = (secret: Uint8Array): string => bech32.encodeFromBytes(HRP, secret).toUpperCase()

/**
 * An organisation's identity, encrypted so that a passkey's secret opens it.
 *
 * @param secret 32 bytes that only the device gives out, and only to whoever shows it who they are
 */
export async function wrapForPasskey(identity: string, secret: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(identityOf(secret)))
  return encrypter.encrypt(identity)
}

/** The identity out of such a file; `damaged` where this secret does not open it. */
export async function unwrapByPasskey(
  file: Uint8Array,
  secret: Uint8Array,
): Promise<Result<string, 'damaged'>> {
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identityOf(secret))
    return ok(await decrypter.decrypt(file, 'text'))
  } catch {
    return err('damaged')
  }
}
