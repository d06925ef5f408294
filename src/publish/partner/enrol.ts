import {
  type Enrolment,
  enrolment as enrolmentSchema,
  type NamedOrganization,
} from '../../catalogue/compartments.ts'
import { ENROLMENT_FORMAT, ENROLMENT_TYPE } from '../../catalogue/compartment.ts'
import { err, ok, type Result } from '../../result.ts'
import { makeKeyPair } from '../../vault/encrypt.ts'
import { SHORTEST_FOR_PARTNERS } from '../../vault/shortest-passphrase.ts'
import { protect } from '../release/passphrase.ts'

/** What a partner is given, and what the workbook keeps of it. */
export interface NewEnrolment {
  /** `age1…`, for the workbook. */
  readonly recipient: string
  /** The file to hand over. */
  readonly file: string
}

/**
 * A new identity for a partner, encrypted with its passphrase. Nobody keeps the identity itself: a partner that loses
 * file or passphrase is given a new one.
 *
 * @returns `short-passphrase` for fewer than {@link SHORTEST_FOR_PARTNERS} characters: the file goes from hand to hand
 */
export async function makeEnrolment(
  region: string,
  organization: NamedOrganization,
  passphrase: string,
): Promise<Result<NewEnrolment, 'short-passphrase'>> {
  if (passphrase.length < SHORTEST_FOR_PARTNERS) return err('short-passphrase')
  const { identity, recipient } = await makeKeyPair()
  const file = await protect(`${identity}\n`, passphrase)
  if (!file.ok) return file
  const content: Enrolment = {
    type: ENROLMENT_TYPE,
    format: ENROLMENT_FORMAT,
    region,
    organization,
    identity: file.value,
  }
  return ok({ recipient, file: `${JSON.stringify(enrolmentSchema.parse(content), null, 2)}\n` })
}
