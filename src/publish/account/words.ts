import type { i18n } from 'i18next'
import { addressLines } from '../../catalogue/address.ts'
import type { Location, Phone, SpokenLanguage } from '../../catalogue/organization.ts'
import { isReference } from '../../catalogue/reference.ts'
import type { Recurrence, Schedule, TemporaryClosure } from '../../catalogue/schedule.ts'
import type { TableName } from '../../catalogue/snapshot.ts'
import type { Text } from '../../catalogue/text.ts'

/** What a field is called; of a text in which language: "Beschreibung (ar)". */
export function fieldLabel(table: TableName, field: string, { t }: i18n): string {
  const [name = '', language] = field.split('.')
  const [target] = name.split(/_ids?$/)
  const label = isReference(name)
    ? t(`tables.${target}s`, { defaultValue: name })
    : t([`release.fields.${table}-${name}`, `release.fields.${name}`, `field.${name}`], {
        defaultValue: name,
      })
  return language === undefined || language === 'de' ? label : `${label} (${language})`
}

/** The texts of a field's codes, by table where fields of the same name differ. */
const CODES: Readonly<Record<string, string>> = {
  'organizations.kind': 'vocabulary:kinds',
  'notices.kind': 'news:kinds',
  'courses.kind': 'offers:kinds',
  role: 'vocabulary:roles',
  needs: 'vocabulary:needs',
  wheelchair: 'vocabulary:wheelchair',
  specialties: 'vocabulary:specialties',
  audience: 'vocabulary:audience',
  status: 'news:status',
  attending_types: 'vocabulary:modes',
}

interface FieldValue {
  readonly table: TableName
  readonly field: string
  readonly value: unknown
}

/** A value in words: lists with commas, texts in quotation marks, ids as what they name. */
export function valueInWords(
  { table, field, value }: FieldValue,
  names: ReadonlyMap<string, Text>,
  texts: i18n,
): string {
  const { t } = texts
  if (value === undefined || (Array.isArray(value) && value.length === 0))
    return t('changes.missing', { ns: 'news' })
  if (Array.isArray(value))
    return value
      .map((one: unknown) => valueInWords({ table, field, value: one }, names, texts))
      .join(', ')
  if (typeof value === 'boolean') return t(`changes.${value ? 'yes' : 'no'}`, { ns: 'news' })
  if (typeof value === 'number')
    return isGerman(texts) ? String(value).replace('.', ',') : String(value)
  if (typeof value === 'object' && value) return partsInWords(field, value, texts)
  if (typeof value !== 'string') return JSON.stringify(value)
  const word = value
  if (isReference(field)) return names.get(word)?.de ?? word
  const codes = CODES[`${table}.${field}`] ?? CODES[field]
  if (codes) return t(`${codes}.${word}`, { defaultValue: word })
  return /^\d{4}-\d\d-\d\d$/.test(word) ? dateInWords(word, texts) : quoted(word, texts)
}

/** A value of several parts. */
function partsInWords(field: string, value: object, texts: i18n): string {
  switch (field) {
    case 'address':
      return addressLines({ address: value } as Location).join(', ')
    case 'phones': {
      const { number, description } = value as Phone
      return noted(number, description?.de)
    }
    case 'spoken_languages': {
      const { language, note } = value as SpokenLanguage
      return noted(language, note?.de)
    }
    case 'temporarily_closed': {
      const { from, to, reason } = value as TemporaryClosure
      const until = to === undefined ? '' : dateInWords(to, texts)
      return noted(`${dateInWords(from, texts)} – ${until}`.trim(), reason?.de)
    }
    case 'schedules':
      return 'dtstart' in value
        ? recurring(value as Recurrence, texts)
        : hours(value as Schedule, texts)
    default:
      return 'de' in value ? quoted(String(value.de), texts) : JSON.stringify(value)
  }
}

const isGerman = ({ language }: i18n): boolean => language === 'de'

const quoted = (word: string, { t }: i18n): string => t('place.value', { value: word })

const noted = (word: string, note: string | undefined): string =>
  note === undefined ? word : `${word} (${note})`

/** A calendar date: `24.11.2026` in German, `2026-11-24` in English, where nobody can mistake it. */
export const dateInWords = (date: string, texts: i18n): string =>
  isGerman(texts) ? date.split('-').toReversed().join('.') : date

function hours({ attending_type: mode, opening_hours }: Schedule, texts: i18n): string {
  const written = quoted(opening_hours, texts)
  return mode === 'in-person' ? written : `${texts.t(`vocabulary:modes.${mode}`)}: ${written}`
}

/** A repeated date, in the words of the workbook's columns. */
function recurring(recurrence: Recurrence, texts: i18n): string {
  const { dtstart, until, freq, byday, opens_at, closes_at } = recurrence
  const rule = [freq, byday].filter((one) => one !== undefined).join(' ')
  const span = [dtstart, ...(until === undefined ? [] : [until])]
  const dates = span.map((date) => dateInWords(date, texts)).join(' – ')
  return [dates, rule, `${opens_at}–${closes_at}`].filter(Boolean).join(', ')
}
