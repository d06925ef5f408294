import { type Command, Option } from 'commander'
import type { Exit } from './failure.ts'
import { type CommonOptions, openTerminal, type Terminal } from './terminal.ts'
import { PUBLISHER_LANGUAGES } from '../words/texts.ts'

const EXIT_CODES = `
Exit codes:
  0  fine
  1  problems found, each named
  2  wrong usage, or something that cannot be read or written`

/**
 * Gives a command what all have: `--lang`, `--progress`, examples and exit codes in its help, and a
 * terminal. `run` gets the one argument of the command and returns the exit code.
 */
export function addCommand(
  command: Command,
  examples: readonly string[],
  run: (argument: string, terminal: Terminal) => Promise<Exit>,
): void {
  addGroupHelp(command, examples)
  command
    .addOption(
      new Option('--lang <language>', 'language of the messages')
        .choices(PUBLISHER_LANGUAGES)
        .default('en'),
    )
    .option('--progress', 'show progress also where stderr is no terminal')
    .action(async () => {
      const terminal = await openTerminal(command.opts<CommonOptions>())
      process.exitCode = await run(command.args[0] ?? '', terminal)
    })
}

/** Examples and exit codes, also in the help of a command that has others below it. */
export function addGroupHelp(command: Command, examples: readonly string[]): void {
  const shown = examples.map((example) => `  npm run feed -- ${example}`).join('\n')
  command.addHelpText('after', `\nExamples:\n${shown}\n${EXIT_CODES}`)
}
