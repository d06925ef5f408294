import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'

/** How a twin is compressed, by the ending of its name. */
export type Encoding = 'br' | 'gz'

/** What is compressed at a time: no more than this is copied. */
const PIECE = 64 * 1024

/**
 * Up to here brotli does its best: a seventh smaller than quality 9, in 1.5 s a megabyte. Beyond it the window decides: the
 * snapshot of 100,000 records (59 MB) takes quality 11 in its usual window of 4 MB 400 s and 5.0 MB, quality 9 in one of 16 MB,
 * which every decoder has, 6 s and 4.7 MB.
 */
const BEST_UP_TO = 8 * 1024 * 1024

/**
 * Compresses bytes into a file, piece by piece, down to the disk: however large they are, the memory it takes beside them is the
 * compressor's own. The same bytes give the same file.
 *
 * @param onBytes told after each piece how many bytes it took
 */
export async function compressInto(
  path: string,
  bytes: Uint8Array,
  encoding: Encoding,
  onBytes: (taken: number) => void,
): Promise<void> {
  const compressor =
    encoding === 'gz' ? createGzip({ level: 9 }) : createBrotliCompress({ params: brotli(bytes) })
  await pipeline(
    Readable.from(piecesOf(bytes, onBytes), { objectMode: true, highWaterMark: 1 }),
    compressor,
    createWriteStream(path, { flush: true }),
  )
}

function* piecesOf(bytes: Uint8Array, onBytes: (taken: number) => void): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE)
    yield piece
    onBytes(piece.length)
  }
}

const brotli = ({ length }: Uint8Array): Record<number, number> => ({
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_SIZE_HINT]: length,
  ...(length <= BEST_UP_TO
    ? { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    : {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      }),
})
