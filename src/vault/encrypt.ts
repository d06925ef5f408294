import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'

/** An organisation's key pair, as the age format writes it. */
export interface KeyPair {
  /** `AGE-SECRET-KEY-1…`: whoever has it reads everything encrypted to the recipient. */
  readonly identity: string
  /** `age1…`, public. */
  readonly recipient: string
}

/** A new X25519 key pair. */
export async function makeKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/**
 * Encrypts bytes in the age format to several recipients; each of them can open the result alone.
 *
 * @param recipients `age1…`, at least one
 */
export async function encryptTo(
  recipients: readonly string[],
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(bytes)
}
