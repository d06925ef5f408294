/** Terms from one index up to, not including, another, and how many letters they are away from the word. */
export interface TermRange {
  readonly from: number
  readonly to: number
  readonly distance: number
}

const AFTER_ALL = '\uffff'

/**
 * A dictionary in the order of UTF-16 code units, looked up by beginnings: what begins alike stands together, so that a
 * beginning is one range however many words begin with it.
 */
export class Terms {
  readonly list: readonly string[]

  /** @param list in ascending order, each term once */
  constructor(list: readonly string[]) {
    this.list = list
  }

  /** The terms that begin so, the term itself first. */
  beginning(prefix: string): TermRange {
    return { from: this.lowerBound(prefix), to: this.lowerBound(prefix + AFTER_ALL), distance: 0 }
  }

  /** The index of a term; undefined where it is none. */
  find(term: string): number | undefined {
    const index = this.lowerBound(term)
    return this.list[index] === term ? index : undefined
  }

  /**
   * The terms nearest to a word, at most so many letters away (Damerau and Levenshtein: a letter left out, added,
   * changed, or two neighbours swapped): whole, or with a beginning that ends in the word's last letter, for a word
   * that is still being typed. Walks the dictionary letter by letter and leaves a beginning at once when nothing
   * that follows can come near.
   *
   * @param within only among these terms
   */
  like(word: string, most: number, within: TermRange): TermRange[] {
    const found: TermRange[] = []
    const walk = new Distances(word, most)
    for (let index = within.from; index < within.to;) {
      const term = this.list[index] ?? ''
      const { depth, distance, alone } = walk.along(term)
      const to = alone
        ? index + 1
        : Math.min(this.lowerBound(term.slice(0, depth) + AFTER_ALL), within.to)
      if (distance <= most) found.push({ from: index, to, distance })
      index = to
    }
    const nearest = Math.min(...found.map(({ distance }) => distance))
    return found.filter(({ distance }) => distance === nearest)
  }

  /** The first index whose term is not less. */
  private lowerBound(term: string): number {
    let from = 0
    let to = this.list.length
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((this.list[middle] ?? '') < term) from = middle + 1
      else to = middle
    }
    return from
  }
}

/** Rows of the distance table, kept from one term to the next as far as both begin alike. */
class Distances {
  private readonly rows: Uint8Array[]
  /** By depth: how near the nearest beginning up to there is that ends as the word does. */
  private readonly best = [Infinity]
  private last = ''
  private readonly word: string
  private readonly most: number

  constructor(word: string, most: number) {
    this.word = word
    this.most = most
    this.rows = [Uint8Array.from({ length: word.length + 1 }, (_, column) => column)]
  }

  /**
   * What is decided of a term: near enough, alone or with all terms that begin with its first `depth` letters; or
   * that none with this beginning is (an infinite distance).
   */
  along(term: string): {
    readonly depth: number
    readonly distance: number
    readonly alone: boolean
  } {
    const { word, most } = this
    const deepest = Math.min(term.length, word.length + most)
    let depth = commonLength(this.last, term)
    this.last = term.slice(0, deepest)
    while (depth < deepest) {
      depth += 1
      const nearest = this.row(term, depth)
      const distance = this.distanceAt(depth)
      const ends = term.charCodeAt(depth - 1) === word.charCodeAt(word.length - 1)
      const before = this.best[depth - 1] as number
      const best = ends && distance <= most ? Math.min(before, distance) : before
      this.best[depth] = best
      // Nothing that follows can be nearer than the nearest of the row.
      if (best <= nearest || nearest > most) {
        this.last = term.slice(0, depth)
        return { depth, distance: best, alone: false }
      }
    }
    const whole = deepest === term.length && this.distanceAt(deepest) <= most
    const distance = Math.min(
      this.best[deepest] as number,
      whole ? this.distanceAt(deepest) : Infinity,
    )
    return { depth, distance, alone: true }
  }

  private distanceAt(depth: number): number {
    return (this.rows[depth] as Uint8Array)[this.word.length] as number
  }

  /** Fills the row of a term's first `depth` letters; gives its least distance. */
  private row(term: string, depth: number): number {
    const { word } = this
    const above = this.rows[depth - 1] as Uint8Array
    const twoAbove = this.rows[depth - 2]
    const row = (this.rows[depth] ??= new Uint8Array(word.length + 1))
    const letter = term.charCodeAt(depth - 1)
    row[0] = depth
    let nearest = depth
    for (let column = 1; column <= word.length; column++) {
      const typed = word.charCodeAt(column - 1)
      let least = Math.min(
        (above[column] as number) + 1,
        (row[column - 1] as number) + 1,
        (above[column - 1] as number) + (letter === typed ? 0 : 1),
      )
      const swapped =
        column > 1 && letter === word.charCodeAt(column - 2) && term.charCodeAt(depth - 2) === typed
      if (swapped && twoAbove) least = Math.min(least, (twoAbove[column - 2] as number) + 1)
      row[column] = least
      if (least < nearest) nearest = least
    }
    return nearest
  }
}

function commonLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}
