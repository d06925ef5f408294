import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Sample } from './figures.ts'

const FOLDER = 'dist/assets'
const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length

/** The scripts of the build, by name, with those each imports before it runs. */
export function scripts(): ReadonlyMap<string, readonly string[]> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.js'))
  return new Map(
    names.map((name) => {
      const source = readFileSync(`${FOLDER}/${name}`, 'utf8')
      const imports = source.matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)
      return [name, [...imports].map(([, imported = '']) => imported)]
    }),
  )
}

/** A script and all that it needs to run. */
function withImports(
  all: ReadonlyMap<string, readonly string[]>,
  name: string,
  seen = new Set<string>(),
): Set<string> {
  if (!seen.has(name)) {
    seen.add(name)
    for (const imported of all.get(name) ?? []) withImports(all, imported, seen)
  }
  return seen
}

const kilobytes = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipped(`${FOLDER}/${name}`), 0) / 1000

/** The deterministic figures of the build: bytes as they are sent, compressed by gzip. */
export function sizes(): Sample[] {
  const all = scripts()
  const page = readFileSync('dist/index.html', 'utf8')
  const first = new Set(
    [...page.matchAll(/\/assets\/([^"]+\.js)"/g)].flatMap(([, name = '']) => [
      ...withImports(all, name),
    ]),
  )
  const answer = [...all.keys()].find((name) => name.startsWith('conversation-')) ?? ''
  return [
    { figure: 'firstScript', ours: kilobytes(first) },
    { figure: 'answerScript', ours: kilobytes(new Set([...first, ...withImports(all, answer)])) },
    { figure: 'allScripts', ours: kilobytes(all.keys()) },
    { figure: 'precache', ours: precached() / 1e6 },
  ]
}

/** Every script of the build: its name without the hash, and how many kB it is. */
export const chunks = (): { name: string; kB: number }[] =>
  [...scripts().keys()].map((file) => ({ name: chunkOf(file), kB: kilobytes([file]) }))

/** In which scripts, by name without the hash, a piece of source stands. */
export const scriptsWith = (piece: string): ReadonlySet<string> =>
  new Set(
    [...scripts().keys()]
      .filter((file) => readFileSync(`${FOLDER}/${file}`, 'utf8').includes(piece))
      .map(chunkOf),
  )

const chunkOf = (file: string): string => file.replace(/-[\w-]{8}\.js$/, '')

/** Everything the service worker keeps, as its list says. */
function precached(): number {
  const worker = readFileSync('dist/service-worker.js', 'utf8')
  const files = [...worker.matchAll(/"?url"?:["'`]([^"'`]+)["'`]/g)].map(([, url = '']) => url)
  return files.reduce((sum, file) => sum + gzipped(`dist/${file}`), 0)
}
