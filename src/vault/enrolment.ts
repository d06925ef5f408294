import { type Enrolment, enrolment } from '../catalogue/compartments.ts'
import { err, ok, type Result } from '../result.ts'
import { ENROLMENT_LIMIT } from './enrolment-link.ts'

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
