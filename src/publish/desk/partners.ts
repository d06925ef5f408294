import { isoDate } from '../../catalogue/text.ts'
import { ok, type Result } from '../../result.ts'
import { proposePassphrase } from '../../vault/passphrase.ts'
import {
  findPartner,
  type FoundPartner,
  listPossiblePartners,
  recipientEdit,
} from '../partner/edit.ts'
import { makeEnrolment } from '../partner/enrol.ts'
import { SHORTEST_FOR_PARTNERS } from '../../vault/shortest-passphrase.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { corrected, filesWith, openWork, refused } from './files.ts'
import type { ChangedKey, DeskFailure, DeskPartner, KeyChange } from './messages.ts'

type Outcome<T> = Promise<Result<T, DeskFailure>>

/** Who may be given a key, and who holds one. */
export const deskPartners = (workbook: Workbook): DeskPartner[] =>
  listPossiblePartners(workbook).map(({ name, organization, row, recipient }) => ({
    id: name,
    name: organization.name.de,
    signed: row !== undefined,
    hasKey: recipient !== undefined,
  }))

/**
 * Gives a partner a key, or takes its key away, as the command line's `partner` does.
 *
 * @returns the workbook with it, to be saved; `signed-on-needed` or `bad-date` for one that is not listed yet
 */
export async function changePartnerKey({ work, ...change }: KeyChange): Outcome<ChangedKey> {
  const opened = await openWork(work)
  if (!opened.ok) return opened
  const base = await corrected(opened.value, work)
  if (!base.ok) return base
  const partner = partnerIn(base.value.workbook, change)
  if (!partner.ok) return partner
  const withRecipient = (recipient: string) => {
    const { row } = partner.value
    const { organization: name, signedOn } = change
    const edit = recipientEdit(base.value.workbook, { name, row, recipient, signedOn })
    return filesWith(base.value, { edits: new Map([['partners', edit]]), log: '' })
  }
  if (change.change === 'take') {
    const files = await withRecipient('')
    return files.ok ? ok({ files: files.value, enrolment: undefined }) : files
  }
  const passphrase = proposePassphrase()
  const { region, organization } = partner.value
  const made = await makeEnrolment(region, organization, passphrase)
  if (!made.ok) return refused(made.error, { least: SHORTEST_FOR_PARTNERS })
  const { recipient, file } = made.value
  const files = await withRecipient(recipient)
  return files.ok ? ok({ files: files.value, enrolment: { file, passphrase } }) : files
}

type Change = Pick<KeyChange, 'organization' | 'change' | 'signedOn'>

function partnerIn(
  workbook: Workbook,
  { organization: name, signedOn }: Change,
): Result<FoundPartner, DeskFailure> {
  const partner = findPartner(workbook, name)
  if (!partner.ok) return refused(partner.error, { name })
  if (partner.value.row !== undefined) return partner
  return isoDate.safeParse(signedOn).success ? partner : refused('signed-on-needed', { name })
}
