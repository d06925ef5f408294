import { base64urlnopad } from '@scure/base'

/** The most a file of enrolment may hold, in characters. */
export const ENROLMENT_LIMIT = 10_000

/** What stands before it in a link: after the `#`, which no browser sends to a host. */
const IN_LINK = '#enrol='

/** The link that a QR code on the enrolment sheet opens. */
export const enrolmentLink = (guide: string, file: string): string =>
  new URL(`cooperation${IN_LINK}${base64urlnopad.encode(new TextEncoder().encode(file))}`, guide)
    .href

/** The file out of such a link's hash; undefined where it holds none. */
export function enrolmentInLink(hash: string): string | undefined {
  if (!hash.startsWith(IN_LINK) || hash.length > 2 * ENROLMENT_LIMIT) return undefined
  try {
    return new TextDecoder().decode(base64urlnopad.decode(hash.slice(IN_LINK.length)))
  } catch {
    return undefined
  }
}
