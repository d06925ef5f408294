/// <reference lib="webworker" />
import type { Result } from '../../result.ts'
import type { DeskFailure, DeskMessage, DeskRequest } from './messages.ts'
import { newKey, savedFiles, sheetOf, Work } from './work.ts'

const work = new Work()

self.addEventListener('message', ({ data }: MessageEvent<DeskRequest>) => {
  void answer(data).then(post, (thrown: unknown) => {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    post({ number: data.number, failure: { code: 'broken', params: { reason } } })
  })
})

const post = (message: DeskMessage): void => self.postMessage(message)

async function answer(request: DeskRequest): Promise<DeskMessage> {
  const { number } = request
  const outcome = await resultOf(request)
  return outcome.ok ? { number, answer: outcome.value } : { number, failure: outcome.error }
}

async function resultOf({
  number,
  ...request
}: DeskRequest): Promise<Result<unknown, DeskFailure>> {
  switch (request.call) {
    case 'check':
      return work.check(request.ask.work, request.ask.at, (texts) =>
        post({ number, progress: texts }),
      )
    case 'sheet':
      return sheetOf(request.ask.work, request.ask.sheet)
    case 'save':
      return savedFiles(request.ask.work)
    case 'keygen':
      return { ok: true, value: await newKey() }
    case 'sign':
      return work.sign(request.ask)
  }
}
