import { v5 } from 'uuid'

/** The versions of the Human Services Data Specification that are written. */
export const HSDS_VERSIONS = ['3.0', '3.1'] as const
export type HsdsVersion = (typeof HSDS_VERSIONS)[number]

/** An object of HSDS, its fields by their own names. */
export interface HsdsRecord {
  readonly id: string
  readonly [field: string]: unknown
}

/** An object without the fields that are not given: HSDS has no null. */
export const given = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

/** A list, or nothing where it is empty. */
export const filled = <T>(items: readonly T[]): readonly T[] | undefined =>
  items.length > 0 ? items : undefined

/**
 * The id of a part that has none in a feed (HSDS wants a UUID of everything): a UUIDv5 (RFC 9562 § 5.5) of whom it belongs
 * to and what it is, so that it is the same in every export.
 *
 * @param owner the UUID of the record it is a part of
 * @param part `phone 0`, `attribute needs sprache`
 */
export const partId = (owner: string, part: string): string => v5(part, owner)
