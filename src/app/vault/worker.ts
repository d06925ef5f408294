/// <reference lib="webworker" />
import { type Opened, openCompartment, openIdentity } from '../../vault/unlock.ts'
import type { Key, UnlockAnswer, UnlockRequest } from './messages.ts'

declare const self: DedicatedWorkerGlobalScope

const tell = (answer: UnlockAnswer): void => self.postMessage(answer)

self.addEventListener('message', ({ data }: MessageEvent<UnlockRequest>) => {
  // What went wrong here in a way nobody thought of must not say more than that.
  unlock(data).catch(() => tell({ error: 'failed' }))
})

async function unlock({ key, region, compartments, wantsIdentity }: UnlockRequest): Promise<void> {
  const identity = await identityOf(key)
  if (identity === undefined) return
  const opened: { -readonly [Name in keyof Opened]: Opened[Name] } = {}
  for (const { name, bytes } of compartments) {
    const content = await openCompartment(name, bytes, { identity, region })
    if (!content.ok) return tell({ error: content.error })
    Object.assign(opened, { [name]: content.value })
  }
  tell({ opened, identity: wantsIdentity ? identity : undefined })
}

/** The identity; where there is none, why was told. */
async function identityOf(key: Key): Promise<string | undefined> {
  if ('identity' in key) return key.identity
  let told = -1
  const identity = await openIdentity(key.file, key.passphrase, (share) => {
    const percent = Math.floor(share * 100)
    if (percent > told) tell({ progress: share })
    told = Math.max(told, percent)
  })
  if (identity.ok) return identity.value
  tell({ error: identity.error })
  return undefined
}
