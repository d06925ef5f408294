import { COMPARTMENTS, type Compartment, mayRead } from '../../catalogue/compartment.ts'
import type { FileEntry } from '../../catalogue/release.ts'
import { encryptTo } from '../../vault/encrypt.ts'
import type { Compartments } from '../snapshot/compartments.ts'
import { fileEntryOf } from './file-entry.ts'
import { sha256 } from './sha256.ts'

/** A compartment as it lies in the feed. */
export interface EncryptedCompartment {
  readonly compartment: Compartment
  readonly entry: FileEntry
  readonly bytes: Uint8Array
}

/**
 * Encrypts each compartment to the partners that may read it: by what they are (K§4), and as long as they are partners.
 * One that nobody may read is left out; the check has said so.
 *
 * @param date of the release: a partner whose last day was before it reads no more
 */
export async function encryptCompartments(
  compartments: Compartments | undefined,
  date: string,
): Promise<EncryptedCompartment[]> {
  if (!compartments) return []
  const encrypted = COMPARTMENTS.map(async (compartment): Promise<EncryptedCompartment[]> => {
    const content = compartments[compartment]
    const recipients = compartments.readers
      .filter(({ kind, last_day }) => mayRead(kind, compartment) && (last_day ?? date) >= date)
      .map(({ recipient }) => recipient)
    if (!content || recipients.length === 0) return []
    const bytes = await encryptTo(recipients, new TextEncoder().encode(JSON.stringify(content)))
    const entry = await fileEntryOf(`vault/${await sha256(bytes)}.age`, bytes)
    return [{ compartment, entry, bytes }]
  })
  return (await Promise.all(encrypted)).flat()
}
