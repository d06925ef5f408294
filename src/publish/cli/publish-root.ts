import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Root } from '../../catalogue/release.ts'
import { rootPath } from '../../feed/root.ts'
import { roleOf, signaturesOf } from '../../feed/signature.ts'
import { err, ok, type Result } from '../../result.ts'
import type { SigningKey } from '../release/key.ts'
import {
  missingOf,
  type Needed,
  type PendingRoot,
  signRoot,
  writePendingRoot,
} from '../release/pending-root.ts'
import type { Published } from '../release/published.ts'
import { documentBytes } from '../release/sign.ts'
import { EXIT, type Exit, type Failure, reasonOf } from './failure.ts'
import { readFeedFolder } from './feed-folder.ts'
import { writeFeedFolder } from './write-feed-folder.ts'
import type { Terminal } from './terminal.ts'

export const DAY = 86_400_000

/** Two years: long enough not to be a burden, short enough that the keys are looked for now and then. */
export const ROOT_DAYS = 730

/** Where a root lies that still lacks signatures; tablets do not look there. */
export const pendingPath = (folder: string, version: number): string =>
  join(folder, `root.${version}.pending.json`)

/** Signs a root with each key in turn. */
export async function signWith(
  pending: PendingRoot,
  keys: readonly SigningKey[],
): Promise<Result<PendingRoot, Failure>> {
  let signed = pending
  for (const key of keys) {
    const next = await signRoot(signed, key)
    if (!next.ok) return err({ code: next.error, params: { kid: key.kid } })
    signed = next.value
  }
  return ok(signed)
}

/**
 * Publishes a root that has all its signatures, or lays it aside until it does: what is not whole must not lie where
 * tablets look, they would refuse the whole feed for it.
 *
 * @returns a problem, each missing signature named, as long as it is not published
 */
export async function finishRoot(
  folder: string,
  pending: PendingRoot,
  terminal: Terminal,
): Promise<Exit> {
  const published = readFeedFolder(folder)
  if (!published.ok) return terminal.fail(published.error)
  if (!followsOn(pending, published.value.root))
    return terminal.fail({ code: 'root-out-of-order', params: { path: folder } })
  describe(pending.root, terminal)
  const path = pendingPath(folder, pending.root.version)
  const missing = await missingOf(pending)
  if (missing.length > 0) return layAside(path, pending, missing, terminal)
  const file = rootPath(pending.root.version)
  const written = await writeFeedFolder(folder, new Map([[file, documentBytes(pending.signed)]]))
  if (!written.ok) return terminal.fail(written.error)
  rmSync(path, { force: true })
  terminal.print(join(folder, file))
  if (await isOrphaned(published.value, pending.root))
    terminal.note(terminal.texts('root.orphaned'))
  return EXIT.fine
}

/** A root goes where the one before it lies, or where there is none: on the way from one computer to another. */
function followsOn({ root, previous }: PendingRoot, published: Root | undefined): boolean {
  if (!published) return true
  return (
    published.version === root.version - 1 && JSON.stringify(published) === JSON.stringify(previous)
  )
}

function layAside(
  path: string,
  pending: PendingRoot,
  missing: readonly Needed[],
  terminal: Terminal,
): Exit {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, writePendingRoot(pending))
  } catch (thrown) {
    return terminal.fail({ code: 'unreadable', params: { path, reason: reasonOf(thrown) } })
  }
  terminal.print(path)
  for (const { version, threshold, signed, kids } of missing)
    terminal.note(
      terminal.texts('root.missing', {
        version,
        number: threshold - signed,
        threshold,
        kids: kids.join(', '),
      }),
    )
  return EXIT.problems
}

/** Says what is being signed: whoever holds a key should read it first. */
function describe({ version, region, expires, roles }: Root, { note, texts }: Terminal): void {
  note(texts('root.head', { version, region, date: expires.slice(0, 10) }))
  for (const role of ['root', 'release'] as const) {
    const { threshold, keyids } = roles[role]
    note(texts(`root.${role}`, { threshold, keys: keyids.length, kids: keyids.join(', ') }))
  }
}

/** Whether tablets that follow the new root refuse the published release. */
async function isOrphaned({ release }: Published, root: Root): Promise<boolean> {
  if (!release) return false
  const role = roleOf(root, 'release')
  const { signers } = await signaturesOf(release.bytes, 'release', role)
  return signers.size < role.threshold
}
