import { armor, Decrypter } from 'age-encryption'
import type { Compartment } from '../catalogue/compartment.ts'
import {
  type Cooperation,
  cooperation,
  type PhoneDirectory,
  phoneDirectory,
} from '../catalogue/compartments.ts'
import { err, ok, type Result } from '../result.ts'
import { PassphraseIdentity } from './passphrase-identity.ts'

/** What the compartments hold, in the clear. */
export interface Opened {
  readonly 'phone-directory'?: PhoneDirectory
  readonly partners?: Cooperation
}

const SCHEMAS = { 'phone-directory': phoneDirectory, partners: cooperation } as const

/**
 * An organisation's identity out of the file it was given.
 *
 * @param file an armored age file of one passphrase
 * @param onProgress told the share of scrypt's work that is done, from 0 to 1
 * @returns `AGE-SECRET-KEY-1…`; `wrong-passphrase`; `damaged` where the file can be opened by none
 */
export async function openIdentity(
  file: string,
  passphrase: string,
  onProgress: (share: number) => void,
): Promise<Result<string, 'wrong-passphrase' | 'damaged'>> {
  const typed = new PassphraseIdentity(passphrase, onProgress)
  const decrypter = new Decrypter()
  decrypter.addIdentity(typed)
  try {
    const text = await decrypter.decrypt(armor.decode(file), 'text')
    return ok(text.trim())
  } catch {
    return err(typed.outcome === 'wrong' ? 'wrong-passphrase' : 'damaged')
  }
}

/**
 * A compartment of a feed, decrypted and read. It says itself what it is and of which region: bytes of another would be
 * refused even if they were encrypted to the same partners.
 *
 * @param identity `AGE-SECRET-KEY-1…`
 * @returns `not-for-you` where it is not encrypted to this identity; `damaged` where what comes out is not what it should be
 */
export async function openCompartment<Name extends Compartment>(
  compartment: Name,
  bytes: Uint8Array,
  { identity, region }: { readonly identity: string; readonly region: string },
): Promise<Result<NonNullable<Opened[Name]>, 'not-for-you' | 'damaged'>> {
  const decrypter = new Decrypter()
  let text: string
  try {
    decrypter.addIdentity(identity)
    text = await decrypter.decrypt(bytes, 'text')
  } catch (thrown) {
    return err(isStranger(thrown) ? 'not-for-you' : 'damaged')
  }
  try {
    const content = SCHEMAS[compartment].parse(JSON.parse(text))
    return content.region === region ? ok(content as NonNullable<Opened[Name]>) : err('damaged')
  } catch {
    return err('damaged')
  }
}

/** The library throws one sentence where none of the file's recipients is the identity. */
const isStranger = (thrown: unknown): boolean =>
  thrown instanceof Error && /no identity matched/.test(thrown.message)
