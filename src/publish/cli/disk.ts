import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { compressInto } from './compress.ts'

/** What writing a feed does to a disk, one step after another. */
export interface Disk {
  /** Makes a folder and those above it; one that is there stays. */
  readonly makeFolder: (path: string) => void
  /** Writes a file whole, down to the disk. */
  readonly write: (path: string, bytes: Uint8Array) => void
  /** Writes a file compressed, down to the disk. */
  readonly compress: typeof compressInto
  /** Puts a file in another's place at once: whoever reads it sees the old one or the new one, whole. */
  readonly rename: (from: string, to: string) => void
  /** Removes a file or folder; one that is not there is no error. */
  readonly remove: (path: string) => void
}

/** The disk of this computer. */
export const nodeDisk: Disk = {
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  write: (path, bytes) => writeFileSync(path, bytes, { flush: true }),
  compress: compressInto,
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
}
