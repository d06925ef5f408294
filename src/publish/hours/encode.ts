import type { CompiledHours, Slot } from '../../catalogue/schedule.ts'
import { addDays } from '../../catalogue/calendar-date.ts'
import { weekdayOf } from '../../hours/berlin.ts'
import type { Days, DaySlot } from './days.ts'
import { typicalWeeks } from './weeks.ts'

/** The day types of consecutive dates. */
export interface TypedDays {
  readonly dates: readonly string[]
  readonly types: readonly number[]
}

/**
 * Writes days as compiled hours: day types, typical weeks, the type of holidays, exceptions.
 * Of the two ways to treat holidays, one type for all or as any other day, the shorter is taken.
 *
 * @param days consecutive dates, at least one
 * @param holidays dates of the site's calendar
 */
export function encodeDays(days: Days, holidays: ReadonlySet<string>): CompiledHours {
  const dates = [...days.keys()]
  const comments = [...new Set([...days.values()].flat().flatMap(({ comment }) => comment ?? []))]
  const slots = [...days.values()].map((day) => day.map((slot) => compactSlot(slot, comments)))
  const written = slots.map((day) => JSON.stringify(day))
  const kinds = [...new Set(written)]
  const typed = { dates, types: written.map((day) => kinds.indexOf(day)) }
  const t = kinds.map((kind) => slots[written.indexOf(kind)] ?? [])
  const c = comments.length > 0 ? { c: comments } : {}
  const to = addDays(dates.at(-1) ?? '', 1)
  const apart = { t, ...c, ...withHolidays(typed, holidays), to }
  const alike = { t, ...c, ...withHolidays(typed, new Set()), to }
  return JSON.stringify(apart).length < JSON.stringify(alike).length ? apart : alike
}

function compactSlot({ from, to, state, comment }: DaySlot, comments: readonly string[]): Slot {
  if (comment !== undefined) return [from, to, state, comments.indexOf(comment)]
  return state === 'o' ? [from, to] : [from, to, state]
}

/** Weeks, exceptions and, where holidays are given, the day type most of them have. */
function withHolidays(
  { dates, types }: TypedDays,
  holidays: ReadonlySet<string>,
): Pick<CompiledHours, 'w' | 'p' | 'x'> {
  const onHolidays = types.filter((_, day) => holidays.has(dates[day] ?? ''))
  const p = mostFrequent(onHolidays)
  const w = typicalWeeks({ dates, types }, holidays)
  const exceptions = new Map<number, string[]>()
  dates.forEach((date, day) => {
    const week = w.findLast(([from]) => from <= date)
    const typical = holidays.has(date) ? p : week?.[1][weekdayOf(date)]
    const type = types[day] ?? 0
    if (type !== typical) exceptions.set(type, [...(exceptions.get(type) ?? []), date])
  })
  const x = exceptions.size > 0 ? { x: Object.fromEntries(exceptions) } : {}
  return { w, ...(p !== undefined && { p }), ...x }
}

/** The smallest of the most frequent. */
function mostFrequent(types: readonly number[]): number | undefined {
  const count = (type: number): number => types.filter((other) => other === type).length
  return [...new Set(types)].toSorted((a, b) => count(b) - count(a) || a - b)[0]
}
