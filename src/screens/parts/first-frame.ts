import { startTransition, useEffect, useState } from 'react'

/** Milliseconds: a window that is not seen draws no frame, and waits no longer for one. */
const LONGEST_FRAME = 200

/** Comes once the next frame has been drawn. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, LONGEST_FRAME)
  })

/** Whether the first frame with this on it has been drawn: what is not waited for comes right after. */
export function useFirstFrame(): boolean {
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    let gone = false
    void nextFrame().then(() => {
      if (!gone) startTransition(() => setDrawn(true))
    })
    return () => {
      gone = true
    }
  }, [])
  return drawn
}
