import { isoInstant } from '../../catalogue/text.ts'
import { wallClock } from '../../hours/berlin.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Failure } from './failure.ts'

/**
 * The moment of a command: `--now`, else SOURCE_DATE_EPOCH (reproducible-builds.org), else the
 * computer's clock; in ms, whole seconds.
 */
export function momentOf(now: string | undefined): Result<number, Failure> {
  const { SOURCE_DATE_EPOCH: epoch } = process.env
  if (now !== undefined) {
    if (isoInstant.safeParse(now).success) return ok(wholeSeconds(Date.parse(now)))
    return err({ code: 'bad-option', params: { option: '--now', value: now } })
  }
  if (epoch === undefined) return ok(wholeSeconds(Date.now()))
  if (/^\d{1,11}$/.test(epoch)) return ok(Number(epoch) * 1000)
  return err({ code: 'bad-option', params: { option: 'SOURCE_DATE_EPOCH', value: epoch } })
}

const wholeSeconds = (at: number): number => Math.floor(at / 1000) * 1000

/** The date in Germany, from which hours are compiled. */
export const dateOf = (at: number): string => wallClock(at).date
