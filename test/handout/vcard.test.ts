import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { CardSubject } from '../../src/handout/vcard.ts'
import { vcardForCode, vcardOf } from '../../src/handout/vcard.ts'
import { aLocation } from '../builders/offers.ts'
import { asRead, NAMES, physicalLines, texts } from './texts.ts'

const address = { ...aLocation(1).address, address_2: 'Hinterhaus, 2. Etage' }
const at = { latitude: 51.5, longitude: 7.0000004 }

const office: CardSubject = {
  name: 'Jobcenter Lindental',
  organization: 'Jobcenter Kreis Lindental',
  location: aLocation(1, { address, ...at }),
  phones: [
    { number: '+49 30 23125 111' },
    { number: '+49 30 23125 112', description: { de: 'nur dienstags' } },
  ],
  email: 'post@lindental.example',
  website: 'https://lindental.example/stelle;ort=1,2?a=b',
}

/** What an independent parser finds: name, parameters, type and value of each property. */
function read(file: string): unknown[][] {
  physicalLines(file)
  const [component, properties, inner] = ICAL.parse(file) as [string, unknown[][], unknown[]]
  expect(component).toBe('vcard')
  expect(inner).toEqual([])
  return properties
}

const namesOf = (file: string): unknown[] => read(file).map(([name]) => name)
const valueOf = (file: string, property: string): unknown =>
  read(file).find(([name]) => name === property)?.[3]

/** ical.js leaves `\;` as written in a value of one part, where RFC 2426 escapes it too. */
const inOnePart = (text: string): string => asRead(text).replaceAll(';', '\\;')

describe('the card of an office', () => {
  it('has all that is known, as vCard 3.0', () => {
    const work = { type: ['WORK', 'VOICE'] }
    const parts = ['', 'Hinterhaus, 2. Etage', 'Quittensteg 1', 'Lindental', '', '00001']
    expect(read(vcardOf(office))).toEqual([
      ['version', {}, 'text', '3.0'],
      ['n', {}, 'text', ['Jobcenter Lindental', '', '', '', '']],
      ['fn', {}, 'text', 'Jobcenter Lindental'],
      ['org', {}, 'text', 'Jobcenter Kreis Lindental'],
      ['adr', { type: 'WORK' }, 'text', [...parts, 'Deutschland']],
      ['geo', {}, 'float', [51.5, 7]],
      ['tel', work, 'phone-number', '+49 30 23125 111'],
      ['tel', work, 'phone-number', '+49 30 23125 112'],
      ['email', { type: 'INTERNET' }, 'text', 'post@lindental.example'],
      ['url', {}, 'uri', 'https://lindental.example/stelle;ort=1,2?a=b'],
    ])
  })

  it('leaves out what is not known', () => {
    const unknown = { location: undefined, phones: [], email: undefined, website: undefined }
    expect(namesOf(vcardOf({ ...office, ...unknown }))).toEqual(['version', 'n', 'fn', 'org'])
  })

  it.each([[{ latitude: 51.5 }], [{ longitude: 7 }], [{}]])('has no position of %j', (half) => {
    expect(namesOf(vcardOf({ ...office, location: aLocation(1, half) }))).not.toContain('geo')
  })

  it.each([
    [0, 0, 'GEO:0.000000;0.000000'],
    [-33.8, 0.0000001, 'GEO:-33.800000;0.000000'],
  ])('writes the position %f, %f with six decimals', (latitude, longitude, line) => {
    const location = aLocation(1, { latitude, longitude })
    expect(physicalLines(vcardOf({ ...office, location }))).toContain(line)
  })
})

describe('a name', () => {
  it.each(NAMES)('with %s is read as it was', (_, name) => {
    const place = aLocation(1, {
      address: { ...address, address_1: name, address_2: name, city: name },
    })
    const file = vcardOf({ ...office, name, organization: name, location: place })
    const read = asRead(name)
    expect(namesOf(file)).toEqual([
      'version',
      'n',
      'fn',
      'org',
      'adr',
      'tel',
      'tel',
      'email',
      'url',
    ])
    expect(valueOf(file, 'n')).toEqual([read, '', '', '', ''])
    expect(valueOf(file, 'fn')).toBe(inOnePart(name))
    expect(valueOf(file, 'org')).toBe(read)
    expect(valueOf(file, 'adr')).toEqual(['', read, read, read, '', '00001', 'Deutschland'])
  })

  it('ending in a backslash does not take the separator with it', () => {
    // By hand: ical.js takes the semicolon for an escaped one.
    const lines = physicalLines(vcardOf({ ...office, name: 'C:\\' }))
    expect(lines).toContain(String.raw`N:C:\\;;;;`)
    expect(lines).toContain(String.raw`FN:C:\\`)
  })

  it('of any kind is read as it was', () => {
    fc.assert(
      fc.property(texts, texts, (name, organization) => {
        const file = vcardOf({ ...office, name, organization })
        expect(namesOf(file)).toEqual(namesOf(vcardOf(office)))
        expect(valueOf(file, 'n')).toEqual([asRead(name), '', '', '', ''])
        expect(valueOf(file, 'fn')).toBe(inOnePart(name))
        expect(valueOf(file, 'org')).toBe(asRead(organization))
      }),
    )
  })

  it('fills its lines up to 75 octets', () => {
    const lines = physicalLines(vcardOf({ ...office, name: 'ب'.repeat(100) }))
    const first = lines.findIndex((line) => line.startsWith('FN:'))
    expect(lines.slice(first, first + 3)).toEqual([
      `FN:${'ب'.repeat(36)}`,
      ` ${'ب'.repeat(37)}`,
      ` ${'ب'.repeat(27)}`,
    ])
  })
})

describe('an address of mail or web', () => {
  it.each(['\r\n', '\r', '\n', '\u2028', '\u0085'])('cannot begin a line with %j', (end) => {
    const evil = `x${end}TEL:0900${end}END:VCARD`
    const file = vcardOf({ ...office, email: evil, website: evil, phones: [{ number: evil }] })
    expect(namesOf(file)).toEqual([
      'version',
      'n',
      'fn',
      'org',
      'adr',
      'geo',
      'tel',
      'email',
      'url',
    ])
  })
})

describe('the card for a code', () => {
  it('is short: name, address and the first telephone', () => {
    const file = vcardForCode(office)
    expect(namesOf(file)).toEqual(['version', 'n', 'fn', 'adr', 'tel'])
    expect(valueOf(file, 'fn')).toBe('Jobcenter Lindental')
    expect(valueOf(file, 'adr')).toContain('Hinterhaus, 2. Etage')
    expect(valueOf(file, 'tel')).toBe('+49 30 23125 111')
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(300)
  })

  it('does without a place and a telephone', () => {
    const file = vcardForCode({ ...office, location: undefined, phones: [] })
    expect(namesOf(file)).toEqual(['version', 'n', 'fn'])
  })

  it('leaves out the second line of an address rather than grow beyond 300 octets', () => {
    const location = aLocation(1, { address: { ...address, address_2: 'Etage '.repeat(20) } })
    const file = vcardForCode({ ...office, location })
    expect(valueOf(file, 'adr')).toEqual([
      '',
      '',
      'Quittensteg 1',
      'Lindental',
      '',
      '00001',
      'Deutschland',
    ])
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(300)
  })

  it.each(NAMES)('keeps a name with %s', (_, name) => {
    expect(valueOf(vcardForCode({ ...office, name }), 'n')).toEqual([asRead(name), '', '', '', ''])
  })
})
