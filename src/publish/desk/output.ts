import { zipSync } from 'fflate'
import type { FeedFolder } from './draft.ts'
import type { DeskFile } from './messages.ts'

/** Text files have a twin for hosts that serve precompressed files (F1); a browser makes gzip, and no brotli. */
const TEXT = /\.(json|txt)$/

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
  for (const [index, { path, bytes }] of all.entries()) {
    await writeFile(folder, path.split('/'), bytes)
    onWritten(index + 1)
  }
}

/** The same as one `.zip`, to be unpacked where the feed is served. */
export async function zipOf(files: readonly DeskFile[]): Promise<Uint8Array> {
  const all = await withTwins(files)
  // What is in it is compressed already, or is read too seldom to matter.
  return zipSync(Object.fromEntries(all.map(({ path, bytes }) => [path, bytes])), { level: 1 })
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

async function withTwins(files: readonly DeskFile[]): Promise<DeskFile[]> {
  const pairs = files.map(async ({ path, bytes }): Promise<DeskFile[]> => {
    const whole = { path, bytes }
    if (!TEXT.test(path)) return [whole]
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
