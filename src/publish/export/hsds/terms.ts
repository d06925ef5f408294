import words from '../../../../locales/de/vocabulary.json' with { type: 'json' }
import * as vocabulary from '../../../catalogue/vocabulary.ts'
import { given, type HsdsRecord, partId } from './record.ts'

/** The UUIDv5 namespace of the guide's vocabularies. Fixed for ever: ids of exports depend on it. */
const NAMESPACE = '0a3f8f8e-0b0c-5f6d-8f5d-6c1b8c0f7a42'

interface Vocabulary {
  readonly codes: readonly string[]
  /** German names, where the guide has them. */
  readonly names?: Readonly<Record<string, string>>
  readonly about: string
}

/** The closed vocabularies that HSDS lacks, each a taxonomy whose terms have the codes of the catalogue. */
const VOCABULARIES = {
  kind: {
    codes: vocabulary.ORGANIZATION_KINDS,
    names: words.kinds,
    about: 'Art der Organisation',
  },
  needs: { codes: vocabulary.NEEDS, names: words.needs, about: 'Anliegen' },
  special_groups: { codes: vocabulary.SPECIAL_GROUPS, about: 'Zielgruppe' },
  specialties: {
    codes: vocabulary.SPECIALTIES,
    names: words.specialties,
    about: 'Fachgebiet einer Fachberatungsstelle',
  },
  audience: { codes: vocabulary.AUDIENCES, names: words.audience, about: 'Für wen' },
  attending_types: {
    codes: vocabulary.ATTENDING_TYPES,
    names: words.modes,
    about: 'Weg der Teilnahme',
  },
  course_kind: { codes: vocabulary.COURSE_KINDS, about: 'Kursart (IntV § 13, DeuFöV)' },
  role: { codes: vocabulary.CONTACT_ROLES, names: words.roles, about: 'Aufgabe der Person' },
  wheelchair: {
    codes: vocabulary.WHEELCHAIR,
    names: words.wheelchair,
    about: 'Mit dem Rollstuhl zugänglich',
  },
  table: { codes: ['services', 'programmes', 'courses'], about: 'Tabelle der Region' },
} satisfies Record<string, Vocabulary>

export type VocabularyName = keyof typeof VOCABULARIES

const taxonomyId = (name: string): string => partId(NAMESPACE, name)

/** How the guide's taxonomies name themselves. */
const titleOf = (name: string): string => `anlaufstelle:${name}`

/** The taxonomies, `/taxonomies` of the API. */
export const taxonomies: readonly HsdsRecord[] = Object.entries(VOCABULARIES).map(
  ([name, { about }]) => ({ id: taxonomyId(name), name: titleOf(name), description: about }),
)

/** A term with its code; German, as the guide names it. */
export function termOf(name: VocabularyName, code: string): HsdsRecord {
  const { names, about }: Vocabulary = VOCABULARIES[name]
  return given({
    id: partId(taxonomyId(name), code),
    code,
    name: names?.[code] ?? code,
    description: `${about}: ${names?.[code] ?? code}`,
    taxonomy: titleOf(name),
    taxonomy_id: taxonomyId(name),
    language: 'de',
  })
}

/** Every term of every taxonomy, `/taxonomy_terms` of the API. */
export const allTerms = (): HsdsRecord[] =>
  Object.entries(VOCABULARIES).flatMap(([name, { codes }]) =>
    codes.map((code: string) => termOf(name as VocabularyName, code)),
  )

/** Whether a name is that of one of the guide's own taxonomies. */
export const isOwnTaxonomy = (taxonomy: string): boolean => taxonomy.startsWith('anlaufstelle:')
