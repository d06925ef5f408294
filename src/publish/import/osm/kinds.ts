import type { Need, OrganizationKind, SpecialGroup } from '../../../catalogue/vocabulary.ts'
import type { Tags } from './overpass.ts'
import type { Note } from './remark.ts'

/** What an office of a kind does, for its one service. */
export interface OfficeKind {
  readonly kind: OrganizationKind
  readonly pattern: RegExp
  readonly needs: readonly Need[]
  readonly special_groups?: readonly SpecialGroup[]
  readonly maximum_age?: number
  readonly service: { readonly de: string; readonly en: string }
  readonly description: { readonly de: string; readonly en: string }
}

/**
 * The kinds of office that names tell apart; the first whose pattern fits counts. The needs are
 * those for which the decision table may name the kind.
 */
const OFFICE_KINDS: readonly OfficeKind[] = [
  {
    kind: 'arbeitsagentur',
    pattern: /jugendberufsagentur/i,
    needs: ['ausbildung', 'arbeit', 'bewerbung'],
    special_groups: ['youth'],
    maximum_age: 24,
    service: { de: 'Beratung für junge Menschen', en: 'Advice for young people' },
    description: {
      de: 'Berufsberatung, Ausbildung und Arbeit für junge Menschen unter 25 Jahren.',
      en: 'Career guidance, training and work for people under 25.',
    },
  },
  {
    kind: 'jobcenter',
    pattern: /job-?\s?center/i,
    needs: [
      'leistungen',
      'arbeit',
      'formular',
      'sprachmittlung',
      'ausbildung',
      'bewerbung',
      'anerkennung',
      'sprache',
      'kinderbetreuung',
      'schulden',
      'wohnen-alltag',
    ],
    service: { de: 'Beratung im Jobcenter', en: 'Advice at the Jobcenter' },
    description: {
      de: 'Grundsicherung nach dem SGB II, Arbeit und Qualifizierung.',
      en: 'Basic income support (SGB II), work and training.',
    },
  },
  {
    kind: 'arbeitsagentur',
    pattern: /(agentur f(ü|ue)r arbeit|arbeitsagentur)/i,
    needs: [
      'arbeit',
      'ausbildung',
      'leistungen',
      'formular',
      'sprachmittlung',
      'bewerbung',
      'anerkennung',
      'sprache',
    ],
    service: { de: 'Beratung in der Agentur für Arbeit', en: 'Advice at the employment agency' },
    description: {
      de: 'Arbeitslosengeld, Arbeitsvermittlung und Berufsberatung nach dem SGB III.',
      en: 'Unemployment benefit, job placement and career guidance (SGB III).',
    },
  },
]

const kindIn = (words: string | undefined): OfficeKind | undefined =>
  OFFICE_KINDS.find(({ pattern }) => pattern.test(words ?? ''))

/**
 * The kind of an office: by its name, then its official name and brand, then whoever runs it.
 *
 * @param name as the office will be called
 */
export function officeKind(name: string, tags: Tags, note: Note): OfficeKind | undefined {
  const byName = kindIn(name) ?? kindIn(tags.official_name)
  const byBrand = kindIn(tags.brand)
  if (byName && byBrand && byName.kind !== byBrand.kind)
    note('kind-contradicted', { name, brand: tags.brand ?? '' })
  if (byName?.special_groups) note('youth-by-name', { name })
  if (byName ?? byBrand) return byName ?? byBrand
  const byOperator = kindIn(tags.operator)
  if (byOperator) note('kind-by-operator', { operator: tags.operator ?? '' })
  return byOperator
}
