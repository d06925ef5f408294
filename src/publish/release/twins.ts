/** Files named by what they hold: such a file is never another, and there is nothing to replace. */
const BY_HASH = /^(data|material|vault)\//

/** Whether a file of a feed never changes under its name. */
export const isByHash = (path: string): boolean => BY_HASH.test(path)

/**
 * Whether a file of a feed has twins for hosts that serve precompressed files (F1): text that never changes. What a later
 * release replaces has none: not every publisher can write or remove each of them, and a host would go on serving the old
 * release to whoever takes the twin.
 */
export const hasTwins = (path: string): boolean => isByHash(path) && /\.(json|txt)$/.test(path)

/** A twin of a file that changes: earlier versions of this program wrote them. */
export const STALE_TWIN = /^((root|release)(\.\d+)?\.jws\.json|CHANGES\.txt)\.(br|gz)$/
