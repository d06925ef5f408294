import { base64url } from 'jose'
import { type Release, release, type Root, root } from '../../catalogue/release.ts'
import { z } from '../../catalogue/zod.ts'
import { err, ok, type Result } from '../../result.ts'

/** What a feed folder holds already. */
export interface Published {
  readonly root: Root | undefined
  readonly release: { readonly document: Release; readonly bytes: Uint8Array } | undefined
}

const jws = z.object({ payload: z.string() })
const decoder = new TextDecoder()

/**
 * Reads what was published before from its signed files, `root.<n>.jws.json` of the highest n and
 * `release.jws.json`. The publisher trusts its own folder: signatures are checked by tablets.
 */
export function readPublished(
  rootBytes: Uint8Array | undefined,
  releaseBytes: Uint8Array | undefined,
): Result<Published, 'bad-root' | 'bad-release'> {
  const rootDocument = rootBytes && payloadOf(rootBytes, root)
  const releaseDocument = releaseBytes && payloadOf(releaseBytes, release)
  if (rootBytes && !rootDocument) return err('bad-root')
  if (releaseBytes && !releaseDocument) return err('bad-release')
  return ok({
    root: rootDocument,
    release: releaseBytes && releaseDocument && { document: releaseDocument, bytes: releaseBytes },
  })
}

function payloadOf<T>(bytes: Uint8Array, schema: z.ZodType<T>): T | undefined {
  try {
    const { payload } = jws.parse(JSON.parse(decoder.decode(bytes)))
    return schema.parse(JSON.parse(decoder.decode(base64url.decode(payload))))
  } catch {
    return undefined
  }
}
