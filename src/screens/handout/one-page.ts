import type { RefObject } from 'react'
import { useLayoutEffect, useRef } from 'react'

/** Quarters of a point by which the type may shrink: from 10.5 to 6.5 points on A4, from 9 to 5 on A5. */
const STEPS = 16

/**
 * A sheet set in the largest type in which it fits on its page: a short slip is easy to read, a long one in two
 * languages takes one page all the same. Measured at the paper's size, whatever the screen's: when the
 * sheet is drawn, when a font has come, and before printing.
 */
export function useOnePage(): RefObject<HTMLElement | null> {
  const sheet = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const fit = (): void => {
      if (sheet.current) fitOnPage(sheet.current)
    }
    fit()
    document.fonts.addEventListener('loadingdone', fit)
    window.addEventListener('beforeprint', fit)
    return () => {
      document.fonts.removeEventListener('loadingdone', fit)
      window.removeEventListener('beforeprint', fit)
    }
  })
  return sheet
}

function fitOnPage(sheet: HTMLElement): void {
  sheet.dataset.measured = ''
  for (let step = 0; step <= STEPS; step++) {
    sheet.style.setProperty('--step', String(step))
    if (sheet.scrollHeight <= sheet.clientHeight) break
  }
  delete sheet.dataset.measured
}
