import { base64urlnopad } from '@scure/base'
import { type Enrolment, enrolment } from '../catalogue/compartments.ts'
import { err, ok, type Result } from '../result.ts'

/** The most a file of enrolment may hold, in characters. */
export const ENROLMENT_LIMIT = 10_000

/** What stands before it in a link: after the `#`, which no browser sends to a host. */
const IN_LINK = '#enrol='

/**
 * A file of enrolment, as `partner add` writes it.
 *
 * @returns `not-enrolment` for anything else; `foreign-region` for another region's
 */
export function readEnrolment(
  text: string,
  region: string,
): Result<Enrolment, 'not-enrolment' | 'foreign-region'> {
  if (text.length > ENROLMENT_LIMIT) return err('not-enrolment')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return err('not-enrolment')
  }
  const read = enrolment.safeParse(json)
  if (!read.success) return err('not-enrolment')
  return read.data.region === region ? ok(read.data) : err('foreign-region')
}

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
