/*
 * Locking must not wait for the vault's own code to be loaded, nor the first screen for that: whoever holds something
 * open listens here.
 */

/** Why the vault was locked. */
export type LockReason = 'asked' | 'idle' | 'hidden' | 'client'

const listeners = new Set<(reason: LockReason) => void>()

/** Locks whatever is open, at once. */
export function lockVault(reason: LockReason): void {
  for (const lock of listeners) lock(reason)
}

/** Calls back when the vault is to be locked; gives the way to unsubscribe. */
export function onLock(lock: (reason: LockReason) => void): () => void {
  listeners.add(lock)
  return () => listeners.delete(lock)
}
