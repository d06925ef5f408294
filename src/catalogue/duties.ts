import type { Duty } from './compartment.ts'
import type { Cooperation, NamedOrganization } from './compartments.ts'
import type { PartnerKind } from './vocabulary.ts'
import { PARTNER_KINDS } from './vocabulary.ts'

/** Who owes what (K§4): overviews come from the counselling services, phone lists from the authorities, the rest from all. */
export const OWED_BY: Readonly<Record<Duty, readonly PartnerKind[]>> = {
  overviews: ['mbe', 'jmd'],
  'phone-list': ['arbeitsagentur', 'jobcenter'],
  meeting: PARTNER_KINDS,
  offers: PARTNER_KINDS,
}

/** One time that a duty was done. */
export interface Deed {
  /** Calendar date. */
  readonly on: string
  /** Undefined where nobody said who invited to a meeting. */
  readonly organization_id: string | undefined
  readonly by: string | undefined
  readonly note: string | undefined
}

export interface DutyState {
  readonly duty: Duty
  /** The last time anybody did it; undefined: never. */
  readonly last: Deed | undefined
  /** When each of those who owe it did it last: never first, then who did it longest ago. */
  readonly owing: readonly {
    readonly organization: NamedOrganization
    readonly last: Deed | undefined
  }[]
}

export type DutyRecords = Pick<Cooperation, 'duties' | 'meetings'>

/** All times that a duty was done until a day, the latest first; a meeting that was held is one of them. */
export function deedsOf({ duties, meetings }: DutyRecords, duty: Duty, today: string): Deed[] {
  const written = duties
    .filter((one) => one.duty === duty)
    .map((one): Deed => ({
      on: one.done_on,
      organization_id: one.organization_id,
      by: one.done_by,
      note: one.note,
    }))
  const held = meetings
    .filter(({ status }) => duty === 'meeting' && status === 'held')
    .map(({ date, organization_id }): Deed => ({
      on: date,
      organization_id,
      by: undefined,
      note: undefined,
    }))
  return [...written, ...held]
    .filter(({ on }) => on <= today)
    .toSorted((a, b) => b.on.localeCompare(a.on))
}

/**
 * When a duty was last done, by anybody and by each who owes it. A meeting is held together: it is nobody's alone, so
 * nobody is listed for it.
 *
 * @param partners the organisations that are in the agreement now
 * @param today calendar date in Europe/Berlin
 */
export function dutyState(
  records: DutyRecords,
  duty: Duty,
  partners: readonly NamedOrganization[],
  today: string,
): DutyState {
  const deeds = deedsOf(records, duty, today)
  const kinds: readonly string[] = duty === 'meeting' ? [] : OWED_BY[duty]
  const owing = partners
    .filter(({ kind }) => kinds.includes(kind))
    .map((organization) => ({
      organization,
      last: deeds.find(({ organization_id }) => organization_id === organization.id),
    }))
    .toSorted((a, b) => (a.last?.on ?? '').localeCompare(b.last?.on ?? ''))
  return { duty, last: deeds[0], owing }
}
