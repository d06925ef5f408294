/** What `encodeURIComponent` leaves alone besides letters, digits and `-_.~`. */
const LEFT_ALONE = /[!'()*]/g

const LINE_BREAK = /\r\n|\r|\n/g

/**
 * A link that opens a new message in the device's own mail program (RFC 6068): to nobody unless a
 * recipient is given, everything percent-encoded UTF-8. Line breaks of the body become CRLF, as the RFC wants them; in the subject, a
 * header, they become spaces. Half a surrogate pair becomes U+FFFD, where encoding would throw.
 */
export const mailto = (subject: string, body: string, to = ''): string =>
  `${mailtoAddress(to)}?subject=${encode(subject.replace(LINE_BREAK, ' '))}&body=${encode(body.replace(LINE_BREAK, '\r\n'))}`

/**
 * A link that opens a new message to an address, and says nothing more: whatever could begin a header or another recipient
 * (`?`, `&`, `,`, an escaped line break) is part of the address.
 */
export const mailtoAddress = (to: string): string => `mailto:${encode(to).replaceAll('%40', '@')}`

const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    LEFT_ALONE,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
