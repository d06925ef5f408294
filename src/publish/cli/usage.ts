import type { TFunction } from 'i18next'

/** What commander says of a value, and why it cannot be. */
function invalid(why: string): RegExp {
  return new RegExp(
    `^error: option '(?<what>[^']+)' argument '(?<value>[^]*)' is invalid\\. ${why}`,
  )
}

/** What commander says of words it cannot take, as keys of `usage` and the names of what they quote. */
const SENTENCES: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/^error: unknown option '(?<what>[^']+)'/, 'unknown-option'],
  [/^error: unknown command '(?<what>[^']+)'/, 'unknown-command'],
  [/^error: missing required argument '(?<what>[^']+)'/, 'missing-argument'],
  [/^error: required option '(?<what>[^']+)' not specified/, 'missing-option'],
  [/^error: option '(?<what>[^']+)' argument missing/, 'missing-value'],
  [invalid('It must be a number from (?<from>\\d+) to (?<to>\\d+)'), 'not-a-number'],
  [invalid('It must be a host name'), 'not-a-host'],
  [invalid('It must be a port'), 'not-a-port'],
  [invalid('It must be an absolute path'), 'not-absolute'],
  [invalid('It must be an address that begins with https'), 'not-https'],
  [invalid('Allowed choices are (?<choices>.+)\\.'), 'no-choice'],
  [/^error: too many arguments/, 'too-many'],
]

/** The language somebody asks for, before the words are read by anything else. */
export const isGermanAsked = (words: readonly string[]): boolean =>
  words.includes('--lang=de') || words[words.indexOf('--lang') + 1] === 'de'

/**
 * A sentence of commander's in the language of `texts`.
 *
 * @param said what it would print, `error: unknown option '--x'`
 * @returns the same where it is none of those above
 */
export function usageSentence(said: string, texts: TFunction): string {
  for (const [pattern, key] of SENTENCES) {
    const found = pattern.exec(said)
    if (found) return `${texts(`usage.${key}`, { ...found.groups })}\n`
  }
  return said
}
