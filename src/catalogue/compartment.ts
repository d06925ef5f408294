import type { OrganizationKind } from './vocabulary.ts'
import { PARTNER_KINDS } from './vocabulary.ts'

/*
 * What only partners may read: which compartments there are, and for whom (K§4). No zod here: the screens read it.
 */

/** The encrypted parts of a feed (F3). */
export const COMPARTMENTS = ['phone-directory', 'partners'] as const
export type Compartment = (typeof COMPARTMENTS)[number]

/**
 * Which kinds of organisation a compartment is encrypted to. Phone lists of Agentur and Jobcenter are for the staff of
 * MBE and JMD alone (K§4); nobody can be given them by a cell of the workbook.
 */
export const READERS: Readonly<Record<Compartment, readonly OrganizationKind[]>> = {
  'phone-directory': ['mbe', 'jmd'],
  partners: PARTNER_KINDS,
}

/** Whether an organisation of this kind may read a compartment. */
export const mayRead = (kind: OrganizationKind, compartment: Compartment): boolean =>
  READERS[compartment].includes(kind)

/** How a file of enrolment names itself; another format is refused. */
export const ENROLMENT_TYPE = 'anlaufstelle-enrolment'
export const ENROLMENT_FORMAT = 1

/** How a partner left the agreement (K§8): it objected to the renewal, or terminated for an important reason. */
export const LEAVING = ['objection', 'termination'] as const
export type Leaving = (typeof LEAVING)[number]

/** Annex 1 of the agreement (K§7): material, contact persons, public relations, other arrangements. */
export const ARRANGEMENTS = ['material', 'contacts', 'public-relations', 'other'] as const
export type Arrangement = (typeof ARRANGEMENTS)[number]

/** What the partners owe each other again and again (K§4). */
export const DUTIES = ['overviews', 'phone-list', 'meeting', 'offers'] as const
export type Duty = (typeof DUTIES)[number]

export const MEETING_STATUSES = ['planned', 'held', 'cancelled'] as const
export type MeetingStatus = (typeof MEETING_STATUSES)[number]

/** What a topic of a meeting is about (G): case discussion is without names. */
export const TOPIC_CATEGORIES = [
  'law',
  'programmes',
  'case',
  'training',
  'self-evaluation',
] as const
export type TopicCategory = (typeof TOPIC_CATEGORIES)[number]

export const TOPIC_STATUSES = ['open', 'done', 'dropped'] as const

/** The agreement asks for a meeting at least half-yearly (K§4), where the region says nothing else. */
export const MEETING_RHYTHM_MONTHS = 6
