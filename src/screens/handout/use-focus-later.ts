import { useEffect, useRef } from 'react'

/**
 * Where the focus goes once the list is drawn anew: with a button that moved or went it would be lost
 * (WCAG 2.4.3). The first of the tools named that can be pressed; waits until there is one. A tool is what has
 * its name in `data-tool`.
 */
export function useFocusLater() {
  const section = useRef<HTMLElement>(null)
  const wanted = useRef<readonly string[]>([])
  useEffect(() => {
    const found = wanted.current
      .map((tool) => section.current?.querySelector<HTMLElement>(`[data-tool="${tool}"]:enabled`))
      .find((tool) => tool !== null)
    if (!found) return
    found.focus()
    wanted.current = []
  })
  const focusLater = (...tools: readonly string[]): void => {
    wanted.current = tools
  }
  return { section, focusLater }
}
