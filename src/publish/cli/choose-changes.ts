import { err, ok, type Result } from '../../result.ts'
import { rivalsIn } from '../import/changes/accept.ts'
import { canBeAccepted, type Proposal } from '../import/changes/proposal.ts'
import type { Failure } from './failure.ts'

/** Every change that is plain: nothing moved on, nobody says otherwise. */
export const plainChanges = (proposals: readonly Proposal[]): Proposal[] =>
  proposals.filter(({ state }) => state === 'open')

/**
 * The changes named by their ids.
 *
 * @returns `unknown-change`, `not-acceptable` with what became of it, or `rival-changes` for two values of one cell
 */
export function namedChanges(
  proposals: readonly Proposal[],
  ids: readonly string[],
): Result<Proposal[], Failure> {
  const accepted: Proposal[] = []
  for (const id of new Set(ids)) {
    const named = proposals.find((one) => one.id === id)
    if (!named) return err({ code: 'unknown-change', params: { id } })
    if (!canBeAccepted(named)) return err({ code: 'not-acceptable', params: { id } })
    accepted.push(named)
  }
  const rivals = rivalsIn(accepted)
  const among = rivals?.map(({ id }) => id).join(', ')
  return among === undefined ? ok(accepted) : err({ code: 'rival-changes', params: { ids: among } })
}

/** What somebody may answer to a change. */
export type Answer = 'yes' | 'no' | 'all' | 'quit'

/**
 * Asks change by change. `all` takes the one asked about and every plain one after it; `quit` takes none at all. Of two values
 * for one cell only one is asked about once the other was taken.
 *
 * @param ask shows a change and waits for an answer
 * @returns undefined where somebody quit
 */
export async function askedChanges(
  proposals: readonly Proposal[],
  ask: (proposal: Proposal) => Promise<Answer>,
): Promise<Proposal[] | undefined> {
  const accepted: Proposal[] = []
  let all = false
  for (const one of proposals.filter(canBeAccepted)) {
    if (rivalsIn([...accepted, one])) continue
    if (all) {
      if (one.state === 'open') accepted.push(one)
      continue
    }
    const answer = await ask(one)
    if (answer === 'quit') return undefined
    if (answer !== 'no') accepted.push(one)
    all = answer === 'all'
  }
  return accepted
}
