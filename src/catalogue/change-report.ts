import { id } from './organization.ts'
import { isProposable, personalDataOf, PROPOSABLE_TABLES, wrongInRow } from './proposable.ts'
import { contactIn } from './reason.ts'
import {
  isReportableField,
  MISSING,
  REPORT_FORMAT,
  REPORT_LIMITS,
  REPORT_TYPE,
  REPORTABLE_TABLES,
} from './reportable.ts'
import { plainValue } from './reported-value.ts'
import { regionCode } from './snapshot.ts'
import { isoInstant } from './text.ts'
import { z } from './zod.ts'

/**
 * Words as a form keeps them ({@link plainValue}). Others were written by somebody else: control characters move a
 * terminal's cursor, and direction overrides show another text than there is.
 */
const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((value) => value.length > longest || plainValue(value) === value, {
      message: 'control characters, overrides of direction, or blanks around it',
    })

/** Words of a reporter's own: no telephone number and no mail address may be among them. */
const ownWords = (longest: number) =>
  words(longest).refine((value) => value.length > longest || contactIn(value) === undefined, {
    message: 'words that hold a telephone number or a mail address',
  })

/** One field: the value the reporter saw and the one they want, in the spelling of the workbook's cell. */
const change = z
  .strictObject({
    field: z.string().max(60),
    old: words(REPORT_LIMITS.value),
    new: words(REPORT_LIMITS.value),
  })
  .refine(
    (one) =>
      one.field !== MISSING ||
      one.new.length > REPORT_LIMITS.value ||
      contactIn(one.new) === undefined,
    { message: 'words that hold a telephone number or a mail address', path: ['new'] },
  )

const report = z
  .strictObject({
    id,
    table: z.enum([...REPORTABLE_TABLES, ...PROPOSABLE_TABLES]),
    /** Absent where a whole entry is missing that stands nowhere yet, and of a new row (`proposable.ts`). */
    record_id: id.optional(),
    /** The entry's German name, as the reporter saw it. */
    name: words(REPORT_LIMITS.value),
    /** The version of the release in which the entry was read. */
    release: z.int().min(1),
    fields: z.array(change).min(1).max(REPORT_LIMITS.fields),
    reason: ownWords(REPORT_LIMITS.reason),
    reported_at: isoInstant,
  })
  .refine(
    ({ table, fields }) =>
      isProposable(table) || fields.every(({ field }) => isReportableField(table, field)),
    { message: 'a field that cannot be reported of this table', path: ['fields'] },
  )
  .refine(
    ({ table, record_id, fields }) =>
      isProposable(table) ||
      record_id !== undefined ||
      fields.every(({ field }) => field === MISSING),
    { message: 'only what is missing has no record', path: ['record_id'] },
  )
  .superRefine(({ table, ...row }, context) => {
    if (!isProposable(table)) return
    const wrong = wrongInRow({ table, ...row })
    if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong, path: ['fields'] })
    // K§4: who sends what looks like a client's data did not write it in our form.
    const personal = personalDataOf(row, row.reported_at.slice(0, 10))
    if (personal === undefined) return
    const message = `words that look like personal data of a client (${personal.kind})`
    context.addIssue({ code: 'custom', message, path: [personal.field] })
  })

/** Changes reported on one device, as they are sent: as a file, from device to coordinator. */
export const changeReport = z.strictObject({
  type: z.literal(REPORT_TYPE),
  format: z.literal(REPORT_FORMAT),
  region: regionCode,
  /** The version of the release on the device when it was sent. */
  release: z.int().min(1),
  /** UTC. */
  created_at: isoInstant,
  /** Who reports, in their own words, if they say so: an organisation, a person at work. */
  from: ownWords(REPORT_LIMITS.from).optional(),
  reports: z.array(report).min(1).max(REPORT_LIMITS.reports),
})
export type ChangeReport = z.infer<typeof changeReport>
