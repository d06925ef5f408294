import { armor, Decrypter, Encrypter } from 'age-encryption'
import { err, ok, type Result } from '../../result.ts'

/** A shorter one is guessed. */
export const SHORTEST_PASSPHRASE = 12

/** What an armored age file begins with (RFC 7468 style). */
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----'

/** Whether a key file asks for a passphrase. */
export const isProtected = (text: string): boolean => text.trimStart().startsWith(ARMOR)

/**
 * Encrypts a key file with a passphrase, in the age format (scrypt): `age -d` opens it too.
 *
 * @returns `short-passphrase` for fewer than twelve characters
 */
export async function protect(
  text: string,
  passphrase: string,
): Promise<Result<string, 'short-passphrase'>> {
  if (passphrase.length < SHORTEST_PASSPHRASE) return err('short-passphrase')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  return ok(`${armor.encode(await encrypter.encrypt(text)).trimEnd()}\n`)
}

/**
 * Opens what `protect` made, or `age -p -a`. The plain text stays in memory.
 *
 * @returns `wrong-passphrase` where it does not open, whatever the reason: an altered file says the same
 */
export async function unprotect(
  text: string,
  passphrase: string,
): Promise<Result<string, 'wrong-passphrase'>> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    return ok(await decrypter.decrypt(armor.decode(text), 'text'))
  } catch {
    return err('wrong-passphrase')
  }
}
