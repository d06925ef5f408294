/** From the first to the last day something is in force, both included; a missing one is open. */
export interface Validity {
  readonly valid_from?: string | undefined
  readonly valid_to?: string | undefined
}

/**
 * Whether something is `upcoming`, in force (`current`) or `over` on a date; undefined where it has no term.
 *
 * @param today calendar date in Europe/Berlin, `2026-11-24`
 */
export function validityOn(
  { valid_from: from, valid_to: to }: Validity,
  today: string,
): 'upcoming' | 'current' | 'over' | undefined {
  if (from === undefined && to === undefined) return undefined
  if (to !== undefined && to < today) return 'over'
  return from !== undefined && today < from ? 'upcoming' : 'current'
}
