/** Hours of one weekday: Monday is 0; wall-clock times. */
export interface WeekdaySlot {
  readonly weekday: number
  readonly from: string
  readonly to: string
}

const NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const

/**
 * A week as OpenStreetMap's `opening_hours`: `Mo-We,Fr 08:00-12:30; Th 08:00-12:30,14:00-18:00`. Days that are open alike
 * share a rule; a slot that is there twice counts once.
 *
 * @param byAppointment weekdays on which one comes by appointment only
 * @returns undefined where no day has hours
 */
export function weekText(
  slots: readonly WeekdaySlot[],
  byAppointment: readonly number[] = [],
): string | undefined {
  const days = new Map<string, number[]>()
  for (const weekday of NAMES.keys()) {
    const own = slots.filter((slot) => slot.weekday === weekday)
    const times = [...new Set(own.map(({ from, to }) => `${from}-${to}`))].toSorted().join(',')
    const hours = times || (byAppointment.includes(weekday) ? '"nach Vereinbarung"' : '')
    if (hours !== '') days.set(hours, [...(days.get(hours) ?? []), weekday])
  }
  const rules = [...days].map(([hours, weekdays]) => `${runsOf(weekdays)} ${hours}`)
  return rules.length > 0 ? rules.join('; ') : undefined
}

/** `Mo-We,Fr`: two days in a row stay two. */
function runsOf(weekdays: readonly number[]): string {
  const runs: [number, number][] = []
  for (const weekday of weekdays) {
    const last = runs.at(-1)
    if (last && last[1] + 1 === weekday) last[1] = weekday
    else runs.push([weekday, weekday])
  }
  const name = (weekday: number): string => NAMES[weekday] ?? ''
  return runs
    .map(([first, last]) =>
      first === last ? name(first) : `${name(first)}${last === first + 1 ? ',' : '-'}${name(last)}`,
    )
    .join(',')
}
