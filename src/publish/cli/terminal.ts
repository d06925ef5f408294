import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { TFunction } from 'i18next'
import { EXIT, type Exit, type Failure } from './failure.ts'
import { type PublisherLanguage, publisherTexts } from '../words/texts.ts'

/** What a command talks to: results on stdout, everything else on stderr. */
export interface Terminal {
  readonly texts: TFunction
  readonly print: (line: string) => void
  readonly note: (line: string) => void
  /** Replaces the last progress line; silent unless stderr is a terminal or progress was asked for. */
  readonly progress: (line: string) => void
  /** Says in one sentence why a command cannot go on; returns the exit code. */
  readonly fail: (failure: Failure) => Exit
  /** Asks the person at the terminal; undefined once the input ends. Absent where nobody sits there. */
  readonly ask?: (question: string) => Promise<string | undefined>
  /** The same, without showing what is typed. */
  readonly askSecret?: (question: string) => Promise<string | undefined>
}

/** Options every command has. */
export interface CommonOptions {
  readonly lang: PublisherLanguage
  readonly progress?: true
}

/**
 * What a terminal would obey and not show: control characters beside tabs and ends of lines, and controls of direction. The two
 * colours of a QR code (`preview/terminal-code.ts`) are the program's own.
 */
const OBEYED =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /\u001b\[(?:30;107|0)m|[\0-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** A line as it may be printed: a cell of somebody else's workbook, or a name in a feed, gives a terminal no orders. */
export const printable = (line: string): string =>
  line.replace(OBEYED, (found) =>
    found.length > 1 ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The terminal of this process. */
export async function openTerminal(options: CommonOptions): Promise<Terminal> {
  const texts = await publisherTexts(options.lang)
  const { stdout, stderr } = process
  const overwrite = stderr.isTTY ? '\r\u001b[K' : ''
  let open = false
  const note = (line: string): void => {
    if (open) stderr.write(overwrite || '\n')
    open = false
    stderr.write(`${printable(line)}\n`)
  }
  return {
    texts,
    note,
    print: (line) => void stdout.write(`${printable(line)}\n`),
    progress(line) {
      if (!stderr.isTTY && !options.progress) return
      stderr.write(overwrite ? `${overwrite}${printable(line)}` : `${printable(line)}\n`)
      open = overwrite !== ''
    },
    fail({ code, params }) {
      note(texts(`failures.${code}`, params))
      return EXIT.usage
    },
    ...(process.stdin.isTTY && stdout.isTTY && { ask, askSecret }),
  }
}

/** One line of what is typed. */
const ask = (question: string): Promise<string | undefined> => askOn(process.stdout, question)

/** One line that nobody beside can read. */
async function askSecret(question: string): Promise<string | undefined> {
  const blind = new Writable({ write: (_chunk, _encoding, done) => done() })
  process.stdout.write(`${question} `)
  const typed = await askOn(blind, question)
  process.stdout.write('\n')
  return typed
}

async function askOn(output: NodeJS.WritableStream, question: string): Promise<string | undefined> {
  const reader = createInterface({ input: process.stdin, output, terminal: true })
  const ended = new Promise<undefined>((resolve) => reader.once('close', () => resolve(undefined)))
  try {
    return await Promise.race([reader.question(`${question} `), ended])
  } finally {
    reader.close()
  }
}
