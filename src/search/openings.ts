import { minuteOf, wallClock } from '../hours/berlin.ts'
import { isClosedFor, slotsOn } from '../hours/day.ts'
import type { Site } from '../hours/day.ts'
import { endOn, isCourseOver, sessionsBetween } from '../hours/sessions.ts'
import type { Dates, Entry, PlacedSite } from './entry.ts'
import type { Opening } from './query.ts'
import { OPENINGS } from './query.ts'
import { isAbsent } from './shown-hours.ts'

/** Minutes of a day, the first and the one after the last. */
type Span = readonly [from: number, to: number]

const EVENING: Span = [17 * 60, 22 * 60]

/** Bits of an entry's state: the lowest are those of `OPENINGS`, in their order. */
export const OPEN = (1 << OPENINGS.length) - 1
export const OPEN_NOW = 1 << OPENINGS.indexOf('now')
/** Not set for a programme or course that is over. */
export const LISTED = 1 << 3
export const CHILDCARE = 1 << 4
const NOT_KNOWN = 255
const ALWAYS = Infinity

/** What of an entry stays so for a day. */
interface OnDay {
  /** From this minute on it is over. */
  readonly listed_until: number
  /** From this minute on nothing with childcare is to come. */
  readonly childcare_until: number
  readonly spans: readonly Span[]
}

/**
 * When entries are open, by the hours engine: open means what `stateAt` calls open, without an appointment. The spans of a
 * day are found once a day and place, and what is open once a minute and entry.
 */
export class Openings {
  private readonly entries: readonly Entry[]
  private date = ''
  private minute = -1
  private days: (OnDay | undefined)[] = []
  private spans = new Map<Site, readonly Span[]>()
  private readonly states: Uint8Array

  constructor(entries: readonly Entry[]) {
    this.entries = entries
    this.states = new Uint8Array(entries.length)
  }

  /**
   * Sets the clock for what is asked next.
   *
   * @param now milliseconds UTC
   */
  at(now: number): void {
    const { date, minute } = wallClock(now)
    if (date === this.date && minute === this.minute) return
    if (date !== this.date) {
      this.days = new Array<undefined>(this.entries.length).fill(undefined)
      this.spans = new Map()
    }
    this.date = date
    this.minute = minute
    this.states.fill(NOT_KNOWN)
  }

  /** The bits that are so of an entry at the moment of the clock. */
  state(doc: number): number {
    const known = this.states[doc] as number
    return known === NOT_KNOWN ? this.findState(doc) : known
  }

  /** The bits of `OPENINGS` that are so at each of an entry's places. */
  atPlaces(doc: number): readonly number[] {
    const { places, when } = this.entries[doc] as Entry
    if (!('sites' in when) || isAbsent(when, this.date)) return places.map(() => 0)
    return places.map(({ location_id }) =>
      when.sites
        .filter((one) => one.location_id === location_id)
        .flatMap(({ site }) => this.spansAt(site))
        .reduce((bits, span) => bits | openBits(span, this.minute), 0),
    )
  }

  private findState(doc: number): number {
    const day = (this.days[doc] ??= this.onDay(this.entries[doc] as Entry))
    const { minute } = this
    let state =
      (minute < day.listed_until ? LISTED : 0) | (minute < day.childcare_until ? CHILDCARE : 0)
    for (const span of day.spans) state |= openBits(span, minute)
    this.states[doc] = state
    return state
  }

  private onDay({ when, childcare }: Entry): OnDay {
    const { date } = this
    return {
      listed_until: 'sites' in when ? ALWAYS : endOf(when, date),
      childcare_until: childcareEndsOn(childcare, date),
      spans:
        'sites' in when ? this.spansOfSites(when.sites, when.absent_until) : spansOf(when, date),
    }
  }

  private spansOfSites(
    sites: readonly PlacedSite[],
    absentUntil: string | undefined,
  ): readonly Span[] {
    if (isAbsent({ absent_until: absentUntil }, this.date)) return []
    const [first, ...others] = sites
    if (!first) return []
    return others.length === 0
      ? this.spansAt(first.site)
      : sites.flatMap(({ site }) => this.spansAt(site))
  }

  private spansAt(site: Site): readonly Span[] {
    const known = this.spans.get(site)
    if (known) return known
    const slots = isClosedFor(site, this.date) ? [] : (slotsOn(site, this.date) ?? [])
    const spans = slots.flatMap(([from, to, state = 'o']): Span[] =>
      state === 'o' ? [[from, to]] : [],
    )
    this.spans.set(site, spans)
    return spans
  }
}

function openBits(span: Span, minute: number): number {
  let bits = 0
  for (const [bit, opening] of OPENINGS.entries())
    if (isOpen(opening, span, minute)) bits |= 1 << bit
  return bits
}

/** Whether a span of today is open now; still to be open; open this evening, as far as that is to come. */
function isOpen(opening: Opening, [from, to]: Span, minute: number): boolean {
  if (opening === 'now') return from <= minute && minute < to
  if (opening === 'today') return to > minute
  return to > Math.max(minute, EVENING[0]) && from < EVENING[1] && minute < EVENING[1]
}

/** From which minute of a day on it is over; 0 where it was so before. Of a course it is the day that counts. */
const endOf = (when: Dates, date: string): number =>
  when.course ? (isCourseOver(when.course, date) ? 0 : ALWAYS) : endOn(when.dates, date)

function childcareEndsOn(childcare: Entry['childcare'], date: string): number {
  if (typeof childcare === 'boolean') return childcare ? ALWAYS : 0
  return Math.max(0, ...childcare.map((one) => endOf(one, date)))
}

const spansOf = ({ dates }: Dates, today: string): readonly Span[] =>
  sessionsBetween(dates, today, today, dates.length).map(({ opens_at, closes_at }) => [
    minuteOf(opens_at),
    minuteOf(closes_at),
  ])
