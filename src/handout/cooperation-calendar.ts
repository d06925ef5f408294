import type { PartnerTerm, Reminder, Signed, Term } from '../catalogue/agreement-term.ts'
import { partnerTerm } from '../catalogue/agreement-term.ts'
import type { Meeting } from '../catalogue/compartments.ts'
import { minuteOf, wallClock } from '../hours/berlin.ts'
import type { Appointment, DayEntry } from './calendar.ts'

/** Partners with the same days: one, or several who signed together. */
export interface Dated {
  /** The beginning of the entries' identity: the same in every file that means the same partners. */
  readonly uid: string
  readonly signed: Signed
}

/** What an entry says. */
export interface Words {
  readonly summary: string
  readonly description: string
}

export interface TermWords {
  /** `passed` is that of the reminder's own day. */
  readonly reminder: (reminder: Reminder) => Words
  readonly lastToObject: (term: Term) => Words
}

const REMINDED = [0]
/** Of the last day to object, and of a meeting: a week and a day before. */
const AHEAD = [7, 1]
const DAY = 24 * 60

/**
 * The days of a partner's agreement from today on, in this term and the next: the reminders of its renewal and the last
 * day to object, whole days all of them. None where it does not renew. A calendar which gets them again, with the next
 * release or in the next year, has each once: its identity is that of the partner, the term's number and what it is.
 *
 * @param now milliseconds UTC
 */
export function termEntries({ uid, signed }: Dated, now: number, words: TermWords): DayEntry[] {
  const { date: today } = wallClock(now)
  const current = partnerTerm(signed, today)
  const next = current.renews ? [partnerTerm(signed, current.term.renewal)] : []
  return [current, ...next]
    .filter(({ renews }) => renews)
    .flatMap((term) => entriesOf(uid, term, now, words))
    .filter(({ date }) => date >= today)
}

function entriesOf(
  uid: string,
  { term, reminders }: PartnerTerm,
  now: number,
  words: TermWords,
): DayEntry[] {
  const day = (what: string, date: string, said: Words, alarmDaysBefore: readonly number[]) => ({
    uid: `${uid}-term-${term.number}-${what}`,
    sequence: sequenceAt(now),
    stamp: now,
    date,
    location: '',
    alarmDaysBefore,
    ...said,
  })
  return [
    ...reminders.map((reminder) => {
      const said = words.reminder({ ...reminder, passed: reminder.last_to_object < reminder.on })
      return day(`reminder-${reminder.days}`, reminder.on, said, REMINDED)
    }),
    day('objection', term.last_to_object, words.lastToObject(term), AHEAD),
  ]
}

/** How long a meeting lasts in a calendar where nobody said when it ends. */
const MEETING_MINUTES = 120

/**
 * A meeting with an alarm a week and a day before; a whole day where its hour is not known yet. Its topics stay out of
 * it: they are for the partners, and calendars are shared.
 *
 * @param now milliseconds UTC
 */
export function meetingEntry(meeting: Meeting, said: Words, now: number): Appointment | DayEntry {
  const { id, date, opens_at, closes_at, place = '' } = meeting
  const entry = { uid: id, sequence: sequenceAt(now), stamp: now, date, location: place, ...said }
  if (opens_at === undefined) return { ...entry, alarmDaysBefore: AHEAD }
  return {
    ...entry,
    time: opens_at,
    minutes: minutesOf(opens_at, closes_at),
    alarmMinutesBefore: AHEAD.map((days) => days * DAY),
  }
}

/** Past midnight too. */
function minutesOf(opens: string, closes: string | undefined): number {
  if (closes === undefined || closes === opens) return MEETING_MINUTES
  const minutes = minuteOf(closes) - minuteOf(opens)
  return minutes > 0 ? minutes : minutes + DAY
}

/** The compartment does not say when something was changed: the file of a later day counts (RFC 5545 § 3.8.7.4). */
const sequenceAt = (now: number): number => Math.floor(now / (DAY * 60_000))
