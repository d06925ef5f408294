import { ok, type Result } from '../../result.ts'
import { generateSigningKey, readSigningKey, type SigningKey } from '../release/key.ts'
import { isProtected, protect, SHORTEST_PASSPHRASE, unprotect } from '../release/passphrase.ts'
import { refused } from './files.ts'
import type { DeskFailure, MadeKey, UnlockedKey } from './messages.ts'

/** A new key, not yet protected. */
export async function plainKey(): Promise<MadeKey> {
  const text = `${JSON.stringify(await generateSigningKey(), null, 2)}\n`
  const key = await readSigningKey(text)
  if (!key.ok) throw new Error('a new key can be read')
  const { kid, publicJwk } = key.value
  return { text, publicText: `${JSON.stringify(publicJwk, null, 2)}\n`, kid }
}

/**
 * A new key whose file is protected with a passphrase.
 *
 * @returns `short-passphrase`
 */
export async function protectedKey(passphrase: string): Promise<Result<MadeKey, DeskFailure>> {
  const made = await plainKey()
  const text = await protect(made.text, passphrase)
  return text.ok
    ? ok({ ...made, text: text.value })
    : refused(text.error, { least: SHORTEST_PASSPHRASE })
}

/**
 * Opens key files.
 *
 * @returns `passphrase-needed`, `wrong-passphrase` or `bad-key` of the first that does not open
 */
export async function openKeys(
  keys: readonly UnlockedKey[],
): Promise<Result<SigningKey[], DeskFailure>> {
  const opened: SigningKey[] = []
  for (const key of keys) {
    const text = await openedText(key)
    if (!text.ok) return text
    const read = await readSigningKey(text.value)
    if (!read.ok) return refused(read.error, { path: '' })
    opened.push(read.value)
  }
  return ok(opened)
}

async function openedText({ text, passphrase }: UnlockedKey): Promise<Result<string, DeskFailure>> {
  if (!isProtected(text)) return ok(text)
  if (passphrase === undefined) return refused('passphrase-needed', { path: '' })
  const opened = await unprotect(text, passphrase)
  return opened.ok ? opened : refused(opened.error, { path: '' })
}
