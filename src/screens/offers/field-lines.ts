import type { TableName } from '../../catalogue/snapshot.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { GERMAN } from '../../language/languages.ts'
import type { Change } from '../../catalogue/changes.ts'

/** One line of what is different in an entry. */
export interface FieldLine {
  readonly table: TableName
  /** The field's name in the catalogue; of hours with how one attends: `schedules.phone`. */
  readonly field: string
  readonly old: unknown
  readonly new: unknown
  /** Of a text: the language shown. */
  readonly language?: string
  /** Of a text that is the same in the reader's language and in German: in which others it changed. */
  readonly translations?: readonly string[]
}

/** Rules are the machine's; where an office lies on a map and by whose calendar it closes follows from its address. */
const NOT_READ: ReadonlySet<string> = new Set(['latitude', 'longitude', 'holiday_calendar'])

/**
 * What is different in an entry, line by line, for a reader of `language`: a text in their language if it changed
 * there, else in German, else only in which languages it did; hours by how one attends.
 */
export function fieldLines({ table, fields }: Change, language: LanguageCode): FieldLine[] {
  if (table === 'rules') return []
  const texts = new Map<string, Map<string, Change['fields'][number]>>()
  const lines: FieldLine[] = []
  for (const change of fields) {
    const [field = '', spoken] = change.field.split('.')
    if (spoken !== undefined) {
      const known = texts.get(field) ?? new Map<string, Change['fields'][number]>()
      texts.set(field, known.set(spoken, change))
    } else if (field === 'schedules' && table !== 'programmes' && table !== 'courses')
      lines.push(...hoursLines(table, change))
    else if (!NOT_READ.has(field)) lines.push({ ...change, table, field })
  }
  return [
    ...[...texts].map(([field, spoken]) => textLine(table, field, spoken, language)),
    ...lines,
  ]
}

function textLine(
  table: TableName,
  field: string,
  spoken: ReadonlyMap<string, Change['fields'][number]>,
  language: LanguageCode,
): FieldLine {
  for (const shown of [language, GERMAN]) {
    const change = spoken.get(shown)
    if (change) return { table, field, old: change.old, new: change.new, language: shown }
  }
  return { table, field, old: undefined, new: undefined, translations: [...spoken.keys()] }
}

interface Written {
  readonly attending_type: string
  readonly opening_hours: string
}

function hoursLines(table: TableName, change: Change['fields'][number]): FieldLine[] {
  const byType = (value: unknown): ReadonlyMap<string, string> =>
    new Map(
      ((value ?? []) as Written[]).map(({ attending_type, opening_hours }) => [
        attending_type,
        opening_hours,
      ]),
    )
  const [old, next] = [byType(change.old), byType(change.new)]
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((type) =>
    old.get(type) === next.get(type)
      ? []
      : [{ table, field: `schedules.${type}`, old: old.get(type), new: next.get(type) }],
  )
}
