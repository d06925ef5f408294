import type { Result } from '../../result.ts'
import type { DeskCall, DeskCalls, DeskFailure, DeskMessage, Progress } from './messages.ts'
import { trustedScriptUrl } from './trusted-types.ts'
import workerUrl from './worker.ts?worker&url'

interface Waiting {
  readonly settle: (outcome: Result<never, DeskFailure>) => void
  readonly onProgress: ((progress: Progress) => void) | undefined
}

let worker: Worker | undefined
let last = 0
const waiting = new Map<number, Waiting>()

/**
 * Asks the desk's worker, where all long work is done.
 *
 * @param onProgress told how far it is, where it tells
 * @returns its answer, or why there is none; `cancelled` where {@link cancel} came before it
 */
export function ask<Call extends DeskCall>(
  call: Call,
  what: DeskCalls[Call]['ask'],
  onProgress?: (progress: Progress) => void,
): Promise<Result<DeskCalls[Call]['answer'], DeskFailure>> {
  worker ??= start()
  last += 1
  const number = last
  return new Promise((resolve) => {
    waiting.set(number, { settle: resolve, onProgress })
    worker?.postMessage({ number, call, ask: what })
  })
}

/** Ends whatever is under way; the next question starts another worker. */
export function cancel(): void {
  worker?.terminate()
  worker = undefined
  settleAll({ code: 'cancelled', params: {} })
}

function start(): Worker {
  const started = new Worker(trustedScriptUrl(workerUrl) as string, { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<DeskMessage>) => {
    const asked = waiting.get(data.number)
    if ('progress' in data) {
      asked?.onProgress?.(data.progress)
      return
    }
    waiting.delete(data.number)
    asked?.settle(
      'failure' in data
        ? { ok: false, error: data.failure }
        : { ok: true, value: data.answer as never },
    )
  })
  started.addEventListener('error', ({ message }) => {
    started.terminate()
    if (worker === started) worker = undefined
    settleAll({ code: 'broken', params: { reason: message } })
  })
  return started
}

function settleAll(failure: DeskFailure): void {
  const all = [...waiting.values()]
  waiting.clear()
  for (const { settle } of all) settle({ ok: false, error: failure })
}
