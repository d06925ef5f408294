import type { CompiledHours } from '../../catalogue/schedule.ts'
import { weekdayOf } from '../../hours/berlin.ts'
import type { TypedDays } from './encode.ts'

type Weeks = CompiledHours['w']

/** Bytes of JSON: another typical week, another exception. */
const WEEK_BYTES = 31
const EXCEPTION_BYTES = 13

/**
 * Splits days into seasons with a typical week each, so that the weeks and the exceptions to them
 * take the fewest bytes. Days in `apart` count for no week.
 */
export function typicalWeeks({ dates, types }: TypedDays, apart: ReadonlySet<string>): Weeks {
  const days = dates.map((date, day) => ({
    weekday: weekdayOf(date),
    type: apart.has(date) ? undefined : types[day],
  }))
  const starts = seasonStarts(days)
  // From the last possible start to the first: the cheapest way to write the rest.
  const cheapest: { bytes: number; next: number }[] = []
  for (let start = starts.length - 1; start >= 0; start--) {
    const tally = new Tally()
    let best = { bytes: Infinity, next: starts.length }
    for (let next = start + 1; next <= starts.length; next++) {
      for (const day of days.slice(starts[next - 1], starts[next])) tally.add(day)
      const bytes = WEEK_BYTES + EXCEPTION_BYTES * tally.exceptions + (cheapest[next]?.bytes ?? 0)
      if (bytes < best.bytes) best = { bytes, next }
    }
    cheapest[start] = best
  }
  const weeks: Weeks = []
  for (let start = 0, next: number; start < starts.length; start = next) {
    next = cheapest[start]?.next ?? starts.length
    const tally = new Tally()
    for (const day of days.slice(starts[start], starts[next])) tally.add(day)
    weeks.push([dates[starts[start] ?? 0] ?? '', tally.week()])
  }
  return weeks
}

interface Day {
  readonly weekday: number
  readonly type: number | undefined
}

/** The first day, and each whose type differs from that of the same weekday before it. */
function seasonStarts(days: readonly Day[]): number[] {
  const last: (number | undefined)[] = []
  return days.flatMap(({ weekday, type }, day) => {
    const changed = type !== undefined && last[weekday] !== undefined && type !== last[weekday]
    if (type !== undefined) last[weekday] = type
    return day === 0 || changed ? [day] : []
  })
}

/** How often each weekday of a season has which type. */
class Tally {
  readonly #counts = Array.from({ length: 7 }, () => new Map<number, number>())
  /** Days that differ from the typical week. */
  exceptions = 0

  add({ weekday, type }: Day): void {
    const counts = this.#counts[weekday]
    if (type === undefined || !counts) return
    const count = (counts.get(type) ?? 0) + 1
    const most = Math.max(0, ...counts.values())
    counts.set(type, count)
    if (count <= most) this.exceptions++
  }

  week(): number[] {
    return this.#counts.map(
      (counts) => [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0,
    )
  }
}
