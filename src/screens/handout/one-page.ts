import type { RefObject } from 'react'
import { useLayoutEffect, useRef } from 'react'

/**
 * Quarters of a point by which the type may shrink: from 10.5 to 8 points on A4, from 9 to 6.5 on A5. There the
 * small letters are still 1.2 mm high, which the law wants even of a food's label (Regulation (EU)
 * 1169/2011, Article 13 (2)).
 */
const READABLE = 10
/** What does not fit even so is printed smaller, down to 6.5 and 5 points, rather than cut off. */
const SMALLEST = 16
/** What may be left out before that: hours beside the main ones, marked `data-spare`. The sheet then says so. */
const SPARE = ['none', 'hours'] as const

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
  const fits = (from: number, to: number): boolean => {
    for (let step = from; step <= to; step++) {
      sheet.style.setProperty('--step', String(step))
      if (sheet.scrollHeight <= sheet.clientHeight) return true
    }
    return false
  }
  // A sheet without such parts has nothing to leave out, and must not say that it did.
  const leavable = sheet.querySelector('[data-spare]') ? SPARE : SPARE.slice(0, 1)
  const enough = leavable.some((spare) => {
    sheet.dataset.without = spare
    return fits(0, READABLE)
  })
  if (!enough) fits(READABLE + 1, SMALLEST)
  delete sheet.dataset.measured
}
