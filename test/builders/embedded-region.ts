/** What a build puts in the place of `virtual:embedded-region`. */
export const embedded = { code: 'musterkreis', root: { version: 1, sha256: 'a'.repeat(64) } }
