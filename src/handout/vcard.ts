import type { Location, Phone } from '../catalogue/organization.ts'
import { escapeText, foldLines, octetsOf } from './fold.ts'

/** An office as a telephone keeps it among its contacts. */
export interface CardSubject {
  /** What the contact is called, in plain text. */
  readonly name: string
  readonly organization: string
  readonly location: Location | undefined
  /** The first is the one to call. */
  readonly phones: readonly Phone[]
  readonly email: string | undefined
  /** An https address. */
  readonly website: string | undefined
}

/** Up to here a code has 69 modules a side: some 0.4 mm each where it is printed three centimetres wide. */
const CODE_OCTETS = 300

/**
 * An office as a vCard 3.0 (RFC 2426), the version every telephone of the last fifteen years reads.
 * Any text is taken: what has a meaning in the format is escaped, never refused. What is not known is
 * left out, not written empty.
 *
 * Written by hand: vcard-creator 1.0.0 dates every card by the device's clock (REV), keeps a lone CR in
 * a name and writes addresses of mail and web with their line breaks.
 */
export function vcardOf(subject: CardSubject): string {
  const { name, organization, location, phones, email, website } = subject
  return card([
    ...nameLines(name),
    `ORG:${escapeText(organization)}`,
    ...(location ? [addressLine(location, location.address.address_2), ...geoLines(location)] : []),
    ...phones.map(phoneLine),
    ...(email ? [`EMAIL;TYPE=INTERNET:${escapeText(email)}`] : []),
    // A URI is not a text: a comma in it stays as it is (RFC 2426 § 4, `uri`).
    ...(website ? [`URL:${website}`] : []),
  ])
}

/**
 * The same office for a QR code: its name, its address and the first telephone. Above 300 octets the
 * second line of the address is left out; a longer name is kept whole all the same.
 */
export function vcardForCode(subject: CardSubject): string {
  const { name, location, phones } = subject
  const withSecondLine = (second: string | undefined): string =>
    card([
      ...nameLines(name),
      ...(location ? [addressLine(location, second)] : []),
      ...phones.slice(0, 1).map(phoneLine),
    ])
  const whole = withSecondLine(location?.address.address_2)
  return octetsOf(whole) <= CODE_OCTETS ? whole : withSecondLine(undefined)
}

const card = (lines: readonly string[]): string =>
  foldLines(['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'])

/** RFC 2426 § 3.1 wants both. iOS shows a contact by its N alone: the office is its own family name. */
const nameLines = (name: string): string[] => [
  `N:${escapeText(name)};;;;`,
  `FN:${escapeText(name)}`,
]

/** RFC 2426 § 3.2.1: post box; extended address; street; town; region; postal code; country. */
function addressLine({ address }: Location, second: string | undefined): string {
  const { address_1, postal_code, city } = address
  const parts = ['', second ?? '', address_1, city, '', postal_code, 'Deutschland']
  return `ADR;TYPE=WORK:${parts.map(escapeText).join(';')}`
}

/** RFC 2426 § 3.4.2: degrees with six decimals. */
const geoLines = ({ latitude, longitude }: Location): string[] =>
  latitude === undefined || longitude === undefined
    ? []
    : [`GEO:${latitude.toFixed(6)};${longitude.toFixed(6)}`]

const phoneLine = ({ number }: Phone): string => `TEL;TYPE=WORK,VOICE:${escapeText(number)}`
