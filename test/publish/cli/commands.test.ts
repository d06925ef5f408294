import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeProgram, runProgram } from '../../../src/publish/cli/program.ts'
import { writeWorkbookTo } from './run-feed.ts'

// Some of these read a whole workbook first.
vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-commands-'))
const at = (name: string): string => join(folder, name)
const GONE = at('gone')

/** Every command that does something, with words that it takes, of which one names a file or folder that is not there. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  workbook: ['--from', GONE, '--out', at('new.xlsx')],
  check: [GONE],
  keygen: ['--out', join(GONE, 'key.json')],
  'root new': ['--region', 'musterkreis', '--out', at('new'), '--root-key', GONE],
  'root rotate': ['--feed', GONE, '--key', at('key.json')],
  'root sign': [GONE, '--key', at('key.json')],
  'partner add': [GONE, '--organization', 'jmd', '--out', at('new.json')],
  'partner rekey': [GONE, '--organization', 'jmd', '--out', at('new.json')],
  'partner remove': [GONE, '--organization', 'jmd'],
  build: [GONE, '--key', at('key.json'), '--out', at('new')],
  'import osm': [GONE, '--out', at('new')],
  'import hsds': [GONE, '--workbook', at('region')],
  'import integreat': [GONE, '--workbook', at('region')],
  'import workbook': [GONE, '--workbook', at('region')],
  'import changes': [GONE, '--workbook', at('region')],
  'import counts': [GONE, '--out', at('new')],
  serve: [GONE],
  'export hsds': [GONE, '--out', at('new')],
  'export hsds-csv': [GONE, '--out', at('new')],
  'export json-ld': [GONE, '--out', at('new'), '--guide', 'https://guide.example/'],
  'export ical': [GONE, '--out', at('new')],
  'export overview': [GONE, '--out', at('new')],
  try: [GONE],
  sample: ['--records', '16', '--out', join(at('key.json'), 'below')],
  regions: [`${GONE}=https://feed.example/`, '--out', at('new')],
  'host nginx': ['--root', '/srv/guide', '--server-name', 'guide.example'],
  'host headers': [],
}

const program = await makeProgram()

/** Every command with what it is called; one of others below it too. */
function commandsOf(command: Command, before: readonly string[] = []): [string, Command][] {
  return command.commands.flatMap((one) => {
    const words = [...before, one.name()]
    return [[words.join(' '), one], ...commandsOf(one, words)]
  })
}

const ALL = commandsOf(program)
const LEAVES = ALL.filter(([, { commands }]) => commands.length === 0)

beforeAll(async () => {
  writeWorkbookTo(at('region'))
  await run('keygen', '--out', at('key.json'))
  mkdirSync(at('empty'))
  writeFileSync(at('cases.json'), '[]')
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Runs a command as the command line does, within this process: there are many of them. */
async function run(...words: string[]): Promise<{ code: unknown; out: string; err: string }> {
  let [out, err] = ['', '']
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text)
    return true
  })
  process.exitCode = 0
  try {
    await runProgram(words)
  } finally {
    stdout.mockRestore()
    stderr.mockRestore()
  }
  const code: unknown = process.exitCode
  process.exitCode = 0
  return { code, out, err }
}

/** What lies in the folder, to see that nothing was written. */
const listed = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(at(name)).isFile())
      .map((name) => [name, readFileSync(at(name), 'base64')]),
  )

it('no command is forgotten here', () => {
  expect(Object.keys(WORDS).toSorted()).toEqual(LEAVES.map(([name]) => name).toSorted())
})

