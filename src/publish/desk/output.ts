import { zipSync } from 'fflate'
import { hasTwins, STALE_TWIN } from '../release/twins.ts'
import type { FeedFolder } from './draft.ts'
import type { DeskFile } from './messages.ts'

/**
 * Writes a feed into a folder of this computer, in the order of the files: the release comes last, so that nobody
 * reads half a feed. A file appears whole: the browser writes it aside and then puts it in its place.
 *
 * @param onWritten told how many files are there
 */
export async function writeIntoFolder(
  folder: FeedFolder,
  files: readonly DeskFile[],
  onWritten: (count: number) => void,
): Promise<void> {
  const all = await withTwins(files)
  const stale: string[] = []
  for await (const name of folder.keys()) if (STALE_TWIN.test(name)) stale.push(name)
  for (const name of stale) await folder.removeEntry(name)
  for (const [index, { path, bytes }] of all.entries()) {
    await writeFile(folder, path.split('/'), bytes)
    onWritten(index + 1)
  }
}

/** The same as one `.zip`, to be unpacked where the feed is served. */
export const feedZip = async (files: readonly DeskFile[]): Promise<Uint8Array> =>
  zipOf(await withTwins(files))

/** Files as a `.zip`. What is in it is compressed already, or is read too seldom to matter. */
const zipOf = (files: readonly DeskFile[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 1 })

/** Hands files to the browser's downloads: a single one as it is, several as a ZIP. */
export function handOut(zipName: string, files: readonly DeskFile[]): void {
  const [only, other] = files
  if (only && !other) download(only.path, only.bytes)
  else download(zipName, zipOf(files))
}

/** Hands a file to the browser's downloads. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** A browser makes gzip, and no brotli. */
async function withTwins(files: readonly DeskFile[]): Promise<DeskFile[]> {
  const pairs = files.map(async ({ path, bytes }): Promise<DeskFile[]> => {
    const whole = { path, bytes }
    if (!hasTwins(path)) return [whole]
    return [{ path: `${path}.gz`, bytes: await gzipped(bytes) }, whole]
  })
  return (await Promise.all(pairs)).flat()
}

async function gzipped(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

async function writeFile(
  folder: FeedFolder,
  [name = '', ...inside]: readonly string[],
  bytes: Uint8Array,
): Promise<void> {
  if (inside.length > 0) {
    const sub = await folder.getDirectoryHandle(name, { create: true })
    await writeFile(sub, inside, bytes)
    return
  }
  const handle = await folder.getFileHandle(name, { create: true })
  const writable = await handle.createWritable()
  await writable.write(new Uint8Array(bytes))
  await writable.close()
}
