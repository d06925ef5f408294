/*
 * The browser's two small stores, for marks of a few letters. Where it denies them, as some do in a private window or
 * with cookies switched off, or has no room, a mark holds as long as the page does.
 */

type Kind = 'localStorage' | 'sessionStorage'

/** What could not be written, by where and under which name. */
const remembered = new Map<string, string | undefined>()

/** The mark of this name; null where there is none. */
export function readMark(name: string, kind: Kind = 'localStorage'): string | null {
  const key = `${kind} ${name}`
  if (remembered.has(key)) return remembered.get(key) ?? null
  try {
    return window[kind].getItem(name)
  } catch {
    return null
  }
}

/** Sets a mark, or takes it away. */
export function setMark(
  name: string,
  value: string | undefined,
  kind: Kind = 'localStorage',
): void {
  const key = `${kind} ${name}`
  try {
    if (value === undefined) window[kind].removeItem(name)
    else window[kind].setItem(name, value)
    remembered.delete(key)
  } catch {
    remembered.set(key, value)
  }
}
