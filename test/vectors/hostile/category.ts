/** Hostile words of one kind. */
export interface Category {
  readonly name: string
  /** What they would do where somebody is careless. */
  readonly why: string
  readonly cases: readonly string[]
}

/** A category of what is made by putting each of several parts into each of several frames. */
export const each = (
  parts: readonly string[],
  frames: readonly ((part: string) => string)[],
): string[] => frames.flatMap((frame) => parts.map(frame))
