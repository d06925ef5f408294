import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { generateSigningKey, readSigningKey } from '../release/key.ts'
import { addCommand } from './command.ts'
import { EXIT, reasonOf } from './failure.ts'

/** `keygen --out <file>`: a region's new signing key. */
export function addKeygen(program: Command): void {
  const command = program
    .command('keygen')
    .description(
      "make a region's signing key; keep it safe, whoever holds it speaks for the region",
    )
    .requiredOption('--out <file>', 'where to write the private key (a JWK); never overwritten')
  addCommand(command, ['keygen --out ~/musterkreis.key.json'], async (_, terminal) => {
    const { out } = command.opts<{ out: string }>()
    const written = `${JSON.stringify(await generateSigningKey(), null, 2)}\n`
    try {
      writeFileSync(out, written, { mode: 0o600, flag: 'wx' })
    } catch (thrown) {
      if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST')
        return terminal.fail({ code: 'key-exists', params: { path: out } })
      const params = { path: out, reason: reasonOf(thrown) }
      return terminal.fail({ code: 'unreadable', params })
    }
    const key = await readSigningKey(written)
    if (key.ok) terminal.print(key.value.kid)
    return EXIT.fine
  })
}
