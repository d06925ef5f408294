import { base64url } from 'jose'
import { type Release, release, type Root, root } from '../../catalogue/release.ts'
import { z } from '../../catalogue/zod.ts'
import { err, ok, type Result } from '../../result.ts'

/** What a feed folder holds already. */
export interface Published {
  readonly root: Root | undefined
  readonly release: { readonly document: Release; readonly bytes: Uint8Array } | undefined
  /** Every release that was published and is still known, the newest first, the published one included. */
  readonly earlier: readonly EarlierRelease[]
}

/** A release of before, and what its snapshot was. */
export interface EarlierRelease {
  readonly document: Release
  /** The bytes of its snapshot; undefined where they are gone. */
  readonly snapshot: () => Uint8Array | undefined
}

/** A feed folder in which there is nothing yet. */
export const NOTHING_PUBLISHED: Published = { root: undefined, release: undefined, earlier: [] }

/** The signed files of a feed folder, and a way to its other files. */
export interface PublishedFiles {
  /** `root.<n>.jws.json` of the highest n. */
  readonly root: Uint8Array | undefined
  /** `release.jws.json`. */
  readonly release: Uint8Array | undefined
  /** `release.<version>.jws.json`: releases that a later one replaced. */
  readonly earlier?: readonly Uint8Array[]
  readonly file?: (path: string) => Uint8Array | undefined
}

const jws = z.object({ payload: z.string() })
const decoder = new TextDecoder()

/**
 * Reads what was published before from its signed files. The publisher trusts its own folder: signatures are checked
 * by tablets. An earlier release that cannot be read is left out: there is no delta from it then.
 */
export function readPublished({
  root: rootBytes,
  release: bytes,
  earlier = [],
  file = () => undefined,
}: PublishedFiles): Result<Published, 'bad-root' | 'bad-release'> {
  const rootDocument = rootBytes && payloadOf(rootBytes, root)
  const document = bytes && payloadOf(bytes, release)
  if (rootBytes && !rootDocument) return err('bad-root')
  if (bytes && !document) return err('bad-release')
  const replaced = earlier.flatMap((one) => payloadOf(one, release) ?? [])
  const known = new Map(
    [...replaced, ...(document ? [document] : [])].map((one) => [one.version, one]),
  )
  return ok({
    root: rootDocument,
    release: bytes && document && { document, bytes },
    earlier: [...known.values()]
      .filter(
        (one) => document && one.region === document.region && one.version <= document.version,
      )
      .toSorted((a, b) => b.version - a.version)
      .map((one) => ({ document: one, snapshot: () => file(one.snapshot.path) })),
  })
}

/** The payload of a signed document, as the publisher reads its own: undefined where it is none of that kind. */
export function payloadOf<T>(bytes: Uint8Array, schema: z.ZodType<T>): T | undefined {
  try {
    const { payload } = jws.parse(JSON.parse(decoder.decode(bytes)))
    return schema.parse(JSON.parse(decoder.decode(base64url.decode(payload))))
  } catch {
    return undefined
  }
}
