import Dexie, { type EntityTable } from 'dexie'
import type { DeskWork } from './messages.ts'

interface Draft extends DeskWork {
  readonly id: 'draft'
  /** Milliseconds UTC. */
  readonly at: number
}

interface Folder {
  readonly id: 'folder'
  readonly handle: FeedFolder
}

/** What the desk needs of a `FileSystemDirectoryHandle` (File System Access). */
export interface FeedFolder {
  readonly name: string
  getDirectoryHandle: (name: string, options?: { create: boolean }) => Promise<FeedFolder>
  getFileHandle: (name: string, options?: { create: boolean }) => Promise<FileSystemFileHandle>
  keys: () => AsyncIterableIterator<string>
  removeEntry: (name: string) => Promise<void>
  requestPermission: (options: { mode: 'readwrite' }) => Promise<PermissionState>
}

/** What is kept in this browser alone: the work at hand, so that a crash loses nothing, and where the feed lies. */
class DeskDatabase extends Dexie {
  declare readonly draft: EntityTable<Draft, 'id'>
  declare readonly folder: EntityTable<Folder, 'id'>

  constructor() {
    super('anlaufstelle-desk')
    this.version(1).stores({ draft: 'id', folder: 'id' })
  }
}

const db = new DeskDatabase()

/** The work as it was left; undefined where there is none, or the browser keeps nothing. */
export const readDraft = (): Promise<Draft | undefined> =>
  db.draft.get('draft').catch(() => undefined)

/** @returns whether the browser kept it */
export const keepDraft = (work: DeskWork, at: number): Promise<boolean> =>
  db.draft.put({ ...work, id: 'draft', at }).then(
    () => true,
    () => false,
  )

export const forgetDraft = (): Promise<void> => db.draft.delete('draft').catch(() => undefined)

/** Where the feed was written last. */
export const readFolder = (): Promise<FeedFolder | undefined> =>
  db.folder.get('folder').then(
    (kept) => kept?.handle,
    () => undefined,
  )

export const keepFolder = (handle: FeedFolder): Promise<unknown> =>
  db.folder.put({ id: 'folder', handle }).catch(() => undefined)
