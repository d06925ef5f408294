import { createInstance, type TFunction } from 'i18next'
import news from '../../../locales/de/news.json' with { type: 'json' }
import offers from '../../../locales/de/offers.json' with { type: 'json' }
import publish from '../../../locales/de/publish.json' with { type: 'json' }
import vocabulary from '../../../locales/de/vocabulary.json' with { type: 'json' }
import { addressLines } from '../../catalogue/address.ts'
import type { Location, Phone, SpokenLanguage } from '../../catalogue/organization.ts'
import { isReference } from '../../catalogue/reference.ts'
import type { Recurrence, Schedule, TemporaryClosure } from '../../catalogue/schedule.ts'
import type { TableName } from '../../catalogue/snapshot.ts'
import type { Text } from '../../catalogue/text.ts'

/** The guide's own German words for tables, fields and codes, and the publisher's sentences. */
export async function germanTexts(): Promise<TFunction> {
  const texts = createInstance()
  return texts.init({
    lng: 'de',
    ns: ['publish', 'news', 'vocabulary', 'offers'],
    defaultNS: 'publish',
    fallbackNS: 'news',
    resources: { de: { publish, news, vocabulary, offers } },
    interpolation: { escapeValue: false },
  })
}

/** What a field is called; of a text in which language: "Beschreibung (ar)". */
export function fieldLabel(table: TableName, field: string, texts: TFunction): string {
  const [name = '', language] = field.split('.')
  const [target] = name.split(/_ids?$/)
  const label = isReference(name)
    ? texts(`tables.${target}s`, { defaultValue: name })
    : texts([`release.fields.${table}-${name}`, `release.fields.${name}`, `field.${name}`], {
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
  texts: TFunction,
): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0))
    return texts('changes.missing', { ns: 'news' })
  if (Array.isArray(value))
    return value
      .map((one: unknown) => valueInWords({ table, field, value: one }, names, texts))
      .join(', ')
  if (typeof value === 'boolean') return texts(`changes.${value ? 'yes' : 'no'}`, { ns: 'news' })
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (typeof value === 'object' && value) return partsInWords(field, value, texts)
  if (typeof value !== 'string') return JSON.stringify(value)
  const word = value
  if (isReference(field)) return names.get(word)?.de ?? word
  const codes = CODES[`${table}.${field}`] ?? CODES[field]
  if (codes) return texts(`${codes}.${word}`, { defaultValue: word })
  return /^\d{4}-\d\d-\d\d$/.test(word) ? dated(word) : `„${word}“`
}

/** A value of several parts. */
function partsInWords(field: string, value: object, texts: TFunction): string {
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
      return noted(`${dated(from)} – ${to === undefined ? '' : dated(to)}`.trim(), reason?.de)
    }
    case 'schedules':
      return 'dtstart' in value ? recurring(value as Recurrence) : hours(value as Schedule, texts)
    default:
      return 'de' in value ? `„${String(value.de)}“` : JSON.stringify(value)
  }
}

const noted = (word: string, note: string | undefined): string =>
  note === undefined ? word : `${word} (${note})`

const dated = (date: string): string => date.split('-').toReversed().join('.')

const hours = ({ attending_type: mode, opening_hours }: Schedule, texts: TFunction): string =>
  mode === 'in-person'
    ? `„${opening_hours}“`
    : `${texts(`vocabulary:modes.${mode}`)}: „${opening_hours}“`

/** A repeated date, in the words of the workbook's columns. */
function recurring({ dtstart, until, freq, byday, opens_at, closes_at }: Recurrence): string {
  const rule = [freq, byday].filter((one) => one !== undefined).join(' ')
  const span = until === undefined ? dated(dtstart) : `${dated(dtstart)} – ${dated(until)}`
  return [span, rule, `${opens_at}–${closes_at}`].filter(Boolean).join(', ')
}
