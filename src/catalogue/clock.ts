/*
 * Whether a device's clock can be believed. All that depends on today depends on it: what is open, what still holds.
 */

/** What a web host said of the time when it was last asked. */
export interface ClockCheck {
  /** By the device's clock, milliseconds UTC. */
  readonly at: number
  /** How much later it was by the host's clock, in milliseconds. */
  readonly off: number
}

/** A device may be a little off, and an answer may take its time. */
const TOLERANCE = 5 * 60_000

/**
 * Whether the device's clock is wrong, as far as it can be known: a host told another time, or the clock stands before a moment
 * that has certainly been, the last time a host was asked, or else the issue of the stored release. A host that lies about the time
 * can only make the guide doubt; a clock set forward is not seen without a network.
 *
 * @param issued of the stored release, ISO instant
 * @param now milliseconds UTC
 */
export function isClockWrong(
  { issued, clock }: { readonly issued: string; readonly clock?: ClockCheck | undefined },
  now: number,
): boolean {
  if (!clock) return now < Date.parse(issued) - TOLERANCE
  return Math.abs(clock.off) > TOLERANCE || now < clock.at - TOLERANCE
}

/**
 * Why what is shown of today may be wrong: by a clock that is not right nobody can tell which data are past their date.
 *
 * @param now milliseconds UTC
 * @returns undefined where nothing is known against it
 */
export function doubtAbout(
  known: Parameters<typeof isClockWrong>[0] & { readonly expires: string },
  now: number,
): 'clock' | 'expired' | undefined {
  if (isClockWrong(known, now)) return 'clock'
  return Date.parse(known.expires) <= now ? 'expired' : undefined
}

/**
 * The time by the clock of the host that gave an answer (RFC 9110 § 6.6.1, and RFC 9111 § 5.1 for one that lay in a cache);
 * undefined where it does not say.
 *
 * @returns milliseconds UTC, exact to the second
 */
export function hostTime(headers: Pick<Headers, 'get'>): number | undefined {
  const date = Date.parse(headers.get('Date') ?? '')
  const age = Number(headers.get('Age') ?? 0)
  return Number.isFinite(date) && age >= 0 ? date + age * 1000 : undefined
}
