/**
 * The oldest engines the guide is made for, each the first (Firefox: the first with long support) that checks Ed25519
 * signatures in WebCrypto. The build keeps its syntax to them (`vite.config.ts`), and an older one is told of them.
 */
export const OLDEST = { safari: 17, chrome: 137, firefox: 140 } as const

/** The same as the build's tools name them: `safari17`. */
export const TARGET: string[] = Object.entries(OLDEST).map(([name, version]) => `${name}${version}`)
