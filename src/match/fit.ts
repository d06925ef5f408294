import { isOffered } from '../catalogue/offered.ts'
import type { Programme, Service } from '../catalogue/service.ts'
import type { Situation } from '../catalogue/situation.ts'
import type { Need, SpecialGroup, Specialty } from '../catalogue/vocabulary.ts'

type Offer = Pick<
  Service | Programme,
  'audience' | 'minimum_age' | 'maximum_age' | 'special_groups'
>

/** Whether an offer is for clients of this age and, where it names special groups, for one of the client's. */
export function fits(offer: Offer, client: Situation): boolean {
  return (
    offer.audience === 'client' &&
    client.age >= (offer.minimum_age ?? 0) &&
    client.age <= (offer.maximum_age ?? 120) &&
    (!offer.special_groups?.length || sharedGroups(offer, client).length > 0)
  )
}

/** The special groups of an offer that the client belongs to. */
export function sharedGroups(
  offer: Pick<Offer, 'special_groups'>,
  client: Situation,
): SpecialGroup[] {
  return (offer.special_groups ?? []).filter((group) => membership[group](client))
}

/**
 * Whether a service serves a need with the specialty asked for. A service that states no specialty
 * is not held against it; one that states others is a different service.
 */
export function serves(service: Service, need: Need, specialty: Specialty | undefined): boolean {
  return (
    isOffered(service) &&
    service.needs.includes(need) &&
    (specialty === undefined ||
      !service.specialties?.length ||
      service.specialties.includes(specialty))
  )
}

/** Who belongs to a special group, from what was said; what was not said is not assumed. */
const membership: Record<SpecialGroup, (client: Situation) => boolean> = {
  women: ({ facts }) => facts.includes('woman'),
  parents: ({ facts }) => facts.includes('child-under-3'),
  'parents-small-children': ({ facts }) => facts.includes('child-under-3'),
  youth: ({ age }) => age <= 27,
  literacy: ({ facts }) => facts.includes('illiterate'),
  'second-script': ({ facts }) => facts.includes('second-script'),
  academics: ({ facts }) => facts.includes('university-bound'),
  employed: ({ facts }) => facts.includes('employed'),
  'asylum-seekers': ({ benefits, facts }) =>
    benefits === 'asylblg' || facts.includes('asylum-procedure') || facts.includes('duldung'),
  seniors: ({ facts }) => facts.includes('above-pension-age'),
}
