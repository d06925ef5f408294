import { plainValue } from '../../catalogue/reported-value.ts'
import type { Note } from './imported.ts'

/** An object that came from anybody, asked for its fields one by one; what has another type than asked for is named. */
export interface Fields {
  /** Without control characters and overrides of direction, trimmed; a number is its digits; undefined where empty. */
  readonly text: (name: string) => string | undefined
  readonly number: (name: string) => number | undefined
  readonly yes: (name: string) => boolean | undefined
  readonly record: (name: string) => Fields | undefined
  readonly list: (name: string) => readonly Fields[]
  /** The names of fields that hold something and were not asked for. */
  readonly unread: () => string[]
}

/** Whether something is an object with fields. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Makes an object answer for its fields. */
export function fieldsOf(record: Readonly<Record<string, unknown>>, note: Note): Fields {
  const asked = new Set<string>()
  const take = <T>(name: string, read: (value: unknown) => T | undefined): T | undefined => {
    asked.add(name)
    const value = Object.hasOwn(record, name) ? record[name] : undefined
    if (value === undefined || value === null || value === '') return undefined
    const taken = read(value)
    if (taken === undefined) note('wrong-type', { field: name })
    return taken
  }
  return {
    text: (name) => take(name, textOf) || undefined,
    number: (name) => take(name, numberOf),
    yes: (name) => take(name, (value) => (typeof value === 'boolean' ? value : undefined)),
    record: (name) => take(name, (value) => (isRecord(value) ? fieldsOf(value, note) : undefined)),
    list: (name) =>
      take(name, (value) =>
        Array.isArray(value) && value.every(isRecord)
          ? value.map((one) => fieldsOf(one, note))
          : undefined,
      ) ?? [],
    unread: () =>
      Object.entries(record)
        .filter(([name, value]) => !asked.has(name) && holdsSomething(value))
        .map(([name]) => name),
  }
}

const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' ? plainValue(value) : undefined
}

const numberOf = (value: unknown): number | undefined => {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined
}

const holdsSomething = (value: unknown): boolean =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
