import type { Contact, Location, Organization, Phone } from '../catalogue/organization.ts'
import { phonesFor } from '../catalogue/phones.ts'
import type { HolidayCalendar, Schedule } from '../catalogue/schedule.ts'
import type { Service, ServiceAtLocation } from '../catalogue/service.ts'
import type { Text } from '../catalogue/text.ts'
import type {
  AttendingType,
  BoundaryCode,
  OrganizationKind,
  Specialty,
} from '../catalogue/vocabulary.ts'
import { addDays } from '../catalogue/calendar-date.ts'
import { schedulesAt, siteOf } from '../hours/site.ts'
import type { Site } from '../hours/state.ts'
import type { DayHours } from '../hours/week.ts'
import { weekTable } from '../hours/week.ts'
import type { Answer, Message } from '../match/answer.ts'

/**
 * What is put on the list in a consultation: an offer and why it was named. Neither age nor situation: a message
 * could carry them in its parameters, so the reasons are only those of {@link reasonsForPaper}, which have none.
 */
export interface ListEntry {
  readonly serviceId: string
  /** The place it was named with; undefined for an offer without one. */
  readonly locationId: string | undefined
  readonly reasons: readonly Message[]
}

/** An offer as the region keeps it, read when the slip is drawn. */
export interface SlipSource {
  readonly service: Service
  readonly organization: Organization
  readonly place:
    | {
        readonly at: ServiceAtLocation
        readonly location: Location
        readonly calendar: HolidayCalendar | undefined
      }
    | undefined
  readonly contacts: readonly Contact[]
  readonly reasons: readonly Message[]
}

/** One day of this week beside the same day of the next. */
export type TwoDays = readonly [DayHours, DayHours]

/** Days in a row that read the same, by the first and the last of them; of a single day both are it. */
export type DayRun = readonly [first: TwoDays, last: TwoDays]

export interface SlipHours {
  readonly attending: AttendingType
  /** Hours nobody could compile, as written: shown with "please call". */
  readonly written: string | undefined
  /** Seven rows, from the day of the slip on; none where the hours are only written. */
  readonly days: readonly TwoDays[]
}

/** An offer on paper: everything needed to go there, and nothing about who goes. */
export interface Slip {
  readonly service: Service
  readonly organization: Organization
  readonly location: Location | undefined
  readonly site: Site
  readonly hours: readonly SlipHours[]
  readonly phones: readonly Phone[] | undefined
  readonly contact: Contact | undefined
  readonly reasons: readonly Message[]
  readonly boundaries: readonly BoundaryCode[]
}

/** Of every office that is no Jobcenter: a case stays there when its client is sent on (Fallhoheit, G). */
const SENT_ON: readonly BoundaryCode[] = ['case-stays-with-jobcenter']
const COUNSELLING: readonly BoundaryCode[] = [
  'no-interpreting-no-forms',
  ...SENT_ON,
  'escalation-fachaufsicht',
  'consent-needed',
  'age-27-either',
]
/**
 * The boundaries that concern an office, by its kind or its specialty. All of them stand on each of its slips,
 * whoever takes it along: one that came only with a certain age or benefit would tell strangers that age or
 * benefit. Those that take an office out of the answer (`voluntary`, `migration-background-only`) never
 * apply to its own slip.
 */
const BOUNDARIES: Partial<Record<OrganizationKind | Specialty, readonly BoundaryCode[]>> = {
  mbe: COUNSELLING,
  jmd: [...COUNSELLING, 'minor-does-not-sign-alone'],
  arbeitsagentur: [
    'no-interpreting-no-forms',
    ...SENT_ON,
    'asylblg-not-jobcenter',
    'consent-needed',
    'minor-does-not-sign-alone',
  ],
  jobcenter: [
    'no-interpreting-no-forms',
    'employed-jobcenter-only',
    'parents-of-small-children',
    'escalation-fachaufsicht',
    'consent-needed',
    'minor-does-not-sign-alone',
  ],
  auslaenderbehoerde: SENT_ON,
  bamf: SENT_ON,
  'course-provider': SENT_ON,
  specialist: SENT_ON,
  jugendamt: ['under-12'],
  sozialamt: ['asylblg-not-jobcenter'],
}

