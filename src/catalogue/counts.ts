import type { Need } from './vocabulary.ts'
import { NEEDS, ORGANIZATION_KINDS } from './vocabulary.ts'

/*
 * What a device counts for the self-evaluation of the partners (K§4): how often
 * something happened in a month, and nothing of whom or when. No zod: screens add up and read them.
 */

/**
 * Needs in a handful of groups: of sixteen needs by eight kinds most cells of a month would hold one client, and a cell
 * that names health or debts alone would say more than a meeting has to know.
 */
export const NEED_GROUPS = {
  language: ['sprache'],
  work: ['arbeit', 'bewerbung', 'anerkennung', 'ausbildung'],
  money: ['leistungen', 'schulden'],
  papers: ['dokumente', 'formular', 'sprachmittlung'],
  family: ['kinderbetreuung', 'erziehung'],
  living: ['wohnen-alltag', 'aufenthalt', 'gesundheit', 'gruppe'],
} as const satisfies Readonly<Record<string, readonly Need[]>>
export type NeedGroup = keyof typeof NEED_GROUPS

/** The groups, in the order they are listed in. */
export const NEED_GROUP_CODES = Object.keys(NEED_GROUPS) as readonly NeedGroup[]

const GROUP_OF = new Map<Need, NeedGroup>(
  NEED_GROUP_CODES.flatMap((group) => NEED_GROUPS[group].map((need) => [need, group] as const)),
)

/** The group a need belongs to: each is in exactly one. */
export function needGroupOf(need: Need): NeedGroup {
  const group = GROUP_OF.get(need)
  if (group === undefined) throw new Error(`no group for the need ${need} of ${NEEDS.length}`)
  return group
}

/** Who leads an answer; `none` where nobody is left to. */
export const LEADING_KINDS = [...ORGANIZATION_KINDS, 'none'] as const
export type LeadingKind = (typeof LEADING_KINDS)[number]

export const COUNTED_THINGS = ['answer', 'handout', 'search-without-result'] as const
export type CountedThing = (typeof COUNTED_THINGS)[number]

/** One thing that is counted: an answer by who leads it and what it was asked for, a hand-out, a search in vain. */
export type Counted =
  | { readonly what: 'answer'; readonly kind: LeadingKind; readonly group: NeedGroup }
  | { readonly what: Exclude<CountedThing, 'answer'> }

/** How often, at least once. */
export interface CountedCell {
  readonly counted: Counted
  readonly count: number
}

/** What a device counted in a month. */
export interface MonthCounts {
  /** Calendar month of Europe/Berlin, `2026-11`. */
  readonly month: string
  /**
   * A random UUID, new in every month and after every reset: the same month of the same device, given twice, is known by
   * it. It says nothing of device or person, and does not join two months of one device.
   */
  readonly export_id: string
  readonly cells: readonly CountedCell[]
}

/** Everything that can be counted, in the order it is listed in. */
export const ALL_COUNTED: readonly Counted[] = [
  ...LEADING_KINDS.flatMap((kind) =>
    NEED_GROUP_CODES.map((group): Counted => ({ what: 'answer', kind, group })),
  ),
  { what: 'handout' },
  { what: 'search-without-result' },
]

/** One word for what is counted: the same for the same, another for anything else. */
export const codeOf = (counted: Counted): string =>
  counted.what === 'answer' ? `${counted.what} ${counted.kind} ${counted.group}` : counted.what

const POSITIONS = new Map(ALL_COUNTED.map((counted, at) => [codeOf(counted), at]))

/** Orders what is counted as {@link ALL_COUNTED} has it. */
export const byCounted = (a: Counted, b: Counted): number =>
  (POSITIONS.get(codeOf(a)) ?? 0) - (POSITIONS.get(codeOf(b)) ?? 0)

/** The cells with one thing counted once more, or once less where `by` is -1; a cell of nothing goes. */
export function withOne(
  cells: readonly CountedCell[],
  counted: Counted,
  by: 1 | -1,
): readonly CountedCell[] {
  const others = cells.filter((cell) => codeOf(cell.counted) !== codeOf(counted))
  const before = cells.find((cell) => codeOf(cell.counted) === codeOf(counted))?.count ?? 0
  const count = Math.max(0, before + by)
  return count === 0 ? others : inOrder([...others, { counted, count }])
}

/** Two lists of cells as one: what both have is added up. */
export function addedUp(a: readonly CountedCell[], b: readonly CountedCell[]): CountedCell[] {
  const counts = new Map<string, CountedCell>()
  for (const { counted, count } of [...a, ...b]) {
    const code = codeOf(counted)
    counts.set(code, { counted, count: (counts.get(code)?.count ?? 0) + count })
  }
  return inOrder([...counts.values()])
}

const inOrder = (cells: readonly CountedCell[]): CountedCell[] =>
  cells.toSorted((a, b) => byCounted(a.counted, b.counted))

/** The first month that is kept and shown: January of the year before. `month`: the running one. */
export const firstKeptMonth = (month: string): string => `${Number(month.slice(0, 4)) - 1}-01`

/** The twelve months of a year (`2026`). */
export const monthsOf = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
