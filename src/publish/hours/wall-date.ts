const UNITS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const

/** A `Date` whose local time is UTC: a wall clock without summer time, on any computer. */
function wallDate(now: Date): DateConstructor {
  class WallDate extends Date {
    constructor(...parts: [] | [number | string | Date] | Parameters<typeof Date.UTC>) {
      if (parts.length === 0) super(now)
      else if (parts.length === 1) super(parts[0])
      else super(Date.UTC(...parts))
    }
  }
  const own = Object.getOwnPropertyDescriptors(Date.prototype)
  for (const unit of UNITS) {
    Object.defineProperty(WallDate.prototype, `get${unit}`, own[`getUTC${unit}`])
    Object.defineProperty(WallDate.prototype, `set${unit}`, own[`setUTC${unit}`])
  }
  Object.defineProperty(WallDate.prototype, 'getDay', own.getUTCDay)
  return WallDate as unknown as DateConstructor
}

/**
 * Runs the `opening_hours` library in wall-clock time. It computes with the local methods of
 * `Date`: its answers depend on the computer's zone, and in a zone with summer time a missing hour
 * cannot even be asked about. A browser offers no way to set the zone, so the global `Date` is
 * replaced while `run`, which must be synchronous, is at work. `new Date()` is then `now`, so that
 * a build comes out the same every time. The console is silent meanwhile: what the library
 * reports there, it also throws.
 */
export function inWallClockTime<T>(now: string, run: () => T): T {
  const { Date: ownDate } = globalThis
  const { error, warn } = console
  globalThis.Date = wallDate(new Date(`${now}T00:00:00Z`))
  console.error = console.warn = () => undefined
  try {
    return run()
  } finally {
    globalThis.Date = ownDate
    Object.assign(console, { error, warn })
  }
}
