import type { PartnerTerm, Reminder } from '../../catalogue/agreement-term.ts'
import { partnerTerm } from '../../catalogue/agreement-term.ts'
import type { Cooperation, NamedOrganization, Partner } from '../../catalogue/compartments.ts'
import { PARTNER_KINDS } from '../../catalogue/vocabulary.ts'
import { GERMAN } from '../../language/languages.ts'

/** A partner with its name and where it stands. */
export interface ListedPartner extends PartnerTerm {
  readonly partner: Partner
  readonly organization: NamedOrganization
}

/**
 * The partners as they stand on a day: the reader's own first, then by kind and name.
 *
 * @param today calendar date in Europe/Berlin
 */
export function listedPartners(
  { partners, organizations }: Cooperation,
  ownId: string,
  today: string,
): ListedPartner[] {
  const names = new Map(organizations.map((one) => [one.id, one]))
  const place = ({ id, kind }: NamedOrganization): number =>
    id === ownId ? -1 : (PARTNER_KINDS as readonly string[]).indexOf(kind)
  return partners
    .flatMap((partner) => {
      const organization = names.get(partner.organization_id)
      return organization ? [{ partner, organization, ...partnerTerm(partner, today) }] : []
    })
    .toSorted(
      (a, b) =>
        place(a.organization) - place(b.organization) ||
        a.organization.name.de.localeCompare(b.organization.name.de, GERMAN),
    )
}

export const hasLeft = ({ standing }: ListedPartner): boolean => standing.state === 'left'

/** Organisations that are in the agreement now, each once. */
export const currentOrganizations = (listed: readonly ListedPartner[]): NamedOrganization[] => [
  ...new Map(
    listed
      .filter((one) => !hasLeft(one))
      .map(({ organization }) => [organization.id, organization] as const),
  ).values(),
]

/** A reminder that is due for partners who signed on the same day. */
export interface DueReminder {
  readonly due: Reminder
  readonly organizations: readonly [NamedOrganization, ...NamedOrganization[]]
}

/** The reminders whose day has come, the nearest renewal first; partners with the same days together. */
export function dueReminders(listed: readonly ListedPartner[]): DueReminder[] {
  const groups = new Map<string, DueReminder>()
  for (const { due, organization } of listed) {
    if (!due) continue
    const others = groups.get(due.renewal)
    const organizations = others ? [...others.organizations, organization] : [organization]
    groups.set(due.renewal, { due, organizations: organizations as [NamedOrganization] })
  }
  return [...groups.values()].toSorted((a, b) => a.due.renewal.localeCompare(b.due.renewal))
}
