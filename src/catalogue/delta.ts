import type { Region, Snapshot, TableName } from './snapshot.ts'
import { recordSchemas, regionCode } from './snapshot.ts'
import { holidayCalendar } from './schedule.ts'
import { sha256Hex } from './text.ts'
import { z } from './zod.ts'

/** Everything a snapshot lists by id, with its schema: what a delta can change record by record. */
export const listSchemas = { holiday_calendars: holidayCalendar, ...recordSchemas } as const
export type ListName = TableName | 'holiday_calendars'
export const LIST_NAMES = Object.keys(listSchemas) as ListName[]

const listFrame = z.object({
  /** Whole records: new ones, and changed ones as they are now. */
  changed: z.array(z.unknown()),
  /** Ids. */
  removed: z.array(z.string().min(1).max(64)),
  /** How many records the list has afterwards. */
  count: z.int().min(0),
})

/**
 * The frame of a delta (F7): what to do to the records of one snapshot so that they are those of a later one. A list
 * that stays as it is does not stand in it. The records are validated one by one, so that a bad one can be named, and
 * the kept delta says all it said, also what only a later app understands.
 */
export const deltaFrame = z.object({
  type: z.literal('delta'),
  format: z.int(),
  region: regionCode,
  /** The release it starts from, and the hash of its snapshot: the same version may not be the same data. */
  from: z.object({ version: z.int().min(1), snapshot: sha256Hex }),
  /** The version it leads to. */
  to: z.int().min(1),
  /** The region as it is now, where it changed. */
  described: z.unknown().optional(),
  /** By the name of the list; an older app keeps what it does not know, and passes over it. */
  lists: z.record(z.string(), listFrame),
})
export type DeltaFrame = z.infer<typeof deltaFrame>

type RecordOf<Name extends ListName> = Snapshot[Name][number]

/** What happens to one list. */
export interface ListDelta<Name extends ListName = ListName> {
  readonly changed: readonly RecordOf<Name>[]
  readonly removed: readonly string[]
  readonly count: number
}

/** A delta whose every record was validated. */
export interface Delta extends Pick<DeltaFrame, 'from' | 'to'> {
  readonly described: Region | undefined
  readonly lists: { readonly [Name in ListName]?: ListDelta<Name> | undefined }
}
