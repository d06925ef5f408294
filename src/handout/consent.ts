import type { Location, Organization } from '../catalogue/organization.ts'
import authorities from '../../locales/data-protection.json' with { type: 'json' }

/** Over what two offices may speak (K§4): benefits, and measures of integration. Nothing else. */
export const CONSENT_TOPICS = ['benefits', 'measures'] as const
export type ConsentTopic = (typeof CONSENT_TOPICS)[number]

/** For how long a consent may be given; it can be withdrawn at any time (Art. 7 (3) GDPR). */
export const CONSENT_MONTHS = [3, 6, 12] as const
export type ConsentMonths = (typeof CONSENT_MONTHS)[number]

/** One of those who may speak with each other, and the office where the consent can be withdrawn. */
export interface ConsentPartner {
  readonly organization: Organization
  readonly office: Location
}

/** Supervisory authorities for data protection (Art. 51 GDPR), and over whom; none where the office has to say. */
export interface Supervision {
  readonly partners: readonly Organization[]
  /** Name and address, in German, as they are printed. */
  readonly authorities: readonly string[]
}

/**
 * Whom to complain to about each partner; partners under the same authority stand together, in their order.
 *
 * A Jobcenter run jointly (gE) and the Agentur für Arbeit are under the federal commissioner (§ 50 (4) SGB II),
 * a county's own Jobcenter (zkT) under that of its Land. Where a Jobcenter's type is not known both are named, rather
 * than the wrong one. A counselling service is under an authority that depends on who runs it: that of the Land,
 * Bavaria's for private bodies, or its church's (Art. 91 GDPR); only the service itself knows.
 */
export function supervisionOf(partners: readonly ConsentPartner[]): Supervision[] {
  const groups = new Map<string, Supervision>()
  for (const partner of partners) {
    const authorities = authoritiesOf(partner)
    const group = authorities.join('\n')
    const known = groups.get(group)?.partners ?? []
    groups.set(group, { partners: [...known, partner.organization], authorities })
  }
  return [...groups.values()]
}

function authoritiesOf({ organization, office }: ConsentPartner): string[] {
  const { kind, jobcenter_type, data_protection_authority: own } = organization
  if (own !== undefined) return [own]
  if (kind !== 'arbeitsagentur' && kind !== 'jobcenter') return []
  const isFederal = kind === 'arbeitsagentur' || jobcenter_type !== 'zkT'
  const isOfLand = kind === 'jobcenter' && jobcenter_type !== 'gE'
  const land = (authorities.laender as Readonly<Record<string, Authority>>)[
    office.address.state_province
  ]
  return [...(isFederal ? [authorities.federal] : []), ...(isOfLand && land ? [land] : [])].map(
    ({ name, website }) => `${name}, ${website}`,
  )
}

interface Authority {
  readonly name: string
  readonly website: string
}
