import type { Text } from '../../../catalogue/text.ts'
import { type HsdsRecord, partId } from './record.ts'
import { termOf, type VocabularyName } from './terms.ts'

/** What an attribute says: `field` is the workbook's column, with its language where it is a translation (`name.ar`). */
interface Fact {
  readonly field: string
  readonly value: string
  readonly vocabulary?: VocabularyName
}

/** Facts of a record that HSDS has no field for. */
export type Facts = readonly Fact[]

/** A plain value; nothing where it is not given. */
export const plain = (field: string, value: string | number | boolean | undefined): Facts => {
  if (value === undefined) return []
  return [{ field, value: typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value) }]
}

/** Codes of a closed vocabulary, a fact each. */
export const coded = (
  field: string,
  codes: readonly string[] | string | undefined,
  vocabulary: VocabularyName = field as VocabularyName,
): Facts => [codes ?? []].flat().map((value) => ({ field, value, vocabulary }))

/** The translations of a text: HSDS has one language a field, which is German here. */
export const translated = (field: string, text: Text | undefined): Facts =>
  Object.entries(text ?? {})
    .filter(([language]) => language !== 'de')
    .map(([language, value]) => ({ field: `${field}.${language}`, value }))

/** A text HSDS has no field for at all: every language of it. */
export const everyLanguage = (field: string, text: Text | undefined): Facts =>
  Object.entries(text ?? {}).map(([language, value]) => ({ field: `${field}.${language}`, value }))

/** Who confirmed an entry and when, which HSDS keeps of services only. */
export const provenance = (entry: {
  readonly assured_date?: string | undefined
  readonly assurer_email?: string | undefined
  readonly last_modified?: string | undefined
  readonly machine_translated?: readonly string[] | undefined
}): Facts => [
  ...plain('assured_date', entry.assured_date),
  ...plain('assurer_email', entry.assurer_email),
  ...plain('last_modified', entry.last_modified),
  ...machineMade(entry),
]

/** Which translations a machine made. */
export const machineMade = (entry: {
  readonly machine_translated?: readonly string[] | undefined
}): Facts => plain('machine_translated', entry.machine_translated?.join('; '))

/**
 * Facts as HSDS `attributes` of a record; undefined where there is none.
 *
 * @param entity the table of HSDS the record is in: `service`
 */
export function attributesOf(
  entity: string,
  owner: string,
  ...facts: readonly Facts[]
): readonly HsdsRecord[] | undefined {
  const all = facts.flat()
  if (all.length === 0) return undefined
  return all.map(({ field, value, vocabulary }) => {
    const term = vocabulary && termOf(vocabulary, value)
    return {
      id: partId(owner, `attribute ${field}${vocabulary ? ` ${value}` : ''}`),
      link_id: owner,
      link_entity: entity,
      link_type: field,
      value,
      ...(term && { taxonomy_term_id: term.id, taxonomy_term: term }),
    }
  })
}
