import { base64url } from 'jose'
import { root as rootSchema, type Root } from '../../catalogue/release.ts'
import { z } from '../../catalogue/zod.ts'
import { roleOf, signaturesOf, type SignerRole } from '../../feed/signature.ts'
import { err, ok, type Result } from '../../result.ts'
import type { SigningKey } from './key.ts'
import { documentBytes, type SignedDocument, signatureOf } from './sign.ts'

/**
 * A root on its way to all signatures it needs: it goes from key to key, also to computers without a network, so it
 * carries the root before it along.
 */
export interface PendingRoot {
  readonly root: Root
  /** The root it follows; undefined for a first one. */
  readonly previous: Root | undefined
  readonly signed: SignedDocument
}

/** What a root still needs of one set of keys. */
export interface Needed {
  /** Of which root's keys. */
  readonly version: number
  readonly threshold: number
  readonly signed: number
  /** Ids of the keys that could sign and have not. */
  readonly kids: readonly string[]
}

const document = z.object({
  previous: rootSchema.optional(),
  payload: z.string(),
  signatures: z.array(z.strictObject({ protected: z.string(), signature: z.string() })),
})

/** A root that nobody has signed yet. */
export function pendingRoot(root: Root, previous: Root | undefined): PendingRoot {
  const payload = base64url.encode(JSON.stringify(root))
  return { root, previous, signed: { payload, signatures: [] } }
}

/** Reads a pending root's file; undefined for anything else. */
export function readPendingRoot(text: string): PendingRoot | undefined {
  try {
    const { previous, payload, signatures } = document.parse(JSON.parse(text))
    const root = rootSchema.parse(JSON.parse(new TextDecoder().decode(base64url.decode(payload))))
    return { root, previous, signed: { payload, signatures } }
  } catch {
    return undefined
  }
}

/** A pending root as a file. */
export const writePendingRoot = ({ previous, signed }: PendingRoot): string =>
  `${JSON.stringify({ ...(previous && { previous }), ...signed }, null, 2)}\n`

/**
 * Adds a key's signature.
 *
 * @returns `key-not-needed` where neither the root nor the one before it lists the key for roots; a key that has signed
 *   before changes nothing
 */
export async function signRoot(
  pending: PendingRoot,
  key: SigningKey,
): Promise<Result<PendingRoot, 'key-not-needed'>> {
  const { root, previous, signed } = pending
  const asked = [root, previous].some((one) => one?.roles.root.keyids.includes(key.kid))
  if (!asked) return err('key-not-needed')
  const { signatures } = await signatureOf(base64url.decode(signed.payload), 'root', key)
  const others = signed.signatures.filter((one) => one.protected !== signatures[0].protected)
  return ok({ ...pending, signed: { ...signed, signatures: [...others, ...signatures] } })
}

/** Which signatures are missing: of the root before it, and of its own keys (F2). None: it can be published. */
export async function missingOf({ root, previous, signed }: PendingRoot): Promise<Needed[]> {
  const needed: Needed[] = []
  for (const one of [previous, root]) {
    if (!one) continue
    const role = roleOf(one, 'root')
    const { signers } = await signaturesOf(documentBytes(signed), 'root', role)
    if (signers.size < role.threshold) needed.push(neededOf(one.version, role, signers))
  }
  return needed
}

const neededOf = (
  version: number,
  { keyids, threshold }: SignerRole,
  signers: ReadonlySet<string>,
): Needed => ({
  version,
  threshold,
  signed: signers.size,
  kids: keyids.filter((kid) => !signers.has(kid)),
})
