import type { Location } from '../catalogue/organization.ts'
import type { TableName } from '../catalogue/snapshot.ts'
import type {
  AttendingType,
  CourseKind,
  Need,
  OrganizationKind,
  SpecialGroup,
  Specialty,
} from '../catalogue/vocabulary.ts'
import type { Point } from '../match/distance.ts'

/*
 * The contract between a screen and the search worker. Everything here crosses `postMessage`: plain
 * data only.
 */

/** What the directory lists, in the order in which types are offered. */
export const ENTRY_TYPES = ['office', 'service', 'person', 'programme', 'course'] as const
export type EntryType = (typeof ENTRY_TYPES)[number]

/** Open at this moment; still to be open today; open at some time of this evening. */
export const OPENINGS = ['now', 'today', 'evening'] as const
export type Opening = (typeof OPENINGS)[number]

/** What is asked for beside the text: one choice a group; a group that is left out admits everything. */
export interface Filters {
  readonly type?: EntryType | undefined
  /** Of the organisation. */
  readonly kind?: OrganizationKind | undefined
  readonly need?: Need | undefined
  /** By the same hours as the badge; a course or programme is open while one of its dates takes place. */
  readonly open?: Opening | undefined
  /** Spoken there: a BCP 47 tag as the feed writes it, `ar`. */
  readonly language?: string | undefined
  /** Completed years, 0–120: what is for this age, or says nothing of ages. */
  readonly age?: number | undefined
  /** What is meant for this group in particular. */
  readonly group?: SpecialGroup | undefined
  /** Wholly accessible with a wheelchair (`wheelchair: yes`). */
  readonly accessible?: true | undefined
  /** Children are looked after meanwhile. */
  readonly childcare?: true | undefined
  /** As in the addresses, `Lindental`. */
  readonly town?: string | undefined
  readonly mode?: AttendingType | undefined
}

export type FilterName = keyof Filters

export interface DirectoryQuery {
  /**
   * As typed, in any language; the last word may be unfinished. Without text and without `filters.type`
   * offices only are listed; with text, everything.
   */
  readonly text: string
  readonly filters: Filters
  /** Gives every hit with a place its distance, whatever the order. */
  readonly near?: Point | undefined
  /**
   * `relevance` without a text is the order of the directory: town, then name. `distance` without
   * `near` is `relevance`; what has no place comes last.
   */
  readonly sort: 'relevance' | 'name' | 'distance'
  readonly offset: number
  readonly limit: number
  /** The screen's language, a code such as `ar`: names are ordered as shown in it. */
  readonly language: string
  /** Milliseconds UTC. */
  readonly now: number
}

/** Fields whose `term` is a code of the vocabulary, to be shown in the screen's language. */
export type WhyCode =
  | { readonly field: 'kind'; readonly term: OrganizationKind }
  | { readonly field: 'need'; readonly term: Need }
  | { readonly field: 'group'; readonly term: SpecialGroup }
  | { readonly field: 'specialty'; readonly term: Specialty }
  | { readonly field: 'course-kind'; readonly term: CourseKind }
  | { readonly field: 'mode'; readonly term: AttendingType }
  /** Of one of its places. */
  | { readonly field: 'wheelchair'; readonly term: NonNullable<Location['wheelchair']> }
  /** A BCP 47 tag: somebody speaks it there. */
  | { readonly field: 'language'; readonly term: string }

/** Fields whose `term` is a word or number as it stands in the entry. */
export interface WhyWord {
  readonly field:
    | 'name'
    | 'organization'
    /** Of a person: their title; of an office or service: somebody who works there. */
    | 'title'
    | 'person'
    /** Of an office: the name of a service given there. */
    | 'service'
    | 'description'
    | 'address'
    | 'postal-code'
    | 'phone'
    | 'contact'
  readonly term: string
  /** The language of the text the word stands in (`de`, `ar`); undefined for numbers, names of people, addresses. */
  readonly lang?: string | undefined
}

/** Why a hit is one: for each word typed, the best place where it was found. */
export type Why = (WhyCode | WhyWord) & {
  /** The word or words as typed. */
  readonly typed: string
  /** The other name under which it was found, where not by the word typed: `Bürgergeld` for `Hartz IV`. */
  readonly via?: string | undefined
}

/** An entry on the page asked for; its record is read from the store. */
export interface Hit {
  readonly id: string
  readonly type: EntryType
  /** The table of the store that holds the record. */
  readonly table: Extract<
    TableName,
    'locations' | 'services' | 'contacts' | 'programmes' | 'courses'
  >
  readonly organization_id: string
  /**
   * The office itself, or the entry's place: of those that meet the filters the nearest where `near` is given, else one
   * that is open now, else the first.
   */
  readonly location_id?: string | undefined
  /** Empty without a text. */
  readonly why: readonly Why[]
  /** As the crow flies, to the nearest of its places; undefined without `near` or without a place. */
  readonly distanceKm?: number | undefined
}

/** How many entries would be shown if an option were chosen and all other groups stayed as they are. An option that is missing has none. */
export interface Counts {
  readonly type: Readonly<Record<EntryType, number>>
  readonly kind: Readonly<Partial<Record<OrganizationKind, number>>>
  readonly need: Readonly<Partial<Record<Need, number>>>
  readonly open: Readonly<Record<Opening, number>>
  readonly language: Readonly<Record<string, number>>
  /** By completed years, 0–120. */
  readonly age: readonly number[]
  readonly group: Readonly<Partial<Record<SpecialGroup, number>>>
  readonly accessible: number
  readonly childcare: number
  readonly town: Readonly<Record<string, number>>
  readonly mode: Readonly<Partial<Record<AttendingType, number>>>
  /** How many if nothing were chosen in the group. */
  readonly any: Readonly<Record<FilterName, number>>
}

export interface DirectoryAnswer {
  /** How many entries there are on all pages. */
  readonly total: number
  /** The page asked for. */
  readonly hits: readonly Hit[]
  readonly counts: Counts
}

/** Where the worker stands. What is asked before it is ready waits and is answered then. */
export interface SearchState {
  readonly phase: 'loading' | 'building' | 'ready' | 'failed'
  /** The version of the release that is searched; with another one, ask again. 0 until there is one. */
  readonly release: number
}
