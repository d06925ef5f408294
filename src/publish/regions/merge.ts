import type { RegionEntry, RegionsIndex } from '../../catalogue/regions.ts'
import { REGIONS_FORMAT } from '../../catalogue/regions.ts'

/** What became of the index, for whoever keeps it. */
export interface MergedIndex {
  readonly index: RegionsIndex
  /** The codes that are new in it, whose entry is another one now, and whose entry is as it was. */
  readonly added: readonly string[]
  readonly replaced: readonly string[]
  readonly same: readonly string[]
  /** Postal codes that more than one region claims: allowed, since they do not follow the borders of counties. */
  readonly shared: readonly { readonly postal_code: string; readonly codes: readonly string[] }[]
}

/** Puts entries into an index, in place of those of the same code; the result is in the order of the codes. */
export function mergeRegions(
  before: readonly RegionEntry[],
  entries: readonly RegionEntry[],
): MergedIndex {
  const merged = new Map(before.map((entry) => [entry.code, entry]))
  const fates = entries.map((entry) => {
    const old = merged.get(entry.code)
    merged.set(entry.code, entry)
    return [entry.code, fateOf(old, entry)] as const
  })
  const of = (fate: Fate) => fates.flatMap(([code, its]) => (its === fate ? [code] : []))
  const regions = [...merged.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))
  return {
    index: { type: 'regions', format: REGIONS_FORMAT, regions },
    added: of('added'),
    replaced: of('replaced'),
    same: of('same'),
    shared: sharedBy(regions),
  }
}

type Fate = 'added' | 'replaced' | 'same'

const fateOf = (old: RegionEntry | undefined, entry: RegionEntry): Fate => {
  if (!old) return 'added'
  return JSON.stringify(old) === JSON.stringify(entry) ? 'same' : 'replaced'
}

function sharedBy(regions: readonly RegionEntry[]): MergedIndex['shared'] {
  const claims = new Map<string, string[]>()
  for (const { code, postal_codes } of regions)
    for (const one of postal_codes) claims.set(one, [...(claims.get(one) ?? []), code])
  return [...claims]
    .filter(([, codes]) => codes.length > 1)
    .map(([postal_code, codes]) => ({ postal_code, codes }))
    .toSorted((a, b) => (a.postal_code < b.postal_code ? -1 : 1))
}

/** The index as a file: one that people read, and compare from one version to the next. */
export const indexText = (index: RegionsIndex): string => `${JSON.stringify(index, null, 2)}\n`
