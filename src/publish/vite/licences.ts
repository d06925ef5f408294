import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/** Where the list lies beside what it is of. */
export const LICENCES_FILE = 'licences.txt'

/** What the service worker is made of beside the guide's own code: it is built last, when the list has been written. */
const SERVICE_WORKER: readonly string[] = [
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
]

interface Licences {
  /** Lists what is in the pages, the workers and the service worker, as the packages themselves word it. */
  readonly list: Plugin
  /** For the builds of workers. */
  readonly inWorker: () => Plugin
  /** For the build of the service worker; fails where that holds a package that is not listed. */
  readonly inServiceWorker: () => Plugin
}

/**
 * The licences of all packages whose code or fonts are in a bundle, as most of them want it: a file beside it. What is only
 * used to build is not in it; `npm run sbom` names that too.
 *
 * @param root the folder with `node_modules`
 */
export function licences(root: string): Licences {
  const packages = new Set(
    SERVICE_WORKER.map((name) => realpathSync(join(root, 'node_modules', name))),
  )
  const add = (folder: string): void => void packages.add(folder)
  return {
    // Workers are bundled while the pages are: all is known in the end.
    list: collector('licences', add, (bundle) => {
      bundle.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: listOf([...packages]) })
    }),
    inWorker: () => collector('licences-of-workers', add),
    inServiceWorker: () =>
      collector('licences-of-the-service-worker', (folder) => {
        if (!packages.has(folder)) throw new Error(`${folder}: name it in ${LICENCES_FILE}`)
      }),
  }
}

/** Calls `each` for the folder of every package in a bundle, then `end`. */
function collector(
  name: string,
  each: (folder: string) => void,
  end: (bundle: Rolldown.PluginContext) => void = () => undefined,
): Plugin {
  let site = ''
  return {
    name,
    configResolved: ({ root }) => {
      site = root
    },
    generateBundle: {
      // Fonts are known last.
      order: 'post',
      handler(_options, bundle) {
        for (const folder of foldersOf(Object.values(bundle), site)) each(folder)
        end(this)
      },
    },
  }
}

/** The folders of the packages that these files were made from; an asset says so from `site`, the page's own folder. */
const foldersOf = (files: readonly Rolldown.OutputBundle[string][], site: string): string[] =>
  files
    .flatMap((file) =>
      file.type === 'chunk'
        ? file.moduleIds
        : file.originalFileNames.map((name) => resolve(site, name)),
    )
    .flatMap((id) => packageFolder(id) ?? [])

/** The package that a module lies in: the innermost, where one brings another of its own. What a build keeps in `.cache` is none. */
function packageFolder(id: string): string | undefined {
  const [path = ''] = id.replace(/^\0/, '').split('?')
  const parts = path.split(/[\\/]/)
  const at = parts.lastIndexOf('node_modules')
  if (at < 0 || parts[at + 1]?.startsWith('.')) return undefined
  return parts.slice(0, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join(sep)
}

/** Packages with the same words stand together: the words are long, and many use the same. */
function listOf(folders: readonly string[]): string {
  const named = new Map<string, string[]>()
  for (const folder of folders.toSorted()) {
    const { name, version, license, words } = readLicence(folder)
    named.set(words, [
      ...(named.get(words) ?? []),
      `${name} ${version} (${license ?? 'see below'})`,
    ])
  }
  return [...named]
    .map(([words, names]) => `${names.join('\n')}\n\n${words}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

interface Package {
  readonly name: string
  readonly version: string
  /** SPDX; a few packages name theirs in its file alone. */
  readonly license?: string
}

function readLicence(folder: string) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
  const files = readdirSync(folder).filter((file) =>
    /^(licen[cs]e|copying|notice)(\.|$)/i.test(file),
  )
  const words = files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8').trim())
  const named = `${about.license}: https://spdx.org/licenses/${about.license}.html`
  return { ...about, words: words.join('\n\n') || named }
}
