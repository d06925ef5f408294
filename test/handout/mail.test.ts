import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mailto } from '../../src/handout/mail.ts'
import { NAMES } from './texts.ts'

/** What another program finds in a link. */
function read(link: string): (readonly [string, string])[] {
  expect(link).toMatch(/^mailto:\?subject=[A-Za-z0-9\-_.~%]*&body=[A-Za-z0-9\-_.~%]*$/)
  const url = new URL(link)
  expect(url.pathname).toBe('')
  return [...url.searchParams]
}

const withCrlf = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n')
const inOneLine = (text: string): string => text.replace(/\r\n|\r|\n/g, ' ')

describe('a link for a message', () => {
  it('has no recipient and everything percent-encoded', () => {
    expect(mailto('Amt & Rat', "Straße 'A'\n50 % + 1!")).toBe(
      'mailto:?subject=Amt%20%26%20Rat&body=Stra%C3%9Fe%20%27A%27%0D%0A50%20%25%20%2B%201%21',
    )
  })

  it('may have a recipient, who cannot bring a field along', () => {
    expect(mailto('x', 'y', 'guide@musterkreis.example')).toBe(
      'mailto:guide@musterkreis.example?subject=x&body=y',
    )
    expect(mailto('x', 'y', 'a@b.example?bcc=c@d.example')).toBe(
      'mailto:a@b.example%3Fbcc%3Dc@d.example?subject=x&body=y',
    )
  })

  it.each(['\r\n', '\r', '\n'])('writes %j as CRLF in the body', (end) => {
    expect(mailto('x', `a${end}${end}b`)).toBe('mailto:?subject=x&body=a%0D%0A%0D%0Ab')
  })

  it.each([
    ['a line of its own', 'Amt\r\nBcc: x@y.example'],
    ['another field', 'Amt&bcc=x@y.example'],
    ['a fragment', 'Amt#x?to=x@y.example'],
  ])('cannot get a recipient from %s in its subject', (_, subject) => {
    expect(read(mailto(subject, 'x'))).toEqual([
      ['subject', inOneLine(subject)],
      ['body', 'x'],
    ])
    expect(mailto(subject, 'x')).not.toMatch(/%0D|%0A/)
  })

  it.each(NAMES)('carries a name with %s', (_, name) => {
    expect(read(mailto(name, name))).toEqual([
      ['subject', inOneLine(name)],
      ['body', withCrlf(name)],
    ])
  })

  it('takes half an emoji', () => {
    expect(mailto('\ud83d', '\ude00')).toBe('mailto:?subject=%EF%BF%BD&body=%EF%BF%BD')
  })

  it('carries any text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(text, text, (subject, body) => {
        expect(read(mailto(subject, body))).toEqual([
          ['subject', inOneLine(subject)],
          ['body', withCrlf(body)],
        ])
      }),
    )
  })
})
