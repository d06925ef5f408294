import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/*
 * The programs that people open the exports with. Where one is missing, a test that needs it fails and says so:
 * apt-get install age p7zip-full python3
 */

const run = promisify(execFile)

/** Runs in an empty folder that is gone afterwards. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'export-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function program(name: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await run(name, [...args], { cwd, maxBuffer: 1e8 })
    return stdout
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(
        `this test needs the program ${name}: apt-get install age p7zip-full python3`,
        { cause: thrown },
      )
    // What the program itself said, without the command.
    const { stderr = '' } = thrown as { readonly stderr?: string }
    throw new Error(stderr.trim() || String(thrown), { cause: thrown })
  }
}

/** `age` asks for a passphrase on a terminal and nowhere else: it is given one, and answered. */
const ON_A_TERMINAL = `
import os, pty, sys
passphrase, command = sys.argv[1], sys.argv[2:]
pid, terminal = pty.fork()
if pid == 0:
    try:
        os.execvp(command[0], command)
    finally:
        os._exit(127)
said, answered = b'', False
while True:
    try:
        more = os.read(terminal, 4096)
    except OSError:
        break
    if not more:
        break
    said += more
    if not answered and b'passphrase' in said and b':' in said:
        os.write(terminal, passphrase.encode() + b'\\n')
        answered = True
_, status = os.waitpid(pid, 0)
code = os.waitstatus_to_exitcode(status)
if code == 127:
    said = b'this test needs the program age: apt-get install age p7zip-full python3'
sys.stderr.write(said.decode(errors='replace'))
sys.exit(code)
`

/** What `age --decrypt` makes of a file with a passphrase; rejects with its words where it refuses. */
export const ageDecrypt = (file: Uint8Array, passphrase: string): Promise<Uint8Array> =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'in.age'), file)
    const command = ['age', '--decrypt', '--output', 'out', 'in.age']
    await program('python3', ['-c', ON_A_TERMINAL, passphrase, ...command], folder)
    return readFile(join(folder, 'out'))
  })

/** What 7-Zip takes out of an archive, by file name; rejects with its words where it refuses. */
export const unzip = (file: Uint8Array, passphrase: string): Promise<Map<string, Buffer>> =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'in.zip'), file)
    await program('7z', ['x', '-y', '-oout', `-p${passphrase}`, 'in.zip'], folder)
    const names = await readdir(join(folder, 'out'))
    const files = names
      .toSorted()
      .map(async (name) => [name, await readFile(join(folder, 'out', name))] as const)
    return new Map(await Promise.all(files))
  })

/** What 7-Zip says of each file in an archive, without a passphrase. */
export const listZip = (file: Uint8Array): Promise<Map<string, string>[]> =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'in.zip'), file)
    const said = await program('7z', ['l', '-slt', '-p', 'in.zip'], folder)
    const [, files = ''] = said.split('----------\n')
    return files
      .trim()
      .split('\n\n')
      .map(
        (one) =>
          new Map(
            one.split('\n').map((line): [string, string] => {
              const [name = '', ...value] = line.split(' = ')
              return [name, value.join(' = ')]
            }),
          ),
      )
  })
