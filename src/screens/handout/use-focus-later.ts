import { useEffect, useRef } from 'react'

/** Milliseconds within which a list is drawn as it was asked for, and once more as it is stored. */
const DRAWN_TWICE = 1000

/**
 * Where the focus goes once the list is drawn anew: with a button that moved or went it would be lost
 * (WCAG 2.4.3). The first of the tools named that can be pressed; waits until there is one. A tool is what has
 * its name in `data-tool`.
 */
export function useFocusLater() {
  const section = useRef<HTMLElement>(null)
  const wanted = useRef<readonly string[]>([])
  const served = useRef<readonly string[]>(undefined)
  useEffect(() => {
    const tools = wanted.current
    const isServed = served.current === tools
    if (isServed && !isFocusLost()) return
    const found = tools
      .map((tool) =>
        section.current?.querySelector<HTMLElement>(`[data-tool="${tool}"]:not([disabled])`),
      )
      .find((tool) => tool !== null)
    if (!found) return
    found.focus()
    if (isServed) return
    served.current = tools
    setTimeout(() => {
      if (wanted.current === tools) wanted.current = []
    }, DRAWN_TWICE)
  })
  const focusLater = (...tools: readonly string[]): void => {
    wanted.current = tools
  }
  return { section, focusLater }
}

/** What had the focus is gone, or cannot be pressed any more. */
const isFocusLost = (): boolean =>
  document.activeElement === document.body ||
  document.activeElement?.hasAttribute('disabled') === true
