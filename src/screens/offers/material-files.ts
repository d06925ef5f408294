import type { Material } from '../../catalogue/notice.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { GERMAN, LANGUAGE_CODES } from '../../language/languages.ts'
import type { ListedMaterial } from '../../store/store.ts'

/** What the app knows of the files on this device and of those on their way. */
export interface MaterialsOnDevice {
  /** Undefined until it has been looked at. */
  readonly kept: readonly KeptFile[] | undefined
  /** Records whose file is to be fetched; the first is on its way. */
  readonly waiting: readonly string[]
  /** Bytes of the first that have come. */
  readonly loaded: number
  /** Why a record's file was not kept, a code; by record. */
  readonly failures: Readonly<Record<string, string>>
}

interface KeptFile {
  readonly id: string
  readonly path: string
  readonly length: number
}

/** A file of the region, and how it stands with it on this device. */
export interface MaterialFile extends ListedMaterial {
  readonly state: 'absent' | 'kept' | 'outdated'
  /** What is kept of it: itself, or the file that an earlier release had. */
  readonly kept: KeptFile | undefined
  /** From 0 to 1 while it is fetched, 0 while it waits; undefined where it is not asked for. */
  readonly progress: number | undefined
  readonly failure: string | undefined
}

/** A leaflet in all its languages. */
export interface Leaflet {
  readonly title: Material['title']
  readonly files: readonly [MaterialFile, ...MaterialFile[]]
}

/** The files of the region as they stand on this device. */
export function filesOf(
  listed: readonly ListedMaterial[],
  { kept = [], waiting, loaded, failures }: MaterialsOnDevice,
): MaterialFile[] {
  return listed.map(({ material, organization }) => {
    const { id, path, length } = material
    const own = kept.find((file) => file.path === path)
    const earlier = kept.find((file) => file.id === id)
    return {
      material,
      organization,
      state: own ? 'kept' : earlier ? 'outdated' : 'absent',
      kept: own ?? earlier,
      progress: waiting[0] === id ? loaded / length : waiting.includes(id) ? 0 : undefined,
      failure: failures[id],
    }
  })
}

/** Files of one title together, by title in German; within it the reader's language first, then as they are listed. */
export function leafletsOf(files: readonly MaterialFile[], language: LanguageCode): Leaflet[] {
  const byTitle = new Map<string, MaterialFile[]>()
  for (const file of files) {
    const { de } = file.material.title
    byTitle.set(de, [...(byTitle.get(de) ?? []), file])
  }
  return [...byTitle.values()]
    .flatMap((group): Leaflet[] => {
      const [first, ...others] = group.toSorted(
        (a, b) => placeOf(a, language) - placeOf(b, language),
      )
      return first ? [{ title: first.material.title, files: [first, ...others] }] : []
    })
    .toSorted((a, b) => a.title.de.localeCompare(b.title.de, GERMAN))
}

/** The languages there are files in, the reader's first. */
export function languagesOf(files: readonly MaterialFile[], language: LanguageCode): string[] {
  const sorted = files.toSorted((a, b) => placeOf(a, language) - placeOf(b, language))
  return [...new Set(sorted.map(({ material }) => material.language))]
}

/** What files can be narrowed down by: the languages there are. */
export const languageFacet = (files: readonly MaterialFile[], language: LanguageCode) => ({
  name: 'language' as const,
  values: languagesOf(files, language),
  has: ({ material }: MaterialFile, tag: string) => material.language === tag,
})

/** The reader's language, those of the guide, any other. */
function placeOf({ material }: MaterialFile, language: LanguageCode): number {
  if (material.language === language) return -1
  const at = (LANGUAGE_CODES as readonly string[]).indexOf(material.language)
  return at === -1 ? LANGUAGE_CODES.length : at
}

/** Files that could be fetched: neither kept as they are now nor on their way. */
export const fetchable = (files: readonly MaterialFile[]): MaterialFile[] =>
  files.filter(({ state, progress }) => state !== 'kept' && progress === undefined)

/** Bytes of these files as the region has them. */
export const sizeOf = (files: readonly MaterialFile[]): number =>
  files.reduce((sum, { material }) => sum + material.length, 0)
