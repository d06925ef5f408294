import { wallClock } from '../hours/berlin.ts'
import { isClosedFor, slotsOn } from '../hours/day.ts'
import type { Site } from '../hours/day.ts'
import { nextOccurrence } from '../hours/occurrence.ts'
import type { Dates, Entry } from './entry.ts'
import type { Opening } from './query.ts'
import { OPENINGS } from './query.ts'

/** Minutes of a day, the first and the one after the last. */
type Span = readonly [from: number, to: number]

const EVENING: Span = [17 * 60, 22 * 60]

/** Bits of an entry's state: the lowest are those of `OPENINGS`, in their order. */
export const OPEN = (1 << OPENINGS.length) - 1
/** Not set for a programme or course that is over. */
export const LISTED = 1 << 3
export const CHILDCARE = 1 << 4
const NOT_KNOWN = 255

/** What of an entry stays so for a day. */
interface OnDay {
  readonly bits: number
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

  private findState(doc: number): number {
    const day = (this.days[doc] ??= this.onDay(this.entries[doc] as Entry))
    let state = day.bits
    for (const span of day.spans)
      for (const [bit, opening] of OPENINGS.entries())
        if (isOpen(opening, span, this.minute)) state |= 1 << bit
    this.states[doc] = state
    return state
  }

  private onDay({ when, childcare }: Entry): OnDay {
    const { date } = this
    const listed = 'sites' in when || takesPlace(when, date)
    const cared =
      typeof childcare === 'boolean' ? childcare : childcare.some((one) => takesPlace(one, date))
    return {
      bits: (listed ? LISTED : 0) | (cared ? CHILDCARE : 0),
      spans:
        'sites' in when ? this.spansOfSites(when.sites, when.absent_until) : spansOf(when, date),
    }
  }

  private spansOfSites(sites: readonly Site[], absentUntil: string | undefined): readonly Span[] {
    if (absentUntil !== undefined && absentUntil >= this.date) return []
    const [first, ...others] = sites
    if (!first) return []
    return others.length === 0 ? this.spansAt(first) : sites.flatMap((site) => this.spansAt(site))
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

/** Whether a span of today is open now; still to be open; open this evening, as far as that is to come. */
function isOpen(opening: Opening, [from, to]: Span, minute: number): boolean {
  if (opening === 'now') return from <= minute && minute < to
  if (opening === 'today') return to > minute
  return to > Math.max(minute, EVENING[0]) && from < EVENING[1] && minute < EVENING[1]
}

/** Whether one of the dates is today or to come; of a course with a last day, whether that is. */
const takesPlace = ({ dates, ends_on }: Dates, today: string): boolean =>
  ends_on !== undefined
    ? ends_on >= today
    : dates.some((one) => nextOccurrence(one, today) !== undefined)

const spansOf = ({ dates }: Dates, today: string): readonly Span[] =>
  dates
    .filter((one) => nextOccurrence(one, today) === today)
    .map(({ opens_at, closes_at }) => [minuteOf(opens_at), minuteOf(closes_at)])

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
