import type { Need, OrganizationKind } from '../../catalogue/vocabulary.ts'
import type { Note } from './imported.ts'
import type { LandOption } from './osm/address.ts'

/** What the guide must know and other formats do not say; nothing of it is guessed. */
export interface ImportDefaults {
  /** The kind of organisations whose name does not tell. */
  readonly kind: OrganizationKind | undefined
  /** The needs of services that name none of the guide's. */
  readonly needs: readonly Need[]
  readonly lands: readonly LandOption[]
}

/** Kinds that names tell; the first whose pattern fits counts. */
const BY_NAME: readonly (readonly [OrganizationKind, RegExp])[] = [
  ['jobcenter', /job-?\s?center/i],
  ['arbeitsagentur', /agentur f(ü|ue)r arbeit|arbeitsagentur/i],
  ['jmd', /jugendmigrationsdienst|\bJMD\b/],
  ['mbe', /migrationsberatung|\bMBE\b/i],
  ['auslaenderbehoerde', /ausl(ä|ae)nder(behörde|behoerde|amt)/i],
  ['bamf', /bundesamt f(ü|ue)r migration|\bBAMF\b/i],
  ['course-provider', /volkshochschule|\bvhs\b|sprachschule/i],
]

/** The kind of an organisation by its name, else by the option; undefined where neither says. */
export function kindOf(
  name: string,
  { kind }: ImportDefaults,
  note: Note,
): OrganizationKind | undefined {
  const [named] = BY_NAME.find(([, pattern]) => pattern.test(name)) ?? []
  if (named) note('kind-by-name', { kind: named })
  else if (kind) note('kind-by-option', { kind })
  return named ?? kind
}

/** The needs of the option as the workbook writes them; undefined where there are none. */
export function needsOf({ needs }: ImportDefaults, note: Note): string | undefined {
  if (needs.length === 0) return undefined
  note('needs-by-option', { needs: needs.join('; ') })
  return needs.join('; ')
}

/** The Land by a postal code, as the option says; undefined where none fits. */
export function landOf(
  postalCode: string | undefined,
  { lands }: ImportDefaults,
  note: Note,
): string | undefined {
  const [found] = lands
    .filter(({ prefix }) => (postalCode ?? '').startsWith(prefix))
    .toSorted((a, b) => b.prefix.length - a.prefix.length)
  if (found) note('land-by-option', { land: found.land })
  return found?.land
}
