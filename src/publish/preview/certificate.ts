/** A certificate and its private key, PEM. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

const DAY = 86_400_000

/** Object identifiers, encoded: X.690 § 8.19. */
const ECDSA_WITH_SHA256 = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]
const COMMON_NAME = [0x55, 0x04, 0x03]
const SUBJECT_ALT_NAME = [0x55, 0x1d, 0x11]
const EXTENDED_KEY_USAGE = [0x55, 0x1d, 0x25]
const SERVER_AUTH = [0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x01]

/**
 * A certificate nobody vouches for (RFC 5280, ECDSA P-256), for the preview alone: a browser gives the guide neither
 * signatures to check nor storage to rely on unless the page comes encrypted. It warns once, and somebody says yes.
 *
 * @param addresses IPv4 addresses it is for
 * @param at now, in ms UTC; it holds a week
 */
export async function selfSigned(addresses: readonly string[], at: number): Promise<Certificate> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const keys = await crypto.subtle.generateKey(curve, true, ['sign', 'verify'])
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey))
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  const algorithm = sequence(oid(ECDSA_WITH_SHA256))
  const name = sequence(tlv(0x31, sequence(oid(COMMON_NAME), utf8('Anlaufstelle preview'))))
  const serial = crypto.getRandomValues(new Uint8Array(16))
  const alternatives = addresses.map((address) => tlv(0x87, address.split('.').map(Number)))
  const extensions = sequence(
    sequence(oid(SUBJECT_ALT_NAME), octets(sequence(...alternatives))),
    sequence(oid(EXTENDED_KEY_USAGE), octets(sequence(oid(SERVER_AUTH)))),
  )
  const content = sequence(
    tlv(0xa0, integer([2])),
    integer(serial),
    algorithm,
    name,
    sequence(time(at - DAY), time(at + 7 * DAY)),
    name,
    spki,
    tlv(0xa3, extensions),
  )
  const hash = { name: 'ECDSA', hash: 'SHA-256' }
  const signature = new Uint8Array(await crypto.subtle.sign(hash, keys.privateKey, content))
  // WebCrypto gives the two numbers one after the other, X.509 wants them as integers (RFC 3279 § 2.2.3).
  const signed = sequence(integer(signature.slice(0, 32)), integer(signature.slice(32)))
  const cert = sequence(content, algorithm, tlv(0x03, [0, ...signed]))
  return { cert: pem('CERTIFICATE', cert), key: pem('PRIVATE KEY', pkcs8) }
}

type Bytes = readonly number[] | Uint8Array<ArrayBuffer>

/** A value in DER: tag, length, content (X.690). */
function tlv(tag: number, ...content: Bytes[]): Uint8Array<ArrayBuffer> {
  const inside = content.flatMap((part) => [...part])
  const { length } = inside
  if (length < 0x80) return Uint8Array.from([tag, length, ...inside])
  const size = length > 0xff ? [0x82, length >> 8, length & 0xff] : [0x81, length]
  return Uint8Array.from([tag, ...size, ...inside])
}

const sequence = (...parts: Bytes[]): Uint8Array<ArrayBuffer> => tlv(0x30, ...parts)
const oid = (id: Bytes): Uint8Array<ArrayBuffer> => tlv(0x06, id)
const octets = (content: Bytes): Uint8Array<ArrayBuffer> => tlv(0x04, content)
const utf8 = (text: string): Uint8Array<ArrayBuffer> => tlv(0x0c, new TextEncoder().encode(text))

/** A number that is not negative, in as few bytes as it takes. */
function integer(bytes: Bytes): Uint8Array<ArrayBuffer> {
  const first = bytes.findIndex((byte) => byte !== 0)
  const [top = 0, ...rest] = bytes.slice(first === -1 ? -1 : first)
  return tlv(0x02, top >= 0x80 ? [0, top, ...rest] : [top, ...rest])
}

/** UTCTime, which RFC 5280 § 4.1.2.5 asks for until 2049. */
const time = (at: number): Uint8Array<ArrayBuffer> =>
  tlv(
    0x17,
    new TextEncoder().encode(`${new Date(at).toISOString().slice(2, 19).replace(/\D/g, '')}Z`),
  )

function pem(label: string, bytes: Uint8Array): string {
  const lines = btoa(String.fromCharCode(...bytes)).match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