describe.each(ALL)('%s', (name, command) => {
  const words = name.split(' ')

  it('explains itself: purpose, arguments, options, an example, exit codes', async () => {
    const { code, out, err } = await run(...words, '--help')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const plain = out.replaceAll(/\s+/g, ' ')
    expect(command.description().length).toBeGreaterThan(20)
    expect(plain).toContain(command.description())
    expect(out).toMatch(
      /\nExamples:\n( {2}npm run feed -- .+\n)+\nExit codes:\n {2}0 .+\n {2}1 .+\n {2}2 /,
    )
    for (const argument of command.registeredArguments) {
      expect(argument.description, argument.name()).toMatch(/\w{3}/)
      expect(plain).toContain(argument.description)
    }
    for (const option of command.options) {
      expect(option.description, option.flags).toMatch(/\w{3}/)
      expect(out).toContain(option.flags)
    }
  })

  it('every example is one of its own words', () => {
    let text = ''
    command.configureOutput({ writeOut: (said) => (text += said) }).outputHelp()
    const examples = [...text.matchAll(/npm run feed -- (.+)/g)].map(([, example = '']) => example)
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) expect(`${example} `).toContain(`${words[0]} `)
  })
})

it.each(LEAVES)(
  '%s answers an option that does not exist with 2, in both languages',
  async (name) => {
    const words = [...name.split(' '), ...(WORDS[name] ?? []), '--no-such-option']
    const before = listed()
    const english = await run(...words)
    expect(english).toMatchObject({ code: 2, out: '' })
    expect(english.err).toContain('There is no option --no-such-option.\n')
    expect(english.err).toContain('--help')
    const german = await run(...words, '--lang', 'de')
    expect(german).toMatchObject({ code: 2, out: '' })
    expect(german.err).toContain('Die Option --no-such-option gibt es nicht.\n')
    expect(german.err).not.toMatch(/error|add --help/)
    expect(listed()).toEqual(before)
  },
)

const DEMANDING = LEAVES.filter(
  ([, { registeredArguments, options }]) =>
    registeredArguments.some(({ required }) => required) ||
    options.some(({ mandatory }) => mandatory),
)

it.each(DEMANDING)('%s answers missing words with 2', async (name) => {
  const words = name.split(' ')
  const before = listed()
  const german = await run(...words, '--lang', 'de')
  expect(german).toMatchObject({ code: 2, out: '' })
  expect(german.err).toMatch(/^Es fehlt(: \S.*| die Option --\S.*)\.\n/)
  const english = await run(...words)
  expect(english).toMatchObject({ code: 2, out: '' })
  expect(english.err).toMatch(/^(This is missing: \S.*|The option --\S.* is missing)\.\n/)
  expect(listed()).toEqual(before)
})

/** What a host needs is printed from nothing but the words. */
const READING = LEAVES.filter(([name]) => !name.startsWith('host '))

it.each(READING)('%s names a missing file in a sentence, and writes nothing', async (name) => {
  const given = WORDS[name] ?? []
  const words = [...name.split(' '), ...given]
  const before = listed()
  const path = given.some((word) => word.startsWith(GONE)) ? GONE : at('key.json')
  const english = await run(...words)
  const german = await run(...words, '--lang', 'de')
  for (const { code, out, err } of [english, german]) {
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(path)
    expect(err).toMatch(/^[^\n]+\.\n$/)
  }
  expect(german.err).not.toBe(english.err)
  expect(listed()).toEqual(before)
})

describe('wrong usage', () => {
  it.each([
    [['nonsense'], 'There is no command nonsense.', 'Den Befehl nonsense gibt es nicht.'],
    [['check', 'a', 'b'], 'These are too many words.', 'Das sind zu viele Angaben.'],
    [['check', 'a', '--now'], 'lacks its value.', 'fehlt ihr Wert.'],
    [
      ['sample', '--records', '3', '--out', GONE],
      'It must be a number from 16 to 1000000.',
      'Es muss eine Zahl von 16 bis 1000000 sein.',
    ],
    [
      ['export', 'hsds', 'a', '--out', GONE, '--hsds', '2'],
      'Allowed are: 3.0, 3.1.',
      'Möglich sind: 3.0, 3.1.',
    ],
  ])('%j', async (words, english, german) => {
    expect(await run(...words)).toMatchObject({ code: 2, out: '' })
    expect((await run(...words)).err).toContain(english)
    const options = [...words, '--'].findIndex((word) => word.startsWith('--'))
    const inGerman = await run(...words.toSpliced(options, 0, '--lang=de'))
    expect(inGerman.err).toContain(german)
  })
})
