import type { Entry } from './entry.ts'
import { ENTRY_TYPES } from './query.ts'

/** Above the number of any entry, so that a number below can break ties of one above. */
const ROOM = 2 ** 21
/** Finer than this scores are not told apart. */
const SCORES = 2 ** 20 - 1

/** Farther than anything. */
const NOWHERE_KM = 1e6

/** The place of each entry in an order, and which entry has each place. */
interface Ranks {
  readonly of: Uint32Array
  readonly at: Uint32Array
}

/** The orders of the directory in a language: made once, because comparing names is slow. */
interface Orders {
  /** Type, town, name. */
  readonly browsing: Ranks
  /** Name, then as in browsing. */
  readonly names: Ranks
}

/** What is to be put in order, and how many of it are looked at. */
interface Wanted {
  /** Numbers of entries. */
  readonly docs: readonly number[]
  readonly language: string
  readonly most: number
}

/** Puts entries in order by numbers alone; gives the first ones. */
export class Ordering {
  private readonly entries: readonly Entry[]
  private readonly orders = new Map<string, Orders>()

  constructor(entries: readonly Entry[]) {
    this.entries = entries
  }

  /** By type, town and name. */
  browsing(wanted: Wanted): Uint32Array {
    return firsts(wanted, this.ordersIn(wanted.language).browsing, () => 0)
  }

  /** By name as it is shown in the language. */
  byName(wanted: Wanted): Uint32Array {
    return firsts(wanted, this.ordersIn(wanted.language).names, () => 0)
  }

  /** The best first; equal ones as in browsing. */
  byScore(wanted: Wanted, score: Float32Array): Uint32Array {
    let most = 0
    for (const doc of wanted.docs) most = Math.max(most, score[doc] as number)
    return firsts(wanted, this.ordersIn(wanted.language).browsing, (doc) =>
      Math.round(SCORES * (1 - (score[doc] as number) / (most || 1))),
    )
  }

  /** The nearest first, to the metre; what is infinitely far last. */
  byDistance(wanted: Wanted, distanceOf: (doc: number) => number): Uint32Array {
    return firsts(wanted, this.ordersIn(wanted.language).browsing, (doc) =>
      Math.round(Math.min(distanceOf(doc), NOWHERE_KM) * 1000),
    )
  }

  private ordersIn(language: string): Orders {
    const known = this.orders.get(language)
    if (known) return known
    const made = this.make(language)
    this.orders.set(language, made)
    return made
  }

  private make(language: string): Orders {
    const { compare } = new Intl.Collator([language, 'de'], { numeric: true })
    const names = ranked(
      this.entries.map(({ name }) => shownIn(name, language)),
      compare,
    )
    const towns = ranked(
      this.entries.map(({ places }) => places[0]?.town ?? ''),
      compare,
    )
    const size = this.entries.length
    const types = this.entries.map(({ type }) => ENTRY_TYPES.indexOf(type))
    // Without a town after those with one.
    const town = (doc: number): number =>
      this.entries[doc]?.places.length ? (towns[doc] ?? 0) : size
    const docs = Uint32Array.from({ length: size }, (_, doc) => doc)
    const browsing = docs.toSorted(
      (a, b) =>
        (types[a] as number) - (types[b] as number) ||
        town(a) - town(b) ||
        (names[a] as number) - (names[b] as number) ||
        a - b,
    )
    const byBrowsing = inverse(browsing)
    const byName = docs.toSorted(
      (a, b) =>
        (names[a] as number) - (names[b] as number) ||
        (byBrowsing[a] as number) - (byBrowsing[b] as number),
    )
    return {
      browsing: { of: byBrowsing, at: browsing },
      names: { of: inverse(byName), at: byName },
    }
  }
}

const shownIn = (name: Entry['name'], language: string): string =>
  typeof name === 'string' ? name : (name[language] ?? name['de-simple'] ?? name.de)

/** For each text its place among the different ones; equal texts share it. */
function ranked(texts: readonly string[], compare: (a: string, b: string) => number): number[] {
  const different = [...new Set(texts)].sort((a, b) => compare(a, b))
  const places = new Map(different.map((text, place) => [text, place]))
  return texts.map((text) => places.get(text) ?? 0)
}

function inverse(at: Uint32Array): Uint32Array {
  const of = new Uint32Array(at.length)
  for (const [place, doc] of at.entries()) of[doc] = place
  return of
}

/** The first entries by a whole number, then by their place. */
function firsts(
  { docs, most }: Wanted,
  { of, at }: Ranks,
  first: (doc: number) => number,
): Uint32Array {
  const keys = new Float64Array(docs.length)
  for (const [index, doc] of docs.entries()) keys[index] = first(doc) * ROOM + (of[doc] as number)
  return Uint32Array.from(least(keys, most), (key) => at[key % ROOM] as number)
}

/** The least numbers in ascending order: for a page of many it is quicker to keep these than to sort all. */
function least(keys: Float64Array, most: number): Float64Array {
  if (most * 8 > keys.length) return keys.sort().subarray(0, most)
  const kept = new Float64Array(most).fill(Infinity)
  for (const key of keys) {
    if (!(key < (kept[most - 1] as number))) continue
    let from = 0
    let to = most - 1
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((kept[middle] as number) < key) from = middle + 1
      else to = middle
    }
    kept.copyWithin(from + 1, from, most - 1)
    kept[from] = key
  }
  return kept
}
