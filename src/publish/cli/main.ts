import { Command, CommanderError } from 'commander'
import { addBuild } from './build.ts'
import { addCheck } from './check.ts'
import { addHost } from './host.ts'
import { addImport } from './import.ts'
import { addKeygen } from './keygen.ts'
import { addTry } from './try.ts'
import { EXIT } from './failure.ts'

const program = new Command('npm run feed --')
  .description("Anlaufstelle: from a region's workbook to its signed feed")
  .showHelpAfterError('(add --help for examples and exit codes)')
  .exitOverride()

addCheck(program)
addKeygen(program)
addBuild(program)
addImport(program)
addTry(program)
addHost(program)

try {
  await program.parseAsync()
} catch (thrown) {
  if (!(thrown instanceof CommanderError)) throw thrown
  process.exitCode = thrown.exitCode === 0 ? EXIT.fine : EXIT.usage
}
