import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { PinnedRoot, RegionsIndex } from '../../catalogue/regions.ts'
import type { Snapshot } from '../../catalogue/snapshot.ts'
import { RELEASE_PATH } from '../../feed/check-release.ts'
import { rootPath } from '../../feed/root.ts'
import { dateOf, momentOf } from '../cli/clock.ts'
import { readFeedFolder } from '../cli/feed-folder.ts'
import { writeFeedFolder } from '../cli/write-feed-folder.ts'
import { readWorkbookFiles } from '../cli/read-workbook-files.ts'
import { horizonOf } from '../hours/horizon.ts'
import { entryOf } from '../regions/entry.ts'
import { mergeRegions } from '../regions/merge.ts'
import { readSigningKey } from '../release/key.ts'
import { NOTHING_PUBLISHED } from '../release/published.ts'
import { signFeed } from '../release/sign-feed.ts'
import { buildSnapshot } from '../snapshot/build-snapshot.ts'

const MODULE = 'virtual:embedded-region'
const INDEX = 'regions.json'
const DEMO = 'src/demo'
const DEMO_KEY = 'src/demo/public-demo-key.json'
/** As long as opening hours are compiled for: a demonstration may lie around. */
const DEMO_VALID_DAYS = 540

type Files = ReadonlyMap<string, Uint8Array>

/** A region as it is built in: what is kept on the device, and what lies where the sync looks. */
interface BuiltIn {
  readonly embedded: Files
  readonly served: Files
  readonly snapshot: Pick<Snapshot, 'region' | 'locations'> | undefined
  /** The name of the newest root. */
  readonly root: string
}

/**
 * Builds a region into the guide: `embedded/` is kept on the device at installation and shown on a
 * first visit without a network; `feed/` is the same feed where the sync looks for it, with its roots and deltas; the
 * hash of the newest root goes into the bundle, which makes it the first one trusted (F2).
 *
 * The region is the feed folder named by `ANLAUFSTELLE_FEED`, else Musterkreis, built anew from its
 * workbook and signed with a key that is public on purpose: it can speak for Musterkreis only.
 *
 * @param index of an app that serves many regions: it is put beside, with the embedded one in it, so that this can be
 *   found like any other
 */
export function embeddedRegion(index: RegionsIndex | undefined): Plugin {
  let region: BuiltIn = { embedded: new Map(), served: new Map(), snapshot: undefined, root: '' }
  return {
    name: 'embedded-region',
    async buildStart() {
      const { ANLAUFSTELLE_FEED: folder } = process.env
      region = folder ? readFeed(folder) : await buildDemo()
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined
      const embedded = { code: region.snapshot?.region.code, root: pinnedOf(region) }
      return `export const embedded = ${JSON.stringify(embedded)}`
    },
    generateBundle() {
      for (const [path, source] of region.embedded)
        this.emitFile({ type: 'asset', fileName: `embedded/${path}`, source })
      if (index) this.emitFile({ type: 'asset', fileName: INDEX, source: indexWith(index, region) })
    },
    async writeBundle({ dir = 'dist' }) {
      const written = await writeFeedFolder(join(dir, 'feed'), region.served)
      if (!written.ok) throw new Error(`feed: ${JSON.stringify(written.error)}`)
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (index && request.url === `/${INDEX}`) {
          response.setHeader('Content-Type', 'application/json').end(indexWith(index, region))
          return
        }
        const path = /^\/(?:embedded|feed)\/(.+)$/.exec(request.url ?? '')?.[1]
        const bytes = path === undefined ? undefined : region.served.get(path)
        if (!bytes) next()
        else response.setHeader('Content-Type', 'application/json').end(bytes)
      })
    },
  }
}

async function buildDemo(): Promise<BuiltIn> {
  const at = momentOf(undefined)
  const workbook = await readWorkbookFiles(DEMO)
  const key = await readSigningKey(readFileSync(DEMO_KEY, 'utf8'))
  if (!at.ok || !workbook.ok || !key.ok) throw new Error(`${DEMO}: cannot be read`)
  const { content, problems } = await buildSnapshot(workbook.value, {
    horizon: horizonOf(dateOf(at.value)),
  })
  if (!content)
    throw new Error(`${DEMO}: ${problems.length} problems; npm run feed -- check ${DEMO}`)
  const signing = { keys: [key.value], at: at.value, validDays: DEMO_VALID_DAYS }
  const feed = await signFeed(content, NOTHING_PUBLISHED, signing)
  if (!feed.ok) throw new Error(`${DEMO}: ${feed.error.code}`)
  const { snapshot } = content
  return { embedded: feed.value, served: feed.value, snapshot, root: rootPath(1) }
}

/** A feed folder's newest root, its release and what that names; with the roots before and the deltas where it is served. */
function readFeed(folder: string): BuiltIn {
  const published = readFeedFolder(folder)
  if (!published.ok || !published.value.release || !published.value.root)
    throw new Error(`${folder}: no feed here; npm run feed -- build --help`)
  const { release, root } = published.value
  const { snapshot, materials, deltas } = release.document
  const read = (paths: readonly string[]) =>
    paths.map((path) => [path, readFileSync(join(folder, path))] as const)
  const newest = rootPath(root.version)
  const paths = [snapshot, ...materials].map(({ path }) => path)
  const embedded = new Map(read([newest, RELEASE_PATH, ...paths]))
  const roots = Array.from({ length: root.version }, (_, n) => rootPath(n + 1))
  const others = read([...roots, ...deltas.map(({ path }) => path)])
  const served = new Map([...others, ...embedded])
  const data = JSON.parse(textOf(embedded, snapshot.path)) as NonNullable<BuiltIn['snapshot']>
  return { embedded, served, snapshot: data, root: newest }
}

/** The first root that the guide trusts, by the hash of its file: shorter by a kilobyte than the root itself. */
function pinnedOf({ embedded, root }: BuiltIn): PinnedRoot {
  const file = embedded.get(root)
  if (!file) throw new Error(`no ${root} is built in`)
  const version = Number(/\d+/.exec(root)?.[0])
  return { version, sha256: createHash('sha256').update(file).digest('hex') }
}

/** The index, with the embedded region's entry; one that it has of it stays as it is. */
function indexWith(index: RegionsIndex, region: BuiltIn): string {
  const { snapshot } = region
  const { regions } = index
  if (!snapshot || regions.some(({ code }) => code === snapshot.region.code))
    return JSON.stringify(index)
  const own = entryOf(snapshot, { feed: '/feed/', root: pinnedOf(region) })
  return JSON.stringify(own ? mergeRegions(regions, [own]).index : index)
}

const textOf = (files: Files, path: string): string => new TextDecoder().decode(files.get(path))
