import type { Root } from '../catalogue/release.ts'
import { FEED_FORMAT, root as rootSchema } from '../catalogue/release.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { FeedError } from './errors.ts'
import { parseEncodedJson, parseJson, roleOf, verifiedPayload } from './signature.ts'

const PATH = 'root.1.jws.json'

/**
 * The first trusted root (F2): built into the app, and yet it must carry its own threshold of
 * signatures, so that a slip in building shows at once.
 *
 * @param text the content of `root.1.jws.json`
 */
export async function trustFirstRoot(text: string): Promise<Result<Root, FeedError>> {
  const bytes = new TextEncoder().encode(text)
  const claimed = rootSchema.safeParse(claimedPayload(bytes))
  if (!claimed.success || claimed.data.format !== FEED_FORMAT)
    return err({ code: 'malformed', path: PATH })
  const signed = await verifiedPayload(bytes, PATH, 'root', roleOf(claimed.data, 'root'))
  return signed.ok ? ok(claimed.data) : signed
}

/** A first root names its own keys, so it is read before they can be checked; it comes with the app. */
function claimedPayload(bytes: Uint8Array): unknown {
  const jws = parseJson(bytes) as { payload?: unknown } | undefined
  return typeof jws?.payload === 'string' ? parseEncodedJson(jws.payload) : undefined
}
