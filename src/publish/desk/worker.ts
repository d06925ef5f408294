/// <reference lib="webworker" />
import { ok, type Result } from '../../result.ts'
import { bring, recognise } from './bring.ts'
import { savedFiles } from './files.ts'
import { openKeys, protectedKey } from './keys.ts'
import type { DeskFailure, DeskMessage, DeskRequest, Progress } from './messages.ts'
import { changePartnerKey } from './partners.ts'
import { template, Work } from './work.ts'

/** The request that is being answered: one at a time is asked for long work. */
let current = 0
const onProgress = (progress: Progress): void => post({ number: current, progress })
const work = new Work(onProgress)

self.addEventListener('message', ({ data }: MessageEvent<DeskRequest>) => {
  void answer(data).then(post, (thrown: unknown) => {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    post({ number: data.number, failure: { code: 'broken', params: { reason } } })
  })
})

const post = (message: DeskMessage): void => self.postMessage(message)

async function answer(request: DeskRequest): Promise<DeskMessage> {
  const { number } = request
  current = number
  const outcome = await resultOf(request)
  return outcome.ok ? { number, answer: outcome.value } : { number, failure: outcome.error }
}

async function resultOf(request: DeskRequest): Promise<Result<unknown, DeskFailure>> {
  switch (request.call) {
    case 'check':
      return work.check(request.ask)
    case 'save':
      return savedFiles(request.ask.work)
    case 'recognise':
      return recognise(request.ask.brought)
    case 'bring':
      return bring(request.ask, onProgress)
    case 'partner':
      return changePartnerKey(request.ask)
    case 'compare':
      return work.compare(request.ask)
    case 'preview':
      return work.preview(request.ask)
    case 'keygen':
      return protectedKey(request.ask.passphrase)
    case 'unlock': {
      const keys = await openKeys(request.ask.keys)
      return keys.ok ? ok(keys.value.map(({ kid }) => kid)) : keys
    }
    case 'sign':
      return work.sign(request.ask)
    case 'template':
      return template(request.ask)
    case 'export':
      return work.export(request.ask)
  }
}
