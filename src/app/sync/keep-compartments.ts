import { mayRead } from '../../catalogue/compartment.ts'
import { COMPARTMENT_LIMIT } from '../../feed/limits.ts'
import { readDeclaredFile } from '../../feed/read-file.ts'
import type { FeedSource } from '../../feed/source.ts'
import type { Database, KeptCompartment } from '../../store/database.ts'
import { readRelease } from '../../store/status.ts'
import { keepCompartments, keptCompartments, readDoor } from '../../store/vault.ts'

/**
 * Brings what the applied release names of the vault onto an enrolled device, and takes away what it names no longer. A
 * file that does not come, or is not as declared (F3), leaves what was kept before, which says its own date.
 *
 * @param sources where the files may lie, asked in turn
 */
export async function syncCompartments(
  db: Database,
  sources: readonly FeedSource[],
): Promise<void> {
  const [door, release, kept] = await Promise.all([
    readDoor(db),
    readRelease(db),
    keptCompartments(db),
  ])
  if (!door || !release?.vault) return
  const { kind } = door.enrolment.organization
  // What this organisation may not read it cannot open either: there is no use in keeping it.
  const wanted = release.vault.filter(({ compartment }) => mayRead(kind, compartment))
  const come: KeptCompartment[] = []
  for (const entry of wanted) {
    if (kept.some(({ sha256 }) => sha256 === entry.sha256)) continue
    const bytes = await readFromAny(sources, entry)
    const { compartment: name, sha256 } = entry
    if (bytes) come.push({ name, sha256, bytes, issued: release.issued })
  }
  await keepCompartments(
    db,
    come,
    wanted.map(({ compartment }) => compartment),
  )
}

async function readFromAny(
  sources: readonly FeedSource[],
  entry: Parameters<typeof readDeclaredFile>[1],
): Promise<Uint8Array | undefined> {
  for (const source of sources) {
    const read = await readDeclaredFile(source, entry, COMPARTMENT_LIMIT)
    if (read.ok) return read.value
  }
  return undefined
}
