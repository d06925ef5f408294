import type { DeskFile } from './messages.ts'

/** What was dropped, folders with all that is in them; a path begins with the folder's name. */
export async function droppedFiles(items: DataTransferItemList): Promise<DeskFile[]> {
  // The list is emptied as soon as the drop is over: everything is taken from it before the first wait.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  return (await Promise.all(entries.map((entry) => filesOf(entry)))).flat()
}

/** What was chosen in a dialog. */
export const chosenFiles = (files: FileList): Promise<DeskFile[]> =>
  Promise.all(
    [...files].map(async (file) => ({
      path: file.webkitRelativePath || file.name,
      bytes: await bytesOf(file),
    })),
  )

async function filesOf(entry: FileSystemEntry): Promise<DeskFile[]> {
  const path = entry.fullPath.replace(/^\//, '')
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      ;(entry as FileSystemFileEntry).file(resolve, reject)
    })
    return [{ path, bytes: await bytesOf(file) }]
  }
  const inside = await entriesOf((entry as FileSystemDirectoryEntry).createReader())
  return (await Promise.all(inside.map((one) => filesOf(one)))).flat()
}

/** A reader gives a hundred entries at a time, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
    reader.readEntries(resolve, reject)
  })
  return some.length === 0 ? [] : [...some, ...(await entriesOf(reader))]
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())
