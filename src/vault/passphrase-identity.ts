import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { scrypt } from '@noble/hashes/scrypt.js'
import { base64nopad } from '@scure/base'
import type { Identity, Stanza } from 'age-encryption'

/** What the passphrase was good for: nothing was asked of it, it was wrong, or it opened the file. */
export type PassphraseOutcome = 'unasked' | 'wrong' | 'right'

const LABEL = 'age-encryption.org/v1/scrypt'
/** 2^18 is what this guide and `age` write; a file that asks for much more would keep a tablet busy for minutes. */
const MOST_WORK = 20

/**
 * A passphrase as the age format takes it (age-encryption.org/v1, scrypt recipient stanza). The library's own tells no
 * progress, and a cheap tablet is at it for seconds.
 */
export class PassphraseIdentity implements Identity {
  outcome: PassphraseOutcome = 'unasked'
  private readonly passphrase: string
  private readonly onProgress: (share: number) => void

  /** @param onProgress told the share of the work that is done, from 0 to 1 */
  constructor(passphrase: string, onProgress: (share: number) => void) {
    this.passphrase = passphrase
    this.onProgress = onProgress
  }

  /** @throws where the file is no age file of one passphrase */
  unwrapFileKey(stanzas: Stanza[]): Uint8Array | null {
    const [stanza, ...others] = stanzas
    const [type, salt = '', work = ''] = stanza?.args ?? []
    if (stanza === undefined || type !== 'scrypt') return null
    if (others.length > 0 || stanza.args.length !== 3) throw new Error('not of one passphrase')
    const logN = /^[1-9]\d?$/.test(work) ? Number(work) : Infinity
    const bytes = base64nopad.decode(salt)
    if (bytes.length !== 16 || logN > MOST_WORK || stanza.body.length !== 32)
      throw new Error('no scrypt stanza of the age format')
    const key = scrypt(this.passphrase, labelled(bytes), {
      N: 2 ** logN,
      r: 8,
      p: 1,
      dkLen: 32,
      onProgress: this.onProgress,
    })
    try {
      // The nonce is all zero: the key is used once (age-encryption.org/v1).
      const fileKey = chacha20poly1305(key, new Uint8Array(12)).decrypt(stanza.body)
      this.outcome = 'right'
      return fileKey
    } catch {
      this.outcome = 'wrong'
      return null
    }
  }
}

function labelled(salt: Uint8Array): Uint8Array {
  const label = new TextEncoder().encode(LABEL)
  const whole = new Uint8Array(label.length + salt.length)
  whole.set(label)
  whole.set(salt, label.length)
  return whole
}
