import type { Root } from '../../catalogue/release.ts'
import type { CheckedRelease, CheckOptions } from '../../feed/check-release.ts'
import { checkRelease, RELEASE_PATH } from '../../feed/check-release.ts'
import type { FeedError } from '../../feed/errors.ts'
import type { FeedSource } from '../../feed/source.ts'
import { storedSource } from '../../feed/source.ts'
import type { Result } from '../../result.ts'
import { ok } from '../../result.ts'
import type { StoreError } from '../../store/apply.ts'
import { applyRelease } from '../../store/apply.ts'
import type { Database } from '../../store/database.ts'
import {
  needsRebuild,
  readRelease,
  readSigned,
  readSignedFile,
  recordAttempt,
} from '../../store/status.ts'

export interface SyncOptions {
  readonly db: Database
  readonly root: Root
  /** Milliseconds UTC, fixed once for the whole sync. */
  readonly now: number
  /** Told before the checked release is written. */
  readonly onApply?: () => void
}

/** Every way a sync can end without newer data, each worded in `locales/<language>/feed.json` (F9). */
export type SyncError = FeedError | StoreError

type Outcome = Result<'applied' | 'up-to-date', SyncError>
type Stored = CheckOptions['stored']

/**
 * Looks for a newer release on the network and applies it whole, or keeps what is stored and records
 * why (F5, F6, F9).
 */
export async function syncFeed(options: SyncOptions & { source: FeedSource }): Promise<Outcome> {
  const outcome = await checkAndApply(options, await readStored(options), 'refuse')
  await recordAttempt(options.db, options.now, outcome.ok ? undefined : refusalOf(outcome.error))
  return outcome
}

/**
 * Puts the region built into the app on an empty device, or over an older one. Even past its date: a
 * guide that says how old it is helps more than an empty one. No attempt is recorded: nobody asked
 * the network.
 */
export async function installEmbedded(
  options: SyncOptions & { source: FeedSource },
): Promise<Outcome> {
  const stored = await readStored(options)
  return checkAndApply(options, stored, stored ? 'refuse' : 'accept')
}

/** Makes the tables again from the signed bytes when an app update made them differently (F8). */
export async function rebuildTables(options: SyncOptions): Promise<Outcome> {
  const release = await readRelease(options.db)
  if (!release || !needsRebuild(release)) return ok('up-to-date')
  const source = storedSource(await readSigned(options.db))
  const checked = await checkRelease({ ...options, source, stored: undefined, expired: 'accept' })
  return checked.ok ? apply(options, checked.value, release.applied_at) : checked
}

/**
 * What the device holds of the root's region. Another region's data, from a guide that was built for
 * it at the same address, count as none: they must neither stay nor stand in the way.
 */
async function readStored({ db, root }: SyncOptions): Promise<Stored> {
  const release = await readRelease(db)
  if (release?.region.code !== root.region) return undefined
  const bytes = await readSignedFile(db, RELEASE_PATH)
  return bytes && { version: release.version, bytes }
}

async function checkAndApply(
  options: SyncOptions & { source: FeedSource },
  stored: Stored,
  expired: CheckOptions['expired'],
): Promise<Outcome> {
  const checked = await checkRelease({ ...options, stored, expired })
  return checked.ok ? apply(options, checked.value, options.now) : checked
}

async function apply(
  { db, onApply }: SyncOptions,
  checked: CheckedRelease | 'up-to-date',
  appliedAt: number,
): Promise<Outcome> {
  if (checked === 'up-to-date') return ok(checked)
  onApply?.()
  const { release, snapshot, bytes } = checked
  const signed = [
    { path: RELEASE_PATH, bytes: bytes.release },
    { path: release.snapshot.path, bytes: bytes.snapshot },
  ]
  const applied = await applyRelease(db, { release, snapshot, signed }, appliedAt)
  return applied.ok ? ok('applied') : applied
}

/** A refusal as it is kept and shown: its code, and its other fields as the sentence's parameters. */
export function refusalOf({ code, ...rest }: SyncError): {
  code: string
  params: Record<string, string>
} {
  const params = Object.entries(rest).map(([name, value]) => [name, String(value)])
  return { code, params: Object.fromEntries(params) as Record<string, string> }
}
