import type { Compartment } from '../../catalogue/compartment.ts'
import type { Enrolment } from '../../catalogue/compartments.ts'
import type { ExportRequest } from '../../vault/export/encrypted-export.ts'
import type { Opened } from '../../vault/unlock.ts'

/** How the identity is come by: out of its file with the passphrase, or with the secret of the device's passkey. */
export type Key =
  | { readonly file: string; readonly passphrase: string }
  | { readonly file: Uint8Array; readonly secret: Uint8Array }

/** What the page asks of the vault's worker; one thing at a time. */
export type VaultRequest =
  | {
      readonly ask: 'unlock'
      readonly key: Key
      readonly region: string
      readonly compartments: readonly { readonly name: Compartment; readonly bytes: Uint8Array }[]
    }
  /** Once it is open: keep the identity for a passkey's secret. */
  | { readonly ask: 'wrap'; readonly secret: Uint8Array }
  | { readonly ask: 'export'; readonly request: ExportRequest }
  | { readonly ask: 'enrol'; readonly file: string; readonly region: string }

/** Why the vault stays shut. */
export type UnlockError = 'wrong-passphrase' | 'damaged' | 'not-for-you' | 'failed'

/** What the worker found. */
export type VaultAnswer =
  | { readonly opened: Opened }
  | { readonly wrapped: Uint8Array }
  | { readonly exported: Uint8Array<ArrayBuffer> }
  | { readonly enrolment: Enrolment }
  | { readonly error: UnlockError | 'not-enrolment' | 'foreign-region' }

/** What the worker tells on the way: the share of scrypt's work that is done, from 0 to 1. */
export interface VaultProgress {
  readonly progress: number
}
