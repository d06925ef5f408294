import type { Root } from '../../catalogue/release.ts'
import type { AnnouncedRelease, CheckOptions } from '../../feed/check-release.ts'
import { checkAnnounced, readSnapshot, RELEASE_PATH } from '../../feed/check-release.ts'
import type { CheckedDelta, DeltaBase } from '../../feed/delta.ts'
import { deltaFor, readDelta } from '../../feed/delta.ts'
import type { FeedError } from '../../feed/errors.ts'
import { Refused } from '../../feed/parse-snapshot.ts'
import type { FeedSource } from '../../feed/source.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import { applyRelease } from '../../store/apply.ts'
import { applyDelta } from '../../store/apply-delta.ts'
import type { AppliedRelease, Database } from '../../store/database.ts'
import type { StoreError } from '../../store/fault.ts'
import { needsRebuild, readRelease, readSignedFile, recordAttempt } from '../../store/status.ts'
import { keptSource } from './kept-source.ts'
import type { NotInIndex } from './region-feed.ts'
import { followNetwork, knownRoots } from './roots.ts'

export interface SyncOptions {
  readonly db: Database
  /** The root built into the app; those the device has followed since come after it. */
  readonly root: Root
  /** Milliseconds UTC, fixed once for the whole sync. */
  readonly now: number
  /** Told before the checked release is written. */
  readonly onApply?: () => void
}

/** Every way a sync can end without newer data, each worded in `locales/<language>/feed.json` (F9). */
export type SyncError = FeedError | StoreError | NotInIndex

/** What came of it. */
export type Outcome = Result<'applied' | 'up-to-date', SyncError>
type Networked = SyncOptions & { readonly source: FeedSource }

/**
 * Looks for a newer release on the network and applies it whole, or keeps what is stored and records
 * why (F5, F6, F9).
 */
export async function syncFeed(options: Networked): Promise<Outcome> {
  const outcome = await followAndApply(options)
  await recordAttempt(options.db, options.now, outcome.ok ? undefined : refusalOf(outcome.error))
  return outcome
}

/** The region's keys first, so that a release signed by one that was revoked is refused. */
async function followAndApply(options: Networked): Promise<Outcome> {
  const known = await knownRoots(options.db, options.root)
  const roots = await followNetwork(options.db, options.source, known)
  if (!roots.ok) return roots
  const trusting = { ...options, root: roots.value.newest }
  return checkAndApply(trusting, await storedRelease(options), 'refuse')
}

/**
 * Puts the region built into the app on an empty device, or over an older one. Even past its date: a
 * guide that says how old it is helps more than an empty one. No attempt is recorded: nobody asked
 * the network.
 */
export async function installEmbedded(options: Networked): Promise<Outcome> {
  const stored = await storedRelease(options)
  const { newest } = await knownRoots(options.db, options.root)
  return checkAndApply({ ...options, root: newest }, stored, stored ? 'refuse' : 'accept')
}

/**
 * Makes the tables again from the signed bytes when an app update made them differently (F8): from the kept snapshot,
 * or from that and the deltas applied to it since, which together must be the snapshot of the newest release. That was accepted once: a root before the newest may vouch
 * for it, since a device that forgot its data when a key was revoked would help nobody until there is a network.
 */
export async function rebuildTables(options: SyncOptions): Promise<Outcome> {
  const release = await readRelease(options.db)
  if (!release || !needsRebuild(release)) return ok('up-to-date')
  const source = await keptSource(options.db, release)
  const { newest, earlier } = await knownRoots(options.db, options.root)
  let outcome: Outcome = ok('up-to-date')
  for (const root of [newest, ...earlier.toReversed()]) {
    outcome = await rebuildFrom({ ...options, root, source }, release)
    if (outcome.ok || outcome.error.code !== 'bad-signature') break
  }
  return outcome
}

