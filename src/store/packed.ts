import type { SignedFile } from './database.ts'

/** Bytes from which on packing is worth its while. */
const WORTH = 100_000

/** A file as it is kept: a large one packed, since the same records stand in the tables and a device has little room. */
export async function pack({ path, bytes }: SignedFile): Promise<SignedFile> {
  if (bytes.length < WORTH) return { path, bytes }
  return { path, bytes: await through(bytes, new CompressionStream('gzip')), packed: true }
}

/** Its bytes as they were signed; none where they cannot be unpacked any more, and then no hash holds. */
export async function unpack({ bytes, packed }: SignedFile): Promise<Uint8Array> {
  if (!packed) return bytes
  return through(bytes, new DecompressionStream('gzip')).catch(() => new Uint8Array())
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()
  return new Uint8Array(await new Response(source.pipeThrough(stream)).arrayBuffer())
}
