import type { Compartment } from '../../catalogue/compartment.ts'
import type { Opened } from '../../vault/unlock.ts'

/** How the identity is come by: out of its file with the passphrase, or given by the device's passkey. */
export type Key =
  { readonly file: string; readonly passphrase: string } | { readonly identity: string }

/** What the page asks of the vault's worker. */
export interface UnlockRequest {
  readonly key: Key
  readonly region: string
  readonly compartments: readonly { readonly name: Compartment; readonly bytes: Uint8Array }[]
  /** Whether the identity is to be given back, to be kept by a passkey. */
  readonly wantsIdentity: boolean
}

/** Why the vault stays shut. */
export type UnlockError = 'wrong-passphrase' | 'damaged' | 'not-for-you' | 'failed'

/** What the worker tells: how far it is, and in the end what it found. */
export type UnlockAnswer =
  /** From 0 to 1. */
  | { readonly progress: number }
  | { readonly opened: Opened; readonly identity: string | undefined }
  | { readonly error: UnlockError }
