let drawn = false

/** Says that the first page stood on the screen before the guide came: somebody may have gone on in it. */
export const noteDrawnBefore = (): void => void (drawn = true)

/** Whether the page that comes now did; only one can. */
export function takeDrawnBefore(): boolean {
  const was = drawn
  drawn = false
  return was
}
