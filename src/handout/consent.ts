import type { Organization } from '../catalogue/organization.ts'
import authorities from '../../locales/data-protection.json' with { type: 'json' }

/** Over what two offices may speak (K§4): benefits, and measures of integration. Nothing else. */
export const CONSENT_TOPICS = ['benefits', 'measures'] as const
export type ConsentTopic = (typeof CONSENT_TOPICS)[number]

/** For how long a consent may be given; it can be withdrawn at any time (Art. 7 (3) GDPR). */
export const CONSENT_MONTHS = [3, 6, 12] as const
export type ConsentMonths = (typeof CONSENT_MONTHS)[number]

/** A supervisory authority for data protection (Art. 51 GDPR), by its German name. */
export interface Authority {
  readonly name: string
  readonly website: string
}

/**
 * Whom to complain to, by who speaks with whom: a Jobcenter run jointly (gE) and the Agentur für Arbeit
 * are under the federal commissioner (§ 50 (4) SGB II), a county's own Jobcenter (zkT) and everyone else under
 * that of the Land. Where a Jobcenter's type is not known both are named, rather than the wrong one.
 *
 * @param land ISO 3166-2 code of the region's Land, `DE-NW`
 */
export function authoritiesFor(partners: readonly Organization[], land: string): Authority[] {
  const ofLand = (authorities.laender as Readonly<Record<string, Authority>>)[land]
  const federal = partners.some(
    ({ kind, jobcenter_type }) =>
      kind === 'arbeitsagentur' || (kind === 'jobcenter' && jobcenter_type !== 'zkT'),
  )
  const state = partners.some(({ kind, jobcenter_type }) =>
    kind === 'jobcenter' ? jobcenter_type !== 'gE' : kind !== 'arbeitsagentur',
  )
  return [...(federal ? [authorities.federal] : []), ...(state && ofLand ? [ofLand] : [])]
}
