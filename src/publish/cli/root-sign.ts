import { dirname } from 'node:path'
import type { Command } from 'commander'
import { readPendingRoot } from '../release/pending-root.ts'
import { addCommand } from './command.ts'
import type { Exit } from './failure.ts'
import { collect, type KeyOptions, readKeyFiles, readText, withPassphraseFile } from './key-file.ts'
import { finishRoot, signWith } from './publish-root.ts'
import type { Terminal } from './terminal.ts'

interface SignOptions extends KeyOptions {
  readonly key: readonly string[]
}

/** `root sign <file>`: one more signature, also on a computer without a network. */
export function addRootSign(group: Command): void {
  const command = group
    .command('sign')
    .description('sign a root that still lacks signatures; the last one publishes it in its folder')
    .argument('<file>', 'root.<n>.pending.json, as new and rotate write it')
    .requiredOption(
      '--key <file>',
      'a key that signs, of the root or the one before; several are possible',
      collect,
    )
  const examples = ['root sign /media/stick/root.2.pending.json --key ~/root-2.key.age']
  addCommand(withPassphraseFile(command), examples, (path, terminal) =>
    sign(path, command.opts<SignOptions>(), terminal),
  )
}

async function sign(path: string, options: SignOptions, terminal: Terminal): Promise<Exit> {
  const text = readText(path)
  if (!text.ok) return terminal.fail(text.error)
  const pending = readPendingRoot(text.value)
  if (!pending) return terminal.fail({ code: 'not-pending', params: { path } })
  const keys = await readKeyFiles(options.key, options, terminal)
  if (!keys.ok) return terminal.fail(keys.error)
  const signed = await signWith(pending, keys.value)
  return signed.ok ? finishRoot(dirname(path), signed.value, terminal) : terminal.fail(signed.error)
}
