import type { Command } from 'commander'
import { ok } from '../../result.ts'
import { generateSigningKey, readSigningKey } from '../release/key.ts'
import { addCommand } from './command.ts'
import { EXIT, type Exit } from './failure.ts'
import {
  type KeyOptions,
  protectKey,
  withPassphraseFile,
  writeNew,
  writeSecret,
} from './key-file.ts'
import type { Terminal } from './terminal.ts'

interface KeygenOptions extends KeyOptions {
  readonly out: string
  readonly public?: string
  readonly passphrase?: true
}

/** `keygen --out <file>`: a new signing key. */
export function addKeygen(program: Command): void {
  const command = program
    .command('keygen')
    .description(
      "make a region's signing key; keep it safe, whoever holds it speaks for the region",
    )
    .requiredOption('--out <file>', 'where to write the private key (a JWK); never overwritten')
    .option('--public <file>', 'where to write its public half, for a root made elsewhere')
    .option('--passphrase', 'protect the private key with a passphrase (age), asked for here')
  const examples = [
    'keygen --out ~/musterkreis.key.json',
    'keygen --out root-1.key.age --public root-1.pub.json --passphrase',
    'keygen --out online.key.age --passphrase-file /run/secrets/passphrase',
  ]
  addCommand(withPassphraseFile(command), examples, (_, terminal) =>
    keygen(command.opts<KeygenOptions>(), terminal),
  )
}

async function keygen(options: KeygenOptions, terminal: Terminal): Promise<Exit> {
  const text = `${JSON.stringify(await generateSigningKey(), null, 2)}\n`
  const key = await readSigningKey(text)
  if (!key.ok) throw new Error('a new key can be read')
  const isProtected = options.passphrase ?? options.passphraseFile !== undefined
  const written = isProtected ? await protectKey(text, options.out, options, terminal) : ok(text)
  if (!written.ok) return terminal.fail(written.error)
  const secret = writeSecret(options.out, written.value)
  if (!secret.ok) return terminal.fail(secret.error)
  if (options.public !== undefined) {
    const half = `${JSON.stringify(key.value.publicJwk, null, 2)}\n`
    const open = writeNew(options.public, half)
    if (!open.ok) return terminal.fail(open.error)
  }
  terminal.print(key.value.kid)
  return EXIT.fine
}
