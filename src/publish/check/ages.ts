import type { Problem } from '../workbook/problem.ts'
import type { ReadSheets } from '../workbook/read-workbook.ts'

/** A counselling service with the ages it is for, both included. */
interface Counselling {
  readonly kind: 'jmd' | 'mbe'
  readonly row: number
  readonly from: number
  readonly to: number
  readonly cities: readonly string[]
}

/**
 * Ages for which neither JMD nor MBE is there: in the region as a whole, else in a town that has both. Ages are completed years,
 * so up to 26 and from 27 leaves nobody out.
 */
export function ageGaps(sheets: ReadSheets): Problem[] {
  const all = counsellingIn(sheets)
  const region = sheets.region[0]?.entry.name?.de ?? ''
  const whole = gapIn(region, all)
  if (whole) return [whole]
  const cities = [...new Set(all.flatMap((one) => one.cities))]
  return cities.flatMap((city) => {
    const gap = gapIn(
      city,
      all.filter((one) => one.cities.includes(city)),
    )
    return gap ? [gap] : []
  })
}

function counsellingIn({ organizations, services, locations }: ReadSheets): Counselling[] {
  const kinds = new Map(organizations.map(({ entry }) => [entry.id, entry.kind]))
  const cities = new Map(locations.map(({ entry }) => [entry.id, entry.city]))
  return services.flatMap(({ row, entry }): Counselling[] => {
    const kind = kinds.get(entry.organization)
    if (kind !== 'jmd' && kind !== 'mbe') return []
    if (entry.audience !== 'client' || entry.status !== 'active') return []
    return [
      {
        kind,
        row,
        from: entry.minimum_age ?? 0,
        to: entry.maximum_age ?? 120,
        cities: (entry.locations ?? []).flatMap((id) => cities.get(id) ?? []),
      },
    ]
  })
}

function gapIn(place: string, services: readonly Counselling[]): Problem | undefined {
  const jmd = services.filter(({ kind }) => kind === 'jmd')
  const [mbe] = services.filter(({ kind }) => kind === 'mbe').toSorted((a, b) => a.from - b.from)
  if (jmd.length === 0 || !mbe) return undefined
  const oldest = Math.max(...jmd.map(({ to }) => to))
  if (oldest + 1 >= mbe.from) return undefined
  const [first, last] = [oldest + 1, mbe.from - 1]
  const ages = first === last ? String(first) : `${first}–${last}`
  return {
    sheet: 'services',
    row: mbe.row,
    column: 'minimum_age',
    value: String(mbe.from),
    code: 'age-gap',
    params: { place, ages, jmd: oldest, mbe: mbe.from },
  }
}
