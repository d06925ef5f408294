/**
 * The closed vocabularies of the guide, as plain constants: no zod here, so that the first
 * screen can use them without loading the schemas.
 */

/** Kinds of organisation: the four partners of the agreement first, then the network. */
export const ORGANIZATION_KINDS = [
  'mbe',
  'jmd',
  'arbeitsagentur',
  'jobcenter',
  'auslaenderbehoerde',
  'bamf',
  'course-provider',
  'specialist',
] as const
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number]

/** Who runs a Jobcenter: Agentur and county jointly (§ 44b SGB II), or the county alone (§ 6a SGB II). */
export const JOBCENTER_TYPES = ['gE', 'zkT'] as const

/** The Kooperationspartner who sign the agreement (K, preamble). */
export const PARTNER_KINDS = ['mbe', 'jmd', 'arbeitsagentur', 'jobcenter'] as const
export type PartnerKind = (typeof PARTNER_KINDS)[number]

export const NEEDS = [
  'sprache',
  'anerkennung',
  'bewerbung',
  'arbeit',
  'ausbildung',
  'kinderbetreuung',
  'erziehung',
  'schulden',
  'gesundheit',
  'aufenthalt',
  'wohnen-alltag',
  'leistungen',
  'dokumente',
  'formular',
  'sprachmittlung',
  'gruppe',
] as const
export type Need = (typeof NEEDS)[number]

/** From whom the client draws money. `aufstocker`: unemployment benefit (ALG) topped up with SGB II. */
export const BENEFITS = [
  'none',
  'sgb2',
  'sgb2-applying',
  'sgb3',
  'aufstocker',
  'asylblg',
  'unknown',
] as const
export type Benefit = (typeof BENEFITS)[number]

export const FACTS = [
  'no-migration-background',
  'declines-counselling',
  'child-under-3',
  'woman',
  'illiterate',
  'second-script',
  'b1-reached',
  'has-course-entitlement',
  'employed',
  'asylum-procedure',
  'duldung',
  'above-pension-age',
  'university-bound',
  'retraining',
  'lives-abroad',
  'unresolved-legal',
  'no-written-consent',
] as const
export type Fact = (typeof FACTS)[number]

/** Boundaries are stronger than the decision table; an answer carries the code of each that applies. */
export const BOUNDARY_CODES = [
  'under-12',
  'no-interpreting-no-forms',
  'voluntary',
  'migration-background-only',
  'case-stays-with-jobcenter',
  'escalation-fachaufsicht',
  'consent-needed',
  'minor-does-not-sign-alone',
  'asylblg-not-jobcenter',
  'parents-of-small-children',
  'age-27-either',
  'employed-jobcenter-only',
] as const
export type BoundaryCode = (typeof BOUNDARY_CODES)[number]

/** What an answer may say beside its recommendations. */
export const ADVICE_CODES = ['ask-sender'] as const
export type AdviceCode = (typeof ADVICE_CODES)[number]

/** Groups for whom a service or programme is meant; a service that names one serves only those who fit one. */
export const SPECIAL_GROUPS = [
  'women',
  'parents',
  'parents-small-children',
  'youth',
  'literacy',
  'second-script',
  'academics',
  'employed',
  'asylum-seekers',
  'seniors',
] as const
export type SpecialGroup = (typeof SPECIAL_GROUPS)[number]

/** What a Fachberatungsstelle is specialised in. */
export const SPECIALTIES = [
  'debt',
  'parenting',
  'therapy',
  'residence-law',
  'recognition-iq',
  'recognition-zsba',
  'sozialamt',
  'jugendamt',
  'gf-h',
  'housing',
  'health',
] as const
export type Specialty = (typeof SPECIALTIES)[number]

export const AUDIENCES = ['client', 'staff'] as const
export type Audience = (typeof AUDIENCES)[number]

/** HSDS `service.status`. */
export const STATUSES = ['active', 'inactive', 'defunct', 'temporarily closed'] as const

/** How a service is reached; HSDS `schedule.attending_type`. */
export const ATTENDING_TYPES = ['in-person', 'phone', 'online'] as const
export type AttendingType = (typeof ATTENDING_TYPES)[number]

/** Kinds of integration course (IntV § 13) and vocational language course (DeuFöV). */
export const COURSE_KINDS = [
  'general',
  'literacy',
  'second-script',
  'women',
  'parents',
  'youth',
  'intensive',
  'vocational-b1',
  'vocational-b2',
  'vocational-c1',
  'job-bsk',
] as const
export type CourseKind = (typeof COURSE_KINDS)[number]

export const NOTICE_KINDS = ['news', 'change-in-law', 'new-programme'] as const

export const CONTACT_ROLES = ['advisor', 'contact-person', 'deputy'] as const

export const WHEELCHAIR = ['yes', 'limited', 'no'] as const

/** RFC 5545 weekday codes, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof WEEKDAYS)[number]
