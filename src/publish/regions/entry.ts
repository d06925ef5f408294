import type { PinnedRoot, RegionEntry } from '../../catalogue/regions.ts'
import type { Snapshot } from '../../catalogue/snapshot.ts'

/** What an index says of a region beside what its data say themselves. */
interface Published {
  /** The address of its feed, as `feedAddress` has it. */
  readonly feed: string
  readonly root: PinnedRoot
}

type Described = Pick<Snapshot, 'region' | 'locations'>

/**
 * A region's entry of the index, from its data: the postal codes of its towns, the Land that most of its offices are in.
 *
 * @returns undefined where it has no office, and so no Land
 */
export function entryOf(
  { region, locations }: Described,
  { feed, root }: Published,
): RegionEntry | undefined {
  const land = mostFrequent(locations.map(({ address }) => address.state_province))
  if (land === undefined) return undefined
  const codes = region.towns.flatMap(({ postal_codes }) => postal_codes)
  const { code, name } = region
  const postal_codes = [...new Set(codes)].toSorted()
  return { code, name, state_province: land, postal_codes, feed, root }
}

/** Of two that are as frequent, the first in the alphabet: the same data give the same entry. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return first?.[0]
}
