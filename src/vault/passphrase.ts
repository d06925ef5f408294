import { wordlist } from '@scure/bip39/wordlists/english.js'

/** Fewer words are guessed. */
export const LEAST_WORDS = 6
const WORDS = 7

/**
 * A passphrase of words drawn by chance from a list of 2,048 (BIP 39, as the program `age` does too): 11 bits a word,
 * seven words 77 bits. ASCII, so that every program takes it, and to be told on the telephone.
 */
export function proposePassphrase(words = WORDS): string {
  // 65,536 is a multiple of the list's length: no word is likelier than another.
  const drawn = crypto.getRandomValues(new Uint16Array(Math.max(words, LEAST_WORDS)))
  return [...drawn].map((number) => wordlist[number % wordlist.length]).join('-')
}
