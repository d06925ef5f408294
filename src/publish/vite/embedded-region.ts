import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { dateOf, momentOf } from '../cli/clock.ts'
import { readFeedFolder, writeFeedFolder } from '../cli/feed-folder.ts'
import { readWorkbookFiles } from '../cli/read-workbook-files.ts'
import { horizonOf } from '../hours/horizon.ts'
import { readSigningKey } from '../release/key.ts'
import { NOTHING_PUBLISHED } from '../release/published.ts'
import { signFeed } from '../release/sign-feed.ts'
import { buildSnapshot } from '../snapshot/build-snapshot.ts'

const MODULE = 'virtual:embedded-region'
const DEMO = 'src/demo'
const DEMO_KEY = 'src/demo/public-demo-key.json'
/** As long as opening hours are compiled for: a demonstration may lie around. */
const DEMO_VALID_DAYS = 540

type Files = ReadonlyMap<string, Uint8Array>

/**
 * Builds a region into the guide: `embedded/` is kept on the device at installation and shown on a
 * first visit without a network; `feed/` is the same feed where the sync looks for it; the root goes
 * into the bundle as the first one trusted (F2).
 *
 * The region is the feed folder named by `ANLAUFSTELLE_FEED`, else Musterkreis, built anew from its
 * workbook and signed with a key that is public on purpose: it can speak for Musterkreis only.
 */
export function embeddedRegion(): Plugin {
  let files: Files = new Map()
  return {
    name: 'embedded-region',
    async buildStart() {
      const { ANLAUFSTELLE_FEED: folder } = process.env
      files = folder ? readFeed(folder) : await buildDemo()
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined
      const root = textOf(files, 'root.1.jws.json')
      return `export const embedded = ${JSON.stringify({ root })}`
    },
    generateBundle() {
      for (const [path, source] of files)
        this.emitFile({ type: 'asset', fileName: `embedded/${path}`, source })
    },
    writeBundle({ dir = 'dist' }) {
      const written = writeFeedFolder(join(dir, 'feed'), files)
      if (!written.ok) throw new Error(`feed: ${JSON.stringify(written.error)}`)
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = /^\/(?:embedded|feed)\/(.+)$/.exec(request.url ?? '')?.[1]
        const bytes = path === undefined ? undefined : files.get(path)
        if (!bytes) next()
        else response.setHeader('Content-Type', 'application/json').end(bytes)
      })
    },
  }
}

async function buildDemo(): Promise<Files> {
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
  return feed.value
}

/** A feed folder's root, release and the snapshot the release names. */
function readFeed(folder: string): Files {
  const published = readFeedFolder(folder)
  if (!published.ok || !published.value.release)
    throw new Error(`${folder}: no feed here; npm run feed -- build --help`)
  const { snapshot, materials } = published.value.release.document
  const paths = [
    'root.1.jws.json',
    'release.jws.json',
    ...[snapshot, ...materials].map((one) => one.path),
  ]
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]))
}

const textOf = (files: Files, path: string): string => new TextDecoder().decode(files.get(path))
