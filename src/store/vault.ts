import type { Compartment } from '../catalogue/compartment.ts'
import type { Enrolment } from '../catalogue/compartments.ts'
import type { Database, KeptCompartment, KeptPasskey } from './database.ts'

/*
 * What the device keeps of the vault: only what is worth nothing without a passphrase. What the compartments hold in
 * the clear never comes here.
 */

/** What the door to the vault is drawn from; undefined on a device of nobody's. */
export interface VaultDoor {
  readonly enrolment: Enrolment
  /** Whether the device's passkey opens it too. */
  readonly passkey: boolean
}

/** How often a wrong passphrase was given since it was last right, and when (ms UTC). */
export interface Attempts {
  readonly wrong: number
  readonly at: number
}

export async function readDoor(db: Database): Promise<VaultDoor | undefined> {
  const [row, passkey] = await Promise.all([db.vault.get('enrolment'), db.vault.get('passkey')])
  if (row?.name !== 'enrolment') return undefined
  return { enrolment: row.enrolment, passkey: passkey !== undefined }
}

/** The compartments as they came, encrypted. */
export async function keptCompartments(db: Database): Promise<KeptCompartment[]> {
  const rows = await db.vault.toArray()
  return rows.filter((row): row is KeptCompartment => 'bytes' in row)
}

/** Enrols the device for an organisation; what was there of another goes. */
export async function putEnrolment(db: Database, enrolment: Enrolment): Promise<void> {
  await db.transaction('rw', db.vault, async () => {
    await db.vault.clear()
    await db.vault.put({ name: 'enrolment', enrolment })
  })
}

/** Takes the enrolment and all that came with it off the device. */
export const clearVault = (db: Database): Promise<void> => db.vault.clear()

/** Keeps compartments as they came, and drops those that the release no longer has. */
export async function keepCompartments(
  db: Database,
  kept: readonly KeptCompartment[],
  named: readonly Compartment[],
): Promise<void> {
  await db.transaction('rw', db.vault, async () => {
    // Somebody may have taken the enrolment off the device meanwhile.
    if (!(await db.vault.get('enrolment'))) return
    const gone = (await keptCompartments(db)).filter(({ name }) => !named.includes(name))
    await db.vault.bulkDelete(gone.map(({ name }) => name))
    await db.vault.bulkPut([...kept])
  })
}

/** The identity as the device's passkey keeps it; undefined where it keeps none. */
export async function readPasskey(db: Database): Promise<KeptPasskey | undefined> {
  const row = await db.vault.get('passkey')
  if (row?.name !== 'passkey') return undefined
  const { credential, salt, file } = row
  return { credential, salt, file }
}

export async function putPasskey(db: Database, kept: KeptPasskey): Promise<void> {
  await db.vault.put({ name: 'passkey', ...kept })
}

export const deletePasskey = (db: Database): Promise<void> => db.vault.delete('passkey')

export async function readAttempts(db: Database): Promise<Attempts> {
  const row = await db.vault.get('attempts')
  return row?.name === 'attempts' ? { wrong: row.wrong, at: row.at } : { wrong: 0, at: 0 }
}

export async function putAttempts(db: Database, attempts: Attempts): Promise<void> {
  await db.vault.put({ name: 'attempts', ...attempts })
}
