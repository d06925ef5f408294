/// <reference lib="webworker" />
import { encryptExport } from '../../vault/export/encrypted-export.ts'
import { readEnrolment } from '../../vault/enrolment.ts'
import { unwrapByPasskey, wrapForPasskey } from '../../vault/passkey.ts'
import { type Opened, openCompartment, openIdentity } from '../../vault/unlock.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Key, UnlockError, VaultAnswer, VaultProgress, VaultRequest } from './messages.ts'

declare const self: DedicatedWorkerGlobalScope

/** So often the share that is done is told: each time is taken from the work itself. */
const STEPS = 20

/** The organisation's identity, once it was opened: it never leaves this worker, and goes with it. */
let identity: string | undefined

self.addEventListener('message', ({ data }: MessageEvent<VaultRequest>) => {
  void answer(data)
    // What went wrong in a way nobody thought of must not say more than that.
    .catch((): VaultAnswer => ({ error: 'failed' }))
    .then((said) => self.postMessage(said))
})

async function answer(request: VaultRequest): Promise<VaultAnswer> {
  switch (request.ask) {
    case 'enrol': {
      const read = readEnrolment(request.file, request.region)
      return read.ok ? { enrolment: read.value } : { error: read.error }
    }
    case 'wrap':
      if (identity === undefined) return { error: 'failed' }
      return { wrapped: await wrapForPasskey(identity, request.secret) }
    case 'export':
      return { exported: await encryptExport(request.request) }
    case 'unlock': {
      const opened = await unlock(request)
      return opened.ok ? { opened: opened.value } : { error: opened.error }
    }
  }
}

async function unlock({
  key,
  region,
  compartments,
}: VaultRequest & { ask: 'unlock' }): Promise<Result<Opened, UnlockError>> {
  const found = await identityOf(key)
  if (!found.ok) return found
  const opened: { -readonly [Name in keyof Opened]: Opened[Name] } = {}
  for (const { name, bytes } of compartments) {
    const content = await openCompartment(name, bytes, { identity: found.value, region })
    if (!content.ok) return err(content.error)
    Object.assign(opened, { [name]: content.value })
  }
  identity = found.value
  return ok(opened)
}

function identityOf(key: Key): Promise<Result<string, UnlockError>> {
  if ('secret' in key) return unwrapByPasskey(key.file, key.secret)
  let told = -1
  return openIdentity(key.file, key.passphrase, (progress) => {
    const step = Math.floor(progress * STEPS)
    if (step <= told) return
    told = step
    self.postMessage({ progress } satisfies VaultProgress)
  })
}
