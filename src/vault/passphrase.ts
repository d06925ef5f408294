import { wordlist } from '@scure/bip39/wordlists/english.js'

/** Fewer words than this can be guessed by whoever has the file. */
export const LEAST_WORDS = 6

/**
 * A new passphrase: words of the English list of BIP 39, joined by hyphens (`ribbon-cactus-…`). The list has 2,048 words,
 * 11 bits each: seven words are 77 bits, six 66. That holds even where a format hardly slows down guessing, as ZIP's
 * thousand rounds of PBKDF2. Small ASCII letters and hyphens alone: every keyboard, `age` and 7-Zip take them alike,
 * and the first four letters of a word tell it, also on the telephone.
 *
 * @param words at least {@link LEAST_WORDS}
 * @throws RangeError where fewer are asked for
 */
export function proposePassphrase(words = 7): string {
  if (!(words >= LEAST_WORDS))
    throw new RangeError(`a passphrase has ${LEAST_WORDS} words at least`)
  const drawn = crypto.getRandomValues(new Uint16Array(words))
  // 65,536 is a multiple of 2,048: the lowest 11 bits are as even as the whole number (no modulo bias).
  return [...drawn].map((number) => wordlist[number & 2047]).join('-')
}
