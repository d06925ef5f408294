import { Command, CommanderError } from 'commander'
import { addBuild } from './build.ts'
import { addCheck } from './check.ts'
import { addExport } from './export.ts'
import { addHost } from './host.ts'
import { addImport } from './import.ts'
import { addKeygen } from './keygen.ts'
import { addRegions } from './regions.ts'
import { addRoot } from './root.ts'
import { addSample } from './sample.ts'
import { addServe } from './serve.ts'
import { addTry } from './try.ts'
import { addWorkbook } from './workbook.ts'
import { EXIT } from './failure.ts'

const program = new Command('npm run feed --')
  .description("Anlaufstelle: from a region's workbook to its signed feed")
  .showHelpAfterError('(add --help for examples and exit codes)')
  .exitOverride()

addWorkbook(program)
addCheck(program)
addKeygen(program)
addRoot(program)
addBuild(program)
addImport(program)
addServe(program)
addExport(program)
addTry(program)
addSample(program)
addRegions(program)
addHost(program)

try {
  await program.parseAsync()
} catch (thrown) {
  if (!(thrown instanceof CommanderError)) throw thrown
  process.exitCode = thrown.exitCode === 0 ? EXIT.fine : EXIT.usage
}
