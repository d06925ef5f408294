import type { Attempt } from '../../store/database.ts'

const HOUR = 3_600_000

/**
 * Whether to look for a newer release without being asked: at most once an hour. A look that reached
 * nobody does not count, so that a tablet started offline looks as soon as a network appears; nor does
 * one in the future, which a clock set right again leaves behind.
 *
 * @param now milliseconds UTC
 */
export const isDue = (attempt: Attempt | undefined, now: number): boolean =>
  attempt === undefined ||
  attempt.refusal?.code === 'unreachable' ||
  attempt.attempted_at > now ||
  now - attempt.attempted_at >= HOUR