async function rebuildFrom(options: Networked, applied: AppliedRelease): Promise<Outcome> {
  const announced = await checkAnnounced({ ...options, stored: undefined, expired: 'accept' })
  if (!announced.ok) return announced
  if (announced.value === 'up-to-date') return ok('up-to-date')
  return applyWhole(options, announced.value, applied.applied_at)
}

/**
 * What the device holds of the root's region. Another region's data, from a guide that was built for
 * it at the same address, count as none: they must neither stay nor stand in the way.
 */
async function storedRelease({ db, root }: SyncOptions): Promise<AppliedRelease | undefined> {
  const release = await readRelease(db)
  return release?.region.code === root.region ? release : undefined
}

async function checkAndApply(
  options: Networked,
  applied: AppliedRelease | undefined,
  expired: CheckOptions['expired'],
): Promise<Outcome> {
  const bytes = applied && (await readSignedFile(options.db, RELEASE_PATH))
  const again = applied !== undefined && needsRebuild(applied)
  const stored = bytes && { version: applied.version, bytes, again }
  const announced = await checkAnnounced({ ...options, stored, expired })
  if (!announced.ok) return announced
  if (announced.value === 'up-to-date') return ok('up-to-date')
  const byDelta = applied && (await applyByDelta(options, announced.value, applied))
  if (byDelta) return byDelta
  return applyWhole(options, announced.value, options.now)
}

/**
 * The next release by its delta from the stored one (F7).
 *
 * @returns undefined where there is none, or on any doubt: it does not come, is not as declared, or does not fit what
 *   is stored. The snapshot is read then, and says by itself what is wrong, if anything is
 */
async function applyByDelta(
  options: Networked,
  announced: AnnouncedRelease,
  applied: AppliedRelease,
): Promise<Outcome | undefined> {
  const base = deltaBase(applied)
  const entry = base && deltaFor(announced.release, base)
  if (!entry) return undefined
  const checked = await readDelta(options.source, announced.release, entry, base)
  if (!checked.ok) return undefined
  options.onApply?.()
  const step = stepOf(announced, checked.value)
  const outcome = await applyDelta(options.db, step, options.now)
  if (outcome.ok) return ok('applied')
  return outcome.error.code === 'doubtful' ? undefined : { ok: false, error: outcome.error }
}

/** What a delta may start from: tables as this app makes them. */
function deltaBase(applied: AppliedRelease): DeltaBase | undefined {
  const { version, made_from: from } = applied
  if (!from || needsRebuild(applied)) return undefined
  return { version, snapshot: from.snapshot, deltaBytes: from.delta_bytes }
}

const stepOf = ({ release, bytes }: AnnouncedRelease, checked: CheckedDelta) => ({
  release,
  delta: checked.delta,
  signed: {
    release: { path: RELEASE_PATH, bytes },
    delta: { path: checked.path, bytes: checked.bytes },
  },
})

/** The next release by its snapshot: a record that does not fit ends the transaction in which the ones before it were written (F6). */
async function applyWhole(
  { db, source, onApply }: Networked,
  { release, bytes }: AnnouncedRelease,
  appliedAt: number,
): Promise<Outcome> {
  const data = await readSnapshot(source, release)
  if (!data.ok) return data
  onApply?.()
  const signed = [
    { path: RELEASE_PATH, bytes },
    { path: release.snapshot.path, bytes: data.value.bytes },
  ]
  try {
    const applied = await applyRelease(db, { release, ...data.value.opened, signed }, appliedAt)
    return applied.ok ? ok('applied') : applied
  } catch (thrown) {
    if (thrown instanceof Refused) return err(thrown.error)
    throw thrown
  }
}

/** A refusal as it is kept and shown: its code, and its other fields as the sentence's parameters. */
export function refusalOf({ code, ...rest }: SyncError): {
  code: string
  params: Record<string, string>
} {
  const params = Object.entries(rest).map(([name, value]) => [name, String(value)])
  return { code, params: Object.fromEntries(params) as Record<string, string> }
}
