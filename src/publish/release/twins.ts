/** Beside these lies nothing compressed, and what does is of an earlier time: see {@link hasTwins}. */
export const WITHOUT_TWINS: readonly string[] = ['release.jws.json', 'CHANGES.txt']

/**
 * Whether a file of a feed has twins for hosts that serve precompressed files (F1): text that never changes under its name.
 * What a later release replaces has none: not every publisher can write or remove each of them, and a host would go on
 * serving the old release to whoever takes the twin.
 */
export const hasTwins = (path: string): boolean =>
  /\.(json|txt)$/.test(path) && !WITHOUT_TWINS.includes(path)
