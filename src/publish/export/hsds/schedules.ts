import type { CompiledHours, Recurrence, Schedule, Slot } from '../../../catalogue/schedule.ts'
import { WEEKDAYS } from '../../../catalogue/vocabulary.ts'
import { addDays } from '../../../catalogue/calendar-date.ts'
import { attributesOf, plain } from './attributes.ts'
import type { Owner } from './parts.ts'
import { filled, given, type HsdsRecord, partId } from './record.ts'

/**
 * Opening hours as HSDS `schedule`s: the weeks as they were compiled, a schedule for every stretch of hours that some
 * weekdays share. HSDS knows neither public holidays nor the exceptions of single dates; the hours as written stand in
 * `description`. What is by appointment has weekdays and a note, but no times, so that nobody takes it for open.
 */
export const hoursOf = (
  schedules: readonly Schedule[] | undefined,
  owner: Owner,
): readonly HsdsRecord[] | undefined =>
  schedules && filled(schedules.flatMap((schedule) => stretchesOf(schedule, owner)))

function stretchesOf(
  { attending_type, opening_hours: description, compiled }: Schedule,
  { link, id: owner }: Owner,
): HsdsRecord[] {
  const common = { [link]: owner, attending_type, description }
  const weeks = compiled ? weeksOf(compiled) : [{}]
  return weeks.map((week, index) => ({
    id: partId(owner, `schedule ${attending_type} ${index}`),
    ...common,
    ...week,
  }))
}

/** Hours that nobody could parse, or that are never open, are a schedule of words alone. */
function weeksOf(compiled: CompiledHours): object[] {
  const weeks = compiled.w.flatMap(([from, types], index) => {
    const next = compiled.w[index + 1]?.[0]
    const term = {
      valid_from: index > 0 ? from : undefined,
      valid_to: next === undefined ? undefined : addDays(next, -1),
    }
    return [...daysBySlot(compiled, types)].map(([key, days]) => {
      const [start, end, state = 'o', comment = -1] = JSON.parse(key) as Slot
      const open = state === 'o'
      return given({
        ...term,
        freq: 'WEEKLY',
        byday: days.join(','),
        opens_at: open ? clock(start) : undefined,
        closes_at: open ? clock(end) : undefined,
        notes: compiled.c?.[comment],
      })
    })
  })
  return weeks.length > 0 ? weeks : [{}]
}

/** Weekdays by their slots; what is closed or unknown is none. */
function daysBySlot({ t }: CompiledHours, types: readonly number[]): Map<string, string[]> {
  const days = new Map<string, string[]>()
  for (const [weekday, type] of types.entries())
    for (const slot of t[type] ?? []) {
      if (slot[2] === 'c' || slot[2] === 'u') continue
      const key = JSON.stringify(slot)
      days.set(key, [...(days.get(key) ?? []), WEEKDAYS[weekday] ?? ''])
    }
  return days
}

/** `08:30`; the end of a day is `24:00`. Wall-clock time in Germany. */
const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** When a programme or course meets: the words of RFC 5545 are HSDS's own. Dates left out are an attribute. */
export const datesOf = (schedules: readonly Recurrence[], service: string): HsdsRecord[] =>
  schedules.map(({ exdates, ...recurrence }, index) => {
    const id = partId(service, `dates ${index}`)
    return given({
      id,
      service_id: service,
      ...recurrence,
      attributes: attributesOf('schedule', id, plain('exdates', exdates?.join('; '))),
    })
  })
