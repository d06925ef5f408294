import type { Proposal } from '../import/changes/proposal.ts'
import { changeLines } from '../words/change.ts'
import type { Terminal } from './terminal.ts'

/** A reported change as the command line shows it: a line, and more below it. */
export const printChange = (proposal: Proposal, terminal: Terminal): void =>
  printLines(changeLines(proposal, terminal.texts), terminal)

/** Lines that belong together: the first leads. */
export function printLines(lines: readonly string[], { print }: Terminal): void {
  for (const [index, line] of lines.entries()) print(index === 0 ? line : `    ${line}`)
}
