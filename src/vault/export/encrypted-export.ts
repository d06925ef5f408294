import { SHORTEST_FOR_PARTNERS } from '../shortest-passphrase.ts'
import type { ExportRequest } from './export-request.ts'
import type { PlainFile } from './phone-list-files.ts'
import { phoneListFiles } from './phone-list-files.ts'

export type { ExportRequest } from './export-request.ts'

/**
 * The phone list as .xlsx, CSV and page for printing in one encrypted file (K§4: mailed lists must be encrypted). There
 * is no way to the same file in the clear. The age file is made with scrypt (work factor 18, about a second and 256 MB),
 * the ZIP with AES-256 as WinZip specified it (AE-2). Runs anywhere, and best in a worker.
 *
 * @throws RangeError where the passphrase is shorter than 20 characters or not ASCII, which 7-Zip would read otherwise
 */
export async function encryptExport({
  rows,
  texts,
  asOf,
  passphrase,
  form,
}: ExportRequest): Promise<Uint8Array<ArrayBuffer>> {
  if (passphrase.length < SHORTEST_FOR_PARTNERS) throw new RangeError('the passphrase is too short')
  if (!/^[\x21-\x7e]+$/.test(passphrase)) throw new RangeError('the passphrase is not ASCII')
  const files = await phoneListFiles({ rows, texts }, asOf)
  if (form === 'zip') return zip(files, asOf, passphrase)
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  return new Uint8Array(await encrypter.encrypt(await zip(files, asOf)))
}

async function zip(
  files: readonly PlainFile[],
  asOf: string,
  password?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  // The writer alone, with the browser's own compression: the library's other one is WebAssembly, which the content
  // policy forbids, as it does workers made from a blob.
  const { ZipWriter } = await import('@zip.js/zip.js/lib/zip-core-writer.js')
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>()
  const written = new Response(readable).arrayBuffer()
  const writer = new ZipWriter(writable, {
    useWebWorkers: false,
    // The date of the list, and not when or on which device somebody exported it.
    lastModDate: new Date(`${asOf}T12:00:00`),
    extendedTimestamp: false,
    ...(password !== undefined && { password, encryptionStrength: 3 }),
  })
  for (const { name, bytes } of files)
    await writer.add(name, { readable: new Blob([bytes]).stream(), size: bytes.length })
  await writer.close()
  return new Uint8Array(await written)
}
