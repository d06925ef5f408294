import type { FileEntry } from '../../catalogue/release.ts'
import { sha256 } from './sha256.ts'

/** How a release names a file (F3). */
export const fileEntryOf = async (path: string, bytes: Uint8Array): Promise<FileEntry> => ({
  path,
  sha256: await sha256(bytes),
  length: bytes.length,
})
