/** Why the vault is shut; each is worded in `locales/<language>/cooperation.json`. */
export type ShutReason =
  | 'asked'
  | 'idle'
  | 'hidden'
  | 'client'
  | 'wrong-passphrase'
  | 'damaged'
  | 'not-for-you'
  | 'failed'
  | 'passkey-refused'
  | 'nothing-here'

/** Where the door to the vault stands, as its page shows it. */
export interface DoorView {
  readonly because: ShutReason | undefined
  /** Until when nobody may try again (ms UTC). */
  readonly waitUntil: number | undefined
  readonly opening: boolean
  /** From 0 to 1; undefined while it cannot be told. */
  readonly progress: number | undefined
}

/** How an enrolment went. */
export type Enrolled = 'enrolled' | 'not-enrolment' | 'foreign-region' | 'no-region' | 'not-stored'

/** What the page of the door can ask for. */
export interface DoorActions {
  /** @param file the text of a file of enrolment */
  readonly enrol: (file: string) => Promise<Enrolled>
  /** Says that somebody is about to unlock. */
  readonly prepare: () => void
  readonly unlock: (passphrase: string) => void
  readonly unlockWithPasskey: () => void
  /** Takes the enrolment off the device. */
  readonly forget: () => void
}
