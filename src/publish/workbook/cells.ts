import { letterRange, recipient as recipientSchema } from '../../catalogue/compartments.ts'
import { isReversedRange } from '../../catalogue/letter-range.ts'
import { location } from '../../catalogue/organization.ts'
import { recurrence } from '../../catalogue/schedule.ts'
import { regionCode as regionCodeSchema } from '../../catalogue/snapshot.ts'
import * as fields from '../../catalogue/text.ts'
import type { z } from '../../catalogue/zod.ts'
import { err, ok } from '../../result.ts'
import type { CellColumn, Choice, Read } from './column.ts'
import { idOf, type KeyedSheet } from './id.ts'
import { nearestParam } from './nearest.ts'
import { readPhone } from './phone.ts'
import type { Complaint } from './problem.ts'

const refuse = (complaint: Complaint): { ok: false; error: readonly Complaint[] } =>
  err([complaint])

const cell = <T>(read: CellColumn<T>['read'], choice: Choice = {}): CellColumn<T> => ({
  by: 'cell',
  read,
  ...choice,
})

/** A cell that is right as it stands when the catalogue's own schema takes it. */
const matching = (schema: z.ZodType<string>, code: Complaint['code']): CellColumn<string> =>
  cell((value) => {
    const { success } = schema.safeParse(value)
    return success ? ok(value) : refuse({ code })
  })

export const date = matching(fields.isoDate, 'bad-date')
export const time = matching(recurrence.shape.opens_at, 'bad-time')
export const endTime = matching(recurrence.shape.closes_at, 'bad-time')
export const email = matching(fields.email, 'bad-email')
export const url = matching(fields.httpsUrl, 'bad-url')
export const language = matching(fields.languageTag, 'bad-language')
export const regionCode = matching(regionCodeSchema, 'bad-region-code')
export const postalCode = matching(location.shape.address.shape.postal_code, 'bad-postal-code')
export const recipient = matching(recipientSchema, 'bad-recipient')
export const letters = matching(
  letterRange.refine((range) => !isReversedRange(range)),
  'bad-letters',
)
export const weekdays = matching(recurrence.shape.byday.unwrap(), 'bad-weekdays')

/** Plain words of at most so many characters. */
export const words = (longest: number): CellColumn<string> =>
  cell((value) =>
    value.length <= longest ? ok(value) : refuse({ code: 'too-long', params: { longest } }),
  )

/** When somebody is there, and at the telephone. */
export const hours = { opening_hours: words(1000), phone_hours: words(1000) }

/** A number between two bounds; a decimal comma is a point. */
export const number = (min: number, max: number): CellColumn<number> =>
  cell((value) => {
    const read = /^-?\d+([.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : NaN
    return min <= read && read <= max
      ? ok(read)
      : refuse({ code: 'bad-number', params: { min, max } })
  })

/** As `number`, without a fraction. */
export const integer = (min: number, max: number): CellColumn<number> =>
  cell((value) => {
    const read = /^-?\d+$/.test(value) ? Number(value) : NaN
    return min <= read && read <= max
      ? ok(read)
      : refuse({ code: 'bad-number', params: { min, max } })
  })

/** One of a closed list of words. */
export const oneOf = <T extends string>(allowed: readonly T[]): CellColumn<T> =>
  cell(
    (value) => {
      const known = allowed.find((word) => word === value)
      if (known !== undefined) return ok(known)
      const params = { allowed: allowed.join(', '), ...nearestParam(value, allowed) }
      return refuse({ code: 'not-allowed', params })
    },
    { allowed },
  )

const YES_NO = oneOf(['yes', 'no'])
export const yesNo: CellColumn<boolean> = cell((value, context) => {
  const read = YES_NO.read(value, context)
  return read.ok ? ok(read.value === 'yes') : read
}, choiceOf(YES_NO))

/** Several values, separated by `;`. Everything wrong with any of them is named. */
export const list = <T>(item: CellColumn<T>): CellColumn<[T, ...T[]]> =>
  cell(
    (value, context) => {
      const values: T[] = []
      const complaints: Complaint[] = []
      for (const part of splitList(value)) {
        const read = item.read(part, context)
        if (read.ok) values.push(read.value)
        else complaints.push(...read.error.map((complaint) => ({ value: part, ...complaint })))
      }
      const [first, ...rest] = values
      if (complaints.length > 0) return err(complaints)
      return first === undefined ? refuse({ code: 'required' }) : ok([first, ...rest])
    },
    { ...choiceOf(item), many: true },
  )

function choiceOf({ allowed, target }: Choice): Choice {
  return { ...(allowed && { allowed }), ...(target && { target }) }
}

/** The parts of a list, trimmed, without empty ones. */
export const splitList = (value: string): string[] =>
  value
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The entry's own name or UUID, read as its id. Names stand in lists: no `;`. */
export const key: CellColumn<string> = cell((value, { region, sheet }) =>
  value.includes(';') || value.length > 200
    ? refuse({ code: 'bad-id' })
    : ok(idOf(region, sheet as KeyedSheet, value)),
)

/** The name or UUID of an entry of another sheet, read as its id. */
export const reference = (table: KeyedSheet): CellColumn<string> =>
  cell(
    (value, { region, names }): Read<string> => {
      const known = names(table)
      if (known.has(value)) return ok(idOf(region, table, value))
      return refuse({
        code: 'unknown-reference',
        params: { target: table, ...nearestParam(value, known) },
      })
    },
    { target: table },
  )

/** One phone number in any usual German spelling, read in international form. */
export const phone: CellColumn<string> = cell((value) => {
  const international = readPhone(value)
  return international === undefined ? refuse({ code: 'bad-phone' }) : ok(international)
})

const SPOKEN = /^(?<language>[a-z-]+)(?:\s*\((?<note>.+)\))?$/

/** `ar` or `ar (nur dienstags)`; the note is German. */
export const spokenLanguage = cell((value) => {
  const { language: tag = '', note } = SPOKEN.exec(value)?.groups ?? {}
  if (!fields.languageTag.safeParse(tag).success) return refuse({ code: 'bad-spoken-language' })
  return ok(note === undefined ? { language: tag } : { language: tag, note: { de: note } })
})
