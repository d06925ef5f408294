import type { Answer } from './choose-changes.ts'
import type { Terminal } from './terminal.ts'

/** What may be typed, in the languages of the command line. */
const TYPED: Readonly<Record<string, Answer>> = {
  y: 'yes',
  yes: 'yes',
  j: 'yes',
  ja: 'yes',
  n: 'no',
  no: 'no',
  nein: 'no',
  a: 'all',
  all: 'all',
  alle: 'all',
  q: 'quit',
  quit: 'quit',
}

/** Asks until there is an answer; the end of the input is no consent. */
export async function askChange({ ask, texts }: Terminal): Promise<Answer> {
  for (;;) {
    const typed = await ask?.(texts('changes.question'))
    if (typed === undefined) return 'quit'
    const answer = TYPED[typed.trim().toLowerCase()]
    if (answer) return answer
  }
}
