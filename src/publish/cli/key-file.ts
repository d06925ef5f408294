import { readFileSync, writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { err, ok, type Result } from '../../result.ts'
import { type PublicKey, readPublicKey, readSigningKey, type SigningKey } from '../release/key.ts'
import { isProtected, protect, SHORTEST_PASSPHRASE, unprotect } from '../release/passphrase.ts'
import { type Failure, reasonOf } from './failure.ts'
import type { Terminal } from './terminal.ts'

/** Options of every command that opens a key. */
export interface KeyOptions {
  readonly passphraseFile?: string
}

/** Gives a command `--passphrase-file`, for scripts: at a terminal the passphrase is asked for. */
export const withPassphraseFile = (command: Command): Command =>
  command.option(
    '--passphrase-file <file>',
    'a file whose first line is the passphrase of the keys',
  )

/** Collects an option that may be given several times. */
export const collect = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  value,
]

/**
 * Reads private keys, in their order. Of a protected one the passphrase is read from `--passphrase-file`, or asked for.
 *
 * @returns `bad-key`, `wrong-passphrase`, `passphrase-needed` or `unreadable` with the path of the first that fails
 */
export async function readKeyFiles(
  paths: readonly string[],
  options: KeyOptions,
  terminal: Terminal,
): Promise<Result<SigningKey[], Failure>> {
  const keys: SigningKey[] = []
  for (const path of paths) {
    const text = await openKeyFile(path, options, terminal)
    if (!text.ok) return text
    const key = await readSigningKey(text.value)
    if (!key.ok) return err({ code: 'bad-key', params: { path } })
    keys.push(key.value)
  }
  return ok(keys)
}

/** A key file for a root: its public half, and itself where the file holds the private one too. */
export interface ListedKey {
  readonly listed: PublicKey
  readonly signing: SigningKey | undefined
}

/** Reads keys a root lists: files of a public half, or key files, which can sign at once. */
export async function readListedKeys(
  paths: readonly string[],
  options: KeyOptions,
  terminal: Terminal,
): Promise<Result<ListedKey[], Failure>> {
  const keys: ListedKey[] = []
  for (const path of paths) {
    const text = await openKeyFile(path, options, terminal)
    if (!text.ok) return text
    const [listed, signing] = await Promise.all([
      readPublicKey(text.value),
      readSigningKey(text.value),
    ])
    if (!listed.ok) return err({ code: 'bad-key', params: { path } })
    keys.push({ listed: listed.value, signing: signing.ok ? signing.value : undefined })
  }
  return ok(keys)
}

/** The content of a key file, without its protection. */
async function openKeyFile(
  path: string,
  options: KeyOptions,
  terminal: Terminal,
): Promise<Result<string, Failure>> {
  const text = readText(path)
  if (!text.ok || !isProtected(text.value)) return text
  const passphrase = await passphraseFor(path, options, terminal)
  if (!passphrase.ok) return passphrase
  const opened = await unprotect(text.value, passphrase.value)
  return opened.ok ? opened : err({ code: opened.error, params: { path } })
}

async function passphraseFor(
  path: string,
  { passphraseFile }: KeyOptions,
  { askSecret, texts }: Terminal,
): Promise<Result<string, Failure>> {
  if (passphraseFile !== undefined) return readPassphrase(passphraseFile)
  const typed = await askSecret?.(texts('keys.passphrase', { path }))
  return typed === undefined ? err({ code: 'passphrase-needed', params: { path } }) : ok(typed)
}

/** The first line of a file. */
export function readPassphrase(path: string): Result<string, Failure> {
  const text = readText(path)
  return text.ok ? ok(text.value.split(/\r?\n/)[0] ?? '') : text
}

/**
 * Encrypts a new key with a passphrase: that of a file, or one that is typed twice.
 *
 * @returns `short-passphrase`, `passphrases-differ`, `passphrase-needed`
 */
export async function protectKey(
  text: string,
  path: string,
  options: KeyOptions,
  terminal: Terminal,
): Promise<Result<string, Failure>> {
  const passphrase = await passphraseFor(path, options, terminal)
  if (!passphrase.ok) return passphrase
  if (options.passphraseFile === undefined) {
    const again = await terminal.askSecret?.(terminal.texts('keys.again'))
    if (again !== passphrase.value) return err({ code: 'passphrases-differ', params: {} })
  }
  const made = await protect(text, passphrase.value)
  return made.ok ? made : err({ code: made.error, params: { least: SHORTEST_PASSPHRASE } })
}

/** Writes a file that nobody but its owner may read, and never over another. */
export function writeSecret(path: string, text: string): Result<undefined, Failure> {
  return writeNew(path, text, 0o600)
}

/** Writes a file, never over another. */
export function writeNew(path: string, text: string, mode = 0o644): Result<undefined, Failure> {
  try {
    writeFileSync(path, text, { mode, flag: 'wx' })
    return ok(undefined)
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST')
      return err({ code: 'key-exists', params: { path } })
    return err({ code: 'unreadable', params: { path, reason: reasonOf(thrown) } })
  }
}

/** A file as text. */
export function readText(path: string): Result<string, Failure> {
  try {
    return ok(readFileSync(path, 'utf8'))
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path, reason: reasonOf(thrown) } })
  }
}
