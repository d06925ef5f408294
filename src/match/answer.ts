import type { Location, Phone } from '../catalogue/organization.ts'
import type { Programme, Service } from '../catalogue/service.ts'
import type {
  AdviceCode,
  BoundaryCode,
  Need,
  OrganizationKind,
  Specialty,
} from '../catalogue/vocabulary.ts'
import type { HoursState, Site } from '../hours/state.ts'

/** A sentence to be said in any language: a key of `locales/<language>/match.json` and its parameters. */
export interface Message {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

export interface Recommendation {
  readonly kind: OrganizationKind
  readonly specialty: Specialty | undefined
  /** The needs under which its services are found. */
  readonly needs: readonly Need[]
  readonly reasons: readonly Message[]
}

/** For one need: who leads, who helps too. `primary` is undefined where nobody remains. */
export interface NeedAnswer {
  readonly need: Need
  readonly primary: Recommendation | undefined
  readonly also: readonly Recommendation[]
}

/** A kind that was ruled out, and why not. `reason` is a boundary's code or one of the others. */
export interface Exclusion {
  readonly kind: OrganizationKind
  readonly reason: BoundaryCode | 'age' | 'no-sgb2' | 'jobcenter-responsible'
  readonly message: Message
}

/** The kinds of an answer, before concrete services are looked up. */
export interface Referral {
  readonly primary: OrganizationKind | undefined
  /** Never repeats the primary; in order of mention. */
  readonly also: readonly OrganizationKind[]
  readonly needs: readonly NeedAnswer[]
  readonly excluded: readonly Exclusion[]
  readonly boundaries: readonly BoundaryCode[]
  readonly advice: readonly AdviceCode[]
}

/** A concrete service at its best place, with the reasons for its rank. */
export interface RankedService {
  readonly service: Service
  readonly kind: OrganizationKind
  readonly need: Need
  readonly location: Location | undefined
  /** Where to ring for it there; undefined where nobody has a number. */
  readonly phones: readonly Phone[] | undefined
  readonly site: Site
  readonly state: HoursState
  /** Kilometres, where the client's place and the office's are known. */
  readonly distance: number | undefined
  readonly reasons: readonly Message[]
}

export interface RankedProgramme {
  readonly programme: Programme
  /** Its next date, `2026-12-01`, on or after the date of the answer. */
  readonly next: string
  readonly reasons: readonly Message[]
}

export interface Answer extends Referral {
  readonly services: readonly RankedService[]
  readonly programmes: readonly RankedProgramme[]
}
