import type { Location, Organization, Phone, SpokenLanguage } from '../catalogue/organization.ts'
import type { Recurrence } from '../catalogue/schedule.ts'
import type { Course } from '../catalogue/service.ts'
import type { Snapshot } from '../catalogue/snapshot.ts'
import type { Text } from '../catalogue/text.ts'
import type {
  AttendingType,
  CourseKind,
  Need,
  OrganizationKind,
  SpecialGroup,
  Specialty,
} from '../catalogue/vocabulary.ts'
import type { Site } from '../hours/day.ts'
import type { Point } from '../match/distance.ts'
import type { EntryType, Hit, WhyWord } from './query.ts'

/** The tables of a snapshot the directory is made from. */
export type DirectoryTables = Pick<
  Snapshot,
  | 'organizations'
  | 'locations'
  | 'contacts'
  | 'services'
  | 'service_at_locations'
  | 'programmes'
  | 'courses'
  | 'holiday_calendars'
>

/** Both ages included. */
export type Ages = readonly [minimum: number, maximum: number]

/** A place of an entry. */
export interface EntryPlace {
  readonly location_id: string
  readonly town: string
  readonly point: Point | undefined
  readonly accessible: boolean
  readonly wheelchair: Location['wheelchair']
}

/** The hours kept at a place. */
export interface PlacedSite {
  /** Undefined for a person's hours that are kept nowhere in particular. */
  readonly location_id: string | undefined
  readonly site: Site
}

/** Hours of one place or several: open where one of them is. */
export interface Hours {
  readonly sites: readonly PlacedSite[]
  /** Absent up to and including this date. */
  readonly absent_until: string | undefined
}

/** What takes place on dates. */
export interface Dates {
  readonly dates: readonly Recurrence[]
  /** Of a course: by what it is over. A programme is so with the last of its dates. */
  readonly course: Pick<Course, 'ends_on' | 'schedules'> | undefined
}

/** Where words are found; phone numbers are found by their digits. */
export type TextField = Exclude<WhyWord['field'], 'phone'>

/** A text an entry is found by. */
export interface EntryText {
  readonly field: TextField
  readonly text: Text | string
}

/** A record as the directory lists it: by what it is filtered, when it is open, where it is found. */
export interface Entry {
  readonly id: string
  readonly type: EntryType
  readonly table: Hit['table']
  readonly organization_id: string
  readonly kind: OrganizationKind
  readonly name: Text | string
  readonly needs: readonly Need[]
  readonly languages: readonly string[]
  /** In ascending order, apart from each other. */
  readonly ages: readonly Ages[]
  readonly groups: readonly SpecialGroup[]
  readonly specialties: readonly Specialty[]
  readonly course_kind: CourseKind | undefined
  /** Of an office: what takes place there with childcare. */
  readonly childcare: boolean | readonly Dates[]
  readonly modes: readonly AttendingType[]
  readonly places: readonly EntryPlace[]
  readonly when: Hours | Dates
  readonly texts: readonly EntryText[]
  /** In international form, as written: `+49 221 4710 111`. */
  readonly phones: readonly string[]
}

/** Each value once, in the order of their first appearance. */
export const distinct = <T>(values: Iterable<T>): T[] => [...new Set(values)]

export const spokenIn = (languages: readonly SpokenLanguage[] | undefined): string[] =>
  (languages ?? []).map(({ language }) => language)

export const numbersOf = (phones: readonly Phone[] | undefined): string[] =>
  (phones ?? []).map(({ number }) => number)

export const agesOf = (offer: {
  minimum_age?: number | undefined
  maximum_age?: number | undefined
}): Ages => [offer.minimum_age ?? 0, offer.maximum_age ?? 120]

/** The ages that one of the offers is for; every age where there are none: nothing is held against the entry. */
export function unionOfAges(ages: readonly Ages[]): Ages[] {
  if (ages.length === 0) return [[0, 120]]
  const union: [number, number][] = []
  for (const [minimum, maximum] of ages.toSorted((a, b) => a[0] - b[0])) {
    const last = union.at(-1)
    if (last && minimum <= last[1] + 1) last[1] = Math.max(last[1], maximum)
    else union.push([minimum, maximum])
  }
  return union
}

/** A text of a field; nothing where there is none. */
export const textOf = (field: TextField, text: Text | string | undefined): EntryText[] =>
  text === undefined ? [] : [{ field, text }]

/** What of an organisation every entry of it shares. */
export const ofOrganization = ({ id, kind }: Organization) => ({ organization_id: id, kind })
