import type { Entry } from './entry.ts'
import { ENTRY_TYPES } from './query.ts'

/** Above the number of any entry, so that a number below can break ties of one above. */
const ROOM = 2 ** 21
/** Finer than this scores are not told apart. */
const SCORES = 2 ** 20 - 1

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

/** Puts entries in order by numbers alone. */
export class Ordering {
  private readonly entries: readonly Entry[]
  private readonly orders = new Map<string, Orders>()

  constructor(entries: readonly Entry[]) {
    this.entries = entries
  }

  /** By type, town and name. */
  browsing(docs: readonly number[], language: string): Uint32Array {
    const { browsing } = this.ordersIn(language)
    return sorted(docs, browsing, () => 0)
  }

  /** By name as it is shown in the language. */
  byName(docs: readonly number[], language: string): Uint32Array {
    const { names } = this.ordersIn(language)
    return sorted(docs, names, () => 0)
  }

  /** The best first; equal ones as in browsing. */
  byScore(docs: readonly number[], score: Float32Array, language: string): Uint32Array {
    let most = 0
    for (const doc of docs) most = Math.max(most, score[doc] as number)
    const { browsing } = this.ordersIn(language)
    return sorted(docs, browsing, (doc) =>
      Math.round(SCORES * (1 - (score[doc] as number) / (most || 1))),
    )
  }

  /** The nearest first, to the metre; what has no place last. */
  byDistance(
    docs: readonly number[],
    distanceOf: (doc: number) => number | undefined,
    language: string,
  ): Uint32Array {
    const { browsing } = this.ordersIn(language)
    return sorted(docs, browsing, (doc) => Math.round((distanceOf(doc) ?? 1e6) * 1000))
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

/** Entries by a whole number, then by their place: as numbers, which sort many times faster than by comparing. */
function sorted(
  docs: readonly number[],
  { of, at }: Ranks,
  first: (doc: number) => number,
): Uint32Array {
  const keys = Float64Array.from(docs, (doc) => first(doc) * ROOM + (of[doc] as number)).sort()
  return Uint32Array.from(keys, (key) => at[key % ROOM] as number)
}
