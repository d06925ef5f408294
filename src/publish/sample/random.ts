/** A stream of numbers that looks like chance and is the same for the same seed. */
export interface Random {
  /** From 0, below `limit`. */
  readonly below: (limit: number) => number
  readonly from: <T>(list: readonly [T, ...T[]]) => T
}

/** @param seed any text; mulberry32 over its FNV-1a hash: no cryptography, only the same again */
export function randomOf(seed: string): Random {
  let state = 0x811c9dc5
  for (const character of seed) {
    state ^= character.codePointAt(0) ?? 0
    state = Math.imul(state, 0x01000193)
  }
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return { below, from: (list) => list[below(list.length)] ?? list[0] }
}
