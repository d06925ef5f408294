import { wordlist } from '@scure/bip39/wordlists/english.js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { proposePassphrase } from '../../src/vault/passphrase.ts'

afterEach(() => vi.restoreAllMocks())

describe('a proposed passphrase', () => {
  it('is seven words of the list, joined by hyphens', () => {
    const words = proposePassphrase().split('-')
    expect(words).toHaveLength(7)
    for (const word of words) expect(wordlist).toContain(word)
  })

  it('is lower-case ASCII whatever is drawn', () => {
    expect(wordlist).toHaveLength(2048)
    expect(new Set(wordlist).size).toBe(2048)
    for (const word of wordlist) expect(word).toMatch(/^[a-z]{3,8}$/)
  })

  it('takes eleven bits a word of what the browser draws, each word alike', () => {
    const counts = new Map<string, number>()
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((numbers) => {
      ;(numbers as Uint16Array).forEach((_, at, all) => (all[at] = next++))
      return numbers
    })
    let next = 0
    // Every number of 16 bits once: 8,192 times eight words.
    for (let time = 0; time < 8192; time++)
      for (const word of proposePassphrase(8).split('-'))
        counts.set(word, (counts.get(word) ?? 0) + 1)
    expect(counts.size).toBe(2048)
    expect(new Set(counts.values())).toEqual(new Set([32]))
  })

  it('is another each time', () => {
    const many = Array.from({ length: 500 }, () => proposePassphrase())
    expect(new Set(many).size).toBe(500)
  })

  it.each([5, 0, -1, Number.NaN])('of %d words is refused', (words) => {
    expect(() => proposePassphrase(words)).toThrow(RangeError)
  })
})
