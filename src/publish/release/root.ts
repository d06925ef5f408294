import { calculateJwkThumbprint } from 'jose'
import { FEED_FORMAT, type Root } from '../../catalogue/release.ts'
import { err, ok, type Result } from '../../result.ts'
import type { PublicKey } from './key.ts'

type Role = keyof Root['roles']

/** Who may sign something, and how many of them have to. */
interface RoleKeys {
  readonly keys: readonly PublicKey[]
  readonly threshold: number
}

/** What a root says (F2). */
export interface RootContent {
  readonly region: string
  readonly version: number
  /** ISO instant, UTC. */
  readonly expires: string
  readonly roles: Readonly<Record<Role, RoleKeys>>
}

/** What a next root changes. */
export interface Rotation {
  readonly add: Readonly<Record<Role, readonly PublicKey[]>>
  /** Ids of keys that may sign nothing any more. */
  readonly revoke: readonly string[]
  /** Undefined: as before. */
  readonly thresholds: Readonly<Record<Role, number | undefined>>
  readonly expires: string
}

/** Why there cannot be such a root. */
export type RootError =
  | {
      readonly code: 'threshold-too-high'
      readonly role: Role
      readonly threshold: number
      readonly keys: number
    }
  | { readonly code: 'unknown-kid'; readonly kid: string }

/**
 * A root (F2). A key named twice is one key.
 *
 * @returns `threshold-too-high` where not enough keys could sign: such a root would lock every device out
 */
export function makeRoot({ roles, ...content }: RootContent): Result<Root, RootError> {
  for (const role of ['root', 'release'] as const) {
    const [{ threshold }, keys] = [roles[role], kidsOf(roles[role]).length]
    if (threshold > keys) return err({ code: 'threshold-too-high', role, threshold, keys })
  }
  const all = new Map(
    [...roles.root.keys, ...roles.release.keys].map(({ kid, publicJwk }) => [kid, publicJwk]),
  )
  return ok({
    type: 'root',
    format: FEED_FORMAT,
    ...content,
    keys: [...all.values()],
    roles: {
      root: { keyids: kidsOf(roles.root), threshold: roles.root.threshold },
      release: { keyids: kidsOf(roles.release), threshold: roles.release.threshold },
    },
  })
}

const kidsOf = ({ keys }: RoleKeys): string[] => [...new Set(keys.map(({ kid }) => kid))]

/**
 * The root after another: keys added and revoked, thresholds and date anew.
 *
 * @returns `unknown-kid` where a key to revoke is not there, `threshold-too-high` where not enough would be left
 */
export async function nextRoot(
  previous: Root,
  { add, revoke, thresholds, expires }: Rotation,
): Promise<Result<Root, RootError>> {
  const { root, release } = previous.roles
  const listed = new Set([...root.keyids, ...release.keyids])
  const unknown = revoke.find((kid) => !listed.has(kid))
  if (unknown !== undefined) return err({ code: 'unknown-kid', kid: unknown })
  const known = await publicKeysOf(previous)
  const changed = (role: Role): RoleKeys => ({
    keys: [
      ...known.filter(({ kid }) => previous.roles[role].keyids.includes(kid)),
      ...add[role],
    ].filter(({ kid }) => !revoke.includes(kid)),
    threshold: thresholds[role] ?? previous.roles[role].threshold,
  })
  return makeRoot({
    region: previous.region,
    version: previous.version + 1,
    expires,
    roles: { root: changed('root'), release: changed('release') },
  })
}

/** The keys of a root with their ids. */
const publicKeysOf = ({ keys }: Root): Promise<PublicKey[]> =>
  Promise.all(
    keys.map(async (publicJwk) => ({ kid: await calculateJwkThumbprint(publicJwk), publicJwk })),
  )
