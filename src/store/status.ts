import type { ClockCheck } from '../catalogue/clock.ts'
import type {
  AppliedRelease,
  Attempt,
  Database,
  KeptChange,
  Refusal,
  SignedFile,
} from './database.ts'
import { TABLES_VERSION } from './database.ts'

/** The last good data and the last look for newer ones. */
export interface Status extends AppliedRelease {
  readonly attempted_at: number | undefined
  readonly refusal: Refusal | undefined
  readonly clock: ClockCheck | undefined
}

/** Which release is stored and when it was last looked for a newer one; undefined on an empty device. */
export async function readStatus(db: Database): Promise<Status | undefined> {
  const [release, attempt, clock] = await Promise.all([
    readRelease(db),
    readAttempt(db),
    db.meta.get('clock'),
  ])
  if (!release) return undefined
  return {
    ...release,
    attempted_at: attempt?.attempted_at,
    refusal: attempt?.refusal,
    clock: clock?.name === 'clock' ? clock : undefined,
  }
}

/** The release that is stored; undefined on an empty device. */
export const readRelease = async (db: Database): Promise<AppliedRelease | undefined> =>
  (await db.meta.get('release')) as AppliedRelease | undefined

/** What is new with the stored release. */
export async function readNews(db: Database): Promise<readonly KeptChange[]> {
  const kept = await db.meta.get('news')
  return kept?.name === 'news' ? kept.changes : []
}

/** The last look for a newer release; undefined before the first. */
export const readAttempt = async (db: Database): Promise<Attempt | undefined> =>
  (await db.meta.get('attempt')) as Attempt | undefined

/** Keeps when it was looked for a newer release, and the refusal; nothing else is touched (F9). */
export async function recordAttempt(
  db: Database,
  attemptedAt: number,
  refusal?: Refusal,
): Promise<void> {
  await db.meta.put({ name: 'attempt', attempted_at: attemptedAt, refusal })
}

/** Keeps how the device's clock compares with the host's that gave the last answer. */
export async function keepClock(db: Database, { at, off }: ClockCheck): Promise<void> {
  await db.meta.put({ name: 'clock', at, off })
}

/** The bytes of one signed file, as they came (F8); undefined where it is not kept. */
export const readSignedFile = async (db: Database, path: string): Promise<Uint8Array | undefined> =>
  (await db.signed.get(path))?.bytes

/** All the signed bytes by path: as large as the feed itself. */
export async function readSigned(db: Database): Promise<ReadonlyMap<string, Uint8Array>> {
  const files: SignedFile[] = await db.signed.toArray()
  return new Map(files.map(({ path, bytes }) => [path, bytes]))
}

/** The roots kept so far, as they came. */
export async function readRoots(db: Database): Promise<readonly SignedFile[]> {
  const kept = await db.meta.get('roots')
  return kept?.name === 'roots' ? kept.files : []
}

/** Keeps the roots that lead to the newest one, in place of those kept before. */
export async function keepRoots(db: Database, files: readonly SignedFile[]): Promise<void> {
  await db.meta.put({ name: 'roots', files })
}

/** The first root trusted for a region of the index; undefined where there is none, as of the embedded region. */
export async function readFirstRoot(db: Database): Promise<SignedFile | undefined> {
  const kept = await db.meta.get('first-root')
  return kept?.name === 'first-root' ? kept.file : undefined
}

/** Keeps the first root trusted for a region of the index, in place of an earlier one. */
export async function keepFirstRoot(db: Database, file: SignedFile): Promise<void> {
  await db.meta.put({ name: 'first-root', file })
}

/** Whether the tables were made by an older app and must be made again from the signed bytes (F8). */
export const needsRebuild = ({ tables }: AppliedRelease): boolean => tables !== TABLES_VERSION

/**
 * Has the tables made again from the signed bytes with the next start, as if another app had made them: something in them
 * broke a screen. So is what was built from them.
 */
export async function distrustTables(db: Database): Promise<void> {
  await db.transaction('rw', db.meta, db.search, async () => {
    const release = await readRelease(db)
    if (release) await db.meta.put({ ...release, tables: 0 })
    await db.search.clear()
  })
}
