import type { Recurrence } from '../catalogue/schedule.ts'
import { instantOf, minuteOf, wallClock } from '../hours/berlin.ts'
import { escapeText, foldLines } from './fold.ts'

/** A date agreed with an office. Times are those of the German wall clock (Europe/Berlin). */
export interface Appointment {
  /** Unique in the world: a calendar which already has it replaces the entry. Of a repeated date, that of the series. */
  readonly uid: string
  /** Grows with every change of what is agreed (§ 3.8.7.4): a calendar never goes back to an older one. Absent: 0. */
  readonly sequence?: number
  /** When the file is written: milliseconds UTC. */
  readonly stamp: number
  /** Calendar date, `2026-12-01`. */
  readonly date: string
  /** Wall-clock time, `09:30`. */
  readonly time: string
  /** How long it lasts: whole minutes, at least one. */
  readonly minutes: number
  /** Whole minutes before the beginning, several for an alarm each; undefined for none. */
  readonly alarmMinutesBefore: number | readonly number[] | undefined
  readonly summary: string
  readonly location: string
  readonly description: string
  /** Degrees, WGS 84. */
  readonly geo?: { readonly latitude: number; readonly longitude: number }
  /** How it repeats from `date` on, which must be one of its dates; absent: it does not. */
  readonly repeats?: Recurrence
  /** That it is one date of a repeated one with the same `uid`, and stands in its place (§ 3.8.4.4). */
  readonly ofSeries?: boolean
}

/** A day to be kept in mind: it stands above the hours of the calendar, and leaves them free. */
export interface DayEntry extends Pick<
  Appointment,
  'uid' | 'sequence' | 'stamp' | 'date' | 'summary' | 'location' | 'description'
> {
  /** Whole days before it, 0 for the day itself, on which an alarm is shown, each at nine in the morning. */
  readonly alarmDaysBefore: readonly number[]
}

/** When a day's alarm is shown: minutes after midnight. */
const MORNING = 9 * 60

const WALL_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Summer time as the whole Union has had it since 1996: the last Sundays of March and October, 01:00 UTC. */
const BERLIN = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/**
 * Appointments and days as an iCalendar file (RFC 5545), an event each; a repeated one is an event with a rule, one of its
 * dates an event that names the date it stands for, so that a calendar which gets both has each date once. A time that
 * March skips begins at 03:00, one that October repeats is the first of two, as in `instantOf`. Any text is taken; an
 * empty place or description is left out.
 *
 * The event has a DURATION rather than an end: an end in October's repeated hour would be ambiguous.
 *
 * Written by hand: ts-ics 2.4.6 folds at 75 characters instead of octets, through the middle of an emoji
 * too, and writes line breaks in an alarm's text as they are.
 *
 * @throws RangeError for a date or a time that does not exist, or a number that is not whole
 */
export function calendarFile(...entries: readonly (Appointment | DayEntry)[]): string {
  return foldLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Anlaufstelle//Anlaufstelle//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...BERLIN,
    ...entries.flatMap((entry) => ('time' in entry ? eventLines(entry) : dayLines(entry))),
    'END:VCALENDAR',
  ])
}

function eventLines(appointment: Appointment): string[] {
  const { uid, stamp, date, time, minutes, alarmMinutesBefore } = appointment
  const { sequence, ofSeries, summary, location, description, geo } = appointment
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    ...(sequence === undefined ? [] : [`SEQUENCE:${wholeNumber(sequence, 0)}`]),
    ...(ofSeries ? [`RECURRENCE-ID;TZID=Europe/Berlin:${beginning(date, time)}`] : []),
    `DTSTART;TZID=Europe/Berlin:${beginning(date, time)}`,
    `DURATION:PT${wholeNumber(minutes, 1)}M`,
    ...repeatLines(appointment),
    `SUMMARY:${escapeText(summary)}`,
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(geo ? [`GEO:${geo.latitude.toFixed(6)};${geo.longitude.toFixed(6)}`] : []),
    ...[alarmMinutesBefore ?? []]
      .flat()
      .flatMap((minutes) => alarmLines(`-PT${wholeNumber(minutes, 0)}M`, summary)),
    'END:VEVENT',
  ]
}

/**
 * A whole day (§ 3.6.1: a DATE without an end lasts one), transparent: nobody is busy because of it. Its alarms count
 * from its midnight (§ 3.8.6.3).
 */
function dayLines(day: DayEntry): string[] {
  const { uid, sequence, stamp, date, summary, location, description, alarmDaysBefore } = day
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    ...(sequence === undefined ? [] : [`SEQUENCE:${wholeNumber(sequence, 0)}`]),
    `DTSTART;VALUE=DATE:${beginning(date, '12:00').slice(0, 8)}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    'TRANSP:TRANSPARENT',
    ...alarmDaysBefore.flatMap((days) => {
      const minutes = MORNING - wholeNumber(days, 0) * 24 * 60
      return alarmLines(`${minutes < 0 ? '-' : ''}PT${Math.abs(minutes)}M`, summary)
    }),
    'END:VEVENT',
  ]
}

/**
 * The rule of a repeated date and the dates left out. Its last day is told in UTC, as § 3.3.10 wants it beside a
 * zone: the beginning on that day, so that it is still one of them. A week begins on Monday (`WKST`) unless said.
 */
function repeatLines({ date, time, repeats }: Appointment): string[] {
  if (!repeats?.freq) return []
  const { freq, interval, byday, until, exdates } = repeats
  const rule = [
    `FREQ=${freq}`,
    ...(interval === undefined ? [] : [`INTERVAL=${interval}`]),
    ...(byday === undefined ? [] : [`BYDAY=${byday}`]),
    ...(until === undefined ? [] : [`UNTIL=${utc(instantOf(until, minuteOf(time)))}`]),
  ]
  const left = exdates?.filter((one) => one >= date) ?? []
  return [
    `RRULE:${rule.join(';')}`,
    ...left.map((one) => `EXDATE;TZID=Europe/Berlin:${beginning(one, time)}`),
  ]
}

/** RFC 5545 § 3.6.6: an alarm that is shown says what of. */
const alarmLines = (trigger: string, summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:${trigger}`,
  `DESCRIPTION:${escapeText(summary)}`,
  'END:VALARM',
]

/** Form 3 of a DATE-TIME (RFC 5545 § 3.3.5), local time: `20261201T093000`. */
function beginning(date: string, time: string): string {
  const [, hour, minute] = WALL_TIME.exec(time) ?? []
  if (hour === undefined || minute === undefined) throw new RangeError(`Not a time: ${time}`)
  const shown = wallClock(instantOf(date, Number(hour) * 60 + Number(minute)))
  // `Date.parse` takes 30 February for 2 March.
  if (shown.date !== date) throw new RangeError(`Not a date: ${date}`)
  const twoDigits = (value: number): string => String(value).padStart(2, '0')
  return `${date.replaceAll('-', '')}T${twoDigits(Math.floor(shown.minute / 60))}${twoDigits(shown.minute % 60)}00`
}

/** Form 2, UTC: `20261124T110000Z`. */
const utc = (at: number): string =>
  new Date(at).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')

function wholeNumber(value: number, least: number): number {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`Not a whole number from ${least} on: ${value}`)
  }
  return value
}
