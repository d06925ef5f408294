import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, normalize } from 'node:path'
import type { WorkbookFiles } from '../workbook/open.ts'

/** A workbook's files on disk: those of a folder, or a single file. */
export interface WorkbookFolder extends WorkbookFiles {
  readonly folder: string
}

/** @throws where nothing is there, or it cannot be read */
export function workbookFilesAt(path: string): WorkbookFolder {
  const isFolder = statSync(path).isDirectory()
  const folder = isFolder ? path : dirname(path)
  const names = isFolder ? readdirSync(path) : [basename(path)]
  return { folder, names, file: fileBelow(folder) }
}

/** Only files below the folder: a workbook cannot publish what lies elsewhere on the computer. */
function fileBelow(folder: string): WorkbookFiles['file'] {
  return (path) => {
    const inside = normalize(path)
    if (isAbsolute(inside) || inside.startsWith('..')) return undefined
    const whole = join(folder, inside)
    return statSync(whole, { throwIfNoEntry: false })?.isFile() ? readFileSync(whole) : undefined
  }
}
