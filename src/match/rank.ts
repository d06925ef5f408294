import type { Offers } from '../catalogue/offers.ts'
import type { Location } from '../catalogue/organization.ts'
import { phonesFor } from '../catalogue/phones.ts'
import type { Service, ServiceAtLocation } from '../catalogue/service.ts'
import type { Situation } from '../catalogue/situation.ts'
import type { Need } from '../catalogue/vocabulary.ts'
import type { Site } from '../hours/state.ts'
import { siteOf } from '../hours/site.ts'
import { opensNext, stateAt } from '../hours/state.ts'
import type { Message, NeedAnswer, RankedService, Recommendation } from './answer.ts'
import { distanceKm } from './distance.ts'
import type { Point } from './distance.ts'
import { fits, serves, sharedGroups } from './fit.ts'

/** Where, when and for whom an answer is given. */
export interface MatchContext {
  /** The moment of the answer, milliseconds UTC. */
  readonly at: number
  /** The client's language, to rank offices where somebody speaks it. */
  readonly language?: string | undefined
  /** Where the client is, to rank by distance. */
  readonly near?: Point | undefined
}

/** A service at one of its places, with what the order is made from. */
interface Candidate {
  readonly ranked: RankedService
  readonly leads: boolean
  readonly groups: number
  readonly speaks: boolean
  /** Milliseconds UTC; Infinity where no opening is known. */
  readonly opens: number
}

/**
 * The concrete services of the recommended kinds, best first: the leading kind of each need, then
 * the others; within a kind those that fit the client's special group, speak the language, open
 * soonest, are nearest. Each service once, at its best place.
 */
export function rankServices(
  answers: readonly NeedAnswer[],
  client: Situation,
  offers: Offers,
  context: MatchContext,
): RankedService[] {
  const placesOf = byService(offers.service_at_locations)
  const candidates = answers.flatMap(({ need, primary, also }) =>
    [primary, ...also].flatMap((recommendation) =>
      recommendation === undefined
        ? []
        : fittingServices(recommendation, client, offers)
            .map((service) => {
              const places = placesOf.get(service.id) ?? []
              return bestPlace({ service, need, places, recommendation }, client, offers, context)
            })
            .map((one) => ({ ...one, leads: recommendation === primary }))
            .toSorted(byRank),
    ),
  )
  const once = new Map<string, RankedService>()
  for (const leads of [true, false])
    for (const one of candidates)
      if (one.leads === leads && !once.has(one.ranked.service.id))
        once.set(one.ranked.service.id, one.ranked)
  return [...once.values()]
}

function fittingServices(
  { kind, needs, specialty }: Recommendation,
  client: Situation,
  offers: Offers,
): Service[] {
  return offers.services.filter(
    (service) =>
      offers.organizations.get(service.organization_id)?.kind === kind &&
      needs.some((need) => serves(service, need, specialty)) &&
      fits(service, client),
  )
}

type Ranked = Omit<Candidate, 'leads'>

function byService(
  all: readonly ServiceAtLocation[],
): ReadonlyMap<string, readonly ServiceAtLocation[]> {
  const found = new Map<string, ServiceAtLocation[]>()
  for (const one of all) {
    const places = found.get(one.service_id)
    if (places) places.push(one)
    else found.set(one.service_id, [one])
  }
  return found
}

interface Fitting {
  readonly service: Service
  readonly need: Need
  readonly places: readonly ServiceAtLocation[]
  readonly recommendation: Recommendation
}

/** A service at the place that ranks best; a service without a place stands for itself. */
function bestPlace(
  { service, need, places, recommendation: { kind } }: Fitting,
  client: Situation,
  offers: Offers,
  context: MatchContext,
): Ranked {
  const organization = offers.organizations.get(service.organization_id)
  const [best, ...others] = (places.length > 0 ? places : [undefined]).map((at) => {
    const location = at && offers.locations.get(at.location_id)
    const calendar = location && offers.holiday_calendars.get(location.holiday_calendar)
    const site = siteOf(at, location, calendar, service)
    const phones = phonesFor({ at, service, location, organization })
    return rankAt(site, { service, kind, need, location, phones }, client, context)
  }) as [Ranked, ...Ranked[]]
  return others.reduce((a, b) => (byRank(b, a) < 0 ? b : a), best)
}

function rankAt(
  site: Site,
  offer: Pick<RankedService, 'service' | 'kind' | 'need' | 'location' | 'phones'>,
  client: Situation,
  { at, language, near }: MatchContext,
): Ranked {
  const { service, location } = offer
  const state = stateAt(site, at)
  const groups = sharedGroups(service, client)
  const speaks = (service.spoken_languages ?? []).some((spoken) => spoken.language === language)
  const distance = near && distanceTo(location, near)
  const active = service.status === 'active'
  const reasons: Message[] = groups.map((group) => ({ key: `rank.group.${group}`, params: {} }))
  if (speaks) reasons.push({ key: 'rank.language', params: { language: language ?? '' } })
  if (active && state.state === 'open') reasons.push({ key: 'rank.open-now', params: {} })
  if (distance !== undefined) reasons.push({ key: 'rank.distance', params: { km: distance } })
  return {
    ranked: { ...offer, site, state, distance, reasons },
    groups: groups.length,
    speaks,
    opens: (active ? opensNext(site, at) : undefined) ?? Infinity,
  }
}

function distanceTo(location: Location | undefined, near: Point): number | undefined {
  if (location?.latitude === undefined || location.longitude === undefined) return undefined
  return distanceKm(near, { latitude: location.latitude, longitude: location.longitude })
}

/** Group, language, opening, distance; at last the id, so that equal input gives equal order. */
function byRank(a: Ranked, b: Ranked): number {
  return (
    b.groups - a.groups ||
    Number(b.speaks) - Number(a.speaks) ||
    compare(a.opens, b.opens) ||
    compare(a.ranked.distance ?? Infinity, b.ranked.distance ?? Infinity) ||
    (a.ranked.service.id < b.ranked.service.id ? -1 : 1)
  )
}

/** Infinity minus Infinity is no number. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