const boundariesFor = ({ kind }: Organization, { specialties }: Service): BoundaryCode[] =>
  [kind, ...(specialties ?? [])].flatMap((one) => BOUNDARIES[one] ?? [])

/** Reasons that would tell strangers what a client lives on or has learnt; the general one stands for them. */
const TELLING = [
  'reason.sprache.auth',
  'reason.leistungen.jobcenter',
  'reason.leistungen.arbeitsagentur',
  'reason.ausbildung.jobcenter',
]
const GENERAL: Message = { key: 'reason.any', params: {} }

/** The reasons that may stand on paper: what the office does, never the client's age, money or facts. */
export const reasonsForPaper = (reasons: readonly Message[]): Message[] => [
  ...new Map(
    reasons
      .filter(({ key }) => key.startsWith('reason.'))
      .map((message) => (TELLING.includes(message.key) ? GENERAL : message))
      .map((message) => [message.key, message] as const),
  ).values(),
]

/** The list entry for a service of an answer; undefined for one that is not in it. */
export function entryFor(answer: Answer, serviceId: string): ListEntry | undefined {
  const ranked = answer.services.find(({ service }) => service.id === serviceId)
  if (!ranked) return undefined
  const named = answer.needs.find(({ need }) => need === ranked.need)
  const recommendation = [named?.primary, ...(named?.also ?? [])].find(
    (one) => one?.kind === ranked.kind,
  )
  return {
    serviceId,
    locationId: ranked.location?.id,
    reasons: reasonsForPaper(recommendation?.reasons ?? []),
  }
}

/**
 * The slip of one offer.
 *
 * @param today calendar date in Europe/Berlin: the first of the fourteen days shown
 */
export function slipOf(source: SlipSource, today: string): Slip {
  const { service, organization, place, contacts, reasons } = source
  const location = place?.location
  const site = siteOf(place?.at, location, place?.calendar, service)
  return {
    service,
    organization,
    location,
    site,
    hours: schedulesAt(place?.at, location).map((schedule) => hoursOf(schedule, site, today)),
    phones: phonesFor({ at: place?.at, service, location, organization }),
    contact: contacts.find((one) => !one.absent_until || one.absent_until < today),
    reasons,
    boundaries: boundariesFor(organization, service),
  }
}

function hoursOf(schedule: Schedule, site: Site, today: string): SlipHours {
  const attending = schedule.attending_type
  if (!schedule.compiled) return { attending, written: schedule.opening_hours, days: [] }
  const table = (first: string): DayHours[] => weekTable({ ...site, schedule }, first)
  const later = table(addDays(today, 7))
  const days = table(today).flatMap((day, index): TwoDays[] => {
    const other = later[index]
    return other ? [[day, other]] : []
  })
  return { attending, written: undefined, days }
}

/** The office's name, or the offer's where it has no place: what a contact or an appointment is called. */
export const slipName = ({ location, service }: Pick<Slip, 'location' | 'service'>): Text =>
  location?.name ?? service.name

/** The days as runs of those alike, for a table with little room. A holiday stands for itself: it has a name. */
export function runsOf(days: readonly TwoDays[]): DayRun[] {
  const runs: DayRun[] = []
  for (const two of days) {
    const open = runs.at(-1)
    if (open && areAlike(open[1], two)) runs[runs.length - 1] = [open[0], two]
    else runs.push([two, two])
  }
  return runs
}

const areAlike = (one: TwoDays, other: TwoDays): boolean =>
  [...one, ...other].every(({ holiday }) => !holiday) && hoursSaid(one) === hoursSaid(other)

const hoursSaid = (days: TwoDays): string =>
  JSON.stringify(
    days.map(({ closed_temporarily, known, slots }) => [closed_temporarily, known, slots]),
  )
