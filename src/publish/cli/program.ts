import { Command, CommanderError } from 'commander'
import { addBuild } from './build.ts'
import { addCheck } from './check.ts'
import { addGroupHelp } from './command.ts'
import { addExport } from './export.ts'
import { EXIT } from './failure.ts'
import { addHost } from './host.ts'
import { addImport } from './import.ts'
import { addKeygen } from './keygen.ts'
import { addPartner } from './partner.ts'
import { addRegions } from './regions.ts'
import { addRoot } from './root.ts'
import { addSample } from './sample.ts'
import { addServe } from './serve.ts'
import { publisherTexts } from '../words/texts.ts'
import { addTry } from './try.ts'
import { isGermanAsked, usageSentence } from './usage.ts'
import { addWorkbook } from './workbook.ts'

/** The whole command line. `words` tell in which language wrong usage is answered. */
export async function makeProgram(words: readonly string[] = []): Promise<Command> {
  const program = new Command('npm run feed --')
    .description("Anlaufstelle: from a region's workbook to its signed feed")
    .exitOverride()
  const texts = await publisherTexts(isGermanAsked(words) ? 'de' : 'en')
  program
    .configureOutput({ outputError: (said, write) => write(usageSentence(said, texts)) })
    .showHelpAfterError(texts('usage.hint'))

  addWorkbook(program)
  addCheck(program)
  addKeygen(program)
  addRoot(program)
  addPartner(program)
  addBuild(program)
  addImport(program)
  addServe(program)
  addExport(program)
  addTry(program)
  addSample(program)
  addRegions(program)
  addHost(program)
  addGroupHelp(program, ['check region.xlsx', 'build --help'])
  return program
}

/** Runs a command; what it answers is in `process.exitCode` in the end. */
export async function runProgram(words: readonly string[]): Promise<void> {
  const program = await makeProgram(words)
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    process.exitCode = thrown.exitCode === 0 ? EXIT.fine : EXIT.usage
  }
}
