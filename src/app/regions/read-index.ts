import type { RegionEntry, RegionsIndex } from '../../catalogue/regions.ts'

/** Where the index lies that the build has checked and put into the app, as much a part of it as its scripts. */
const INDEX = '/regions.json'

/** The regions this app can show; from the device once it is installed. */
export async function readIndex(): Promise<readonly RegionEntry[]> {
  const response = await fetch(INDEX)
  if (!response.ok) throw new Error(`no index of regions: ${response.status}`)
  return ((await response.json()) as RegionsIndex).regions
}

/** What the index says of a region; undefined where it does not name it, or no longer. */
export const findEntry = async (code: string): Promise<RegionEntry | undefined> =>
  (await readIndex()).find((entry) => entry.code === code)
