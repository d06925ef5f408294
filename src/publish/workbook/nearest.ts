/** Edits (a letter added, left out or replaced) that turn one word into the other. */
function distance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1)
      const other = Math.min(previous[column] ?? 0, current[column - 1] ?? 0) + 1
      current.push(Math.min(replaced, other))
    }
    previous = current
  }
  return previous[to.length] ?? 0
}

/** The known word that was probably meant; none where all differ in more than a third. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const lower = word.toLowerCase()
  const [best] = [...known]
    .map((candidate) => ({ candidate, edits: distance(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= Math.max(candidate.length, word.length) / 3)
    .toSorted((a, b) => a.edits - b.edits)
  return best?.candidate
}

/** As a parameter of a complaint. */
export function nearestParam(word: string, known: Iterable<string>): { nearest?: string } {
  const found = nearest(word, known)
  return found === undefined ? {} : { nearest: found }
}
