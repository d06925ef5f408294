import type { Page } from '@playwright/test'

/** Has the page note how long it takes from its next tap until what that leads to is drawn. */
export const watchTap = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => {
    let from = 0
    addEventListener('click', ({ timeStamp }) => (from = timeStamp), { capture: true, once: true })
    const look = new MutationObserver(() => {
      if (from === 0 || !document.querySelector(wanted)) return
      look.disconnect()
      requestAnimationFrame(() => {
        setTimeout(() => Object.assign(window, { tapped: performance.now() - from }))
      })
    })
    Object.assign(window, { tapped: undefined })
    look.observe(document, { childList: true, subtree: true })
  }, selector)

/** That, in milliseconds: from the moment the browser has the tap to the end of the frame that shows it. */
export async function lastedTap(page: Page): Promise<number> {
  const lasted = await page.waitForFunction(
    () => (window as unknown as { tapped?: number }).tapped,
    undefined,
    { timeout: 120_000 },
  )
  return (await lasted.jsonValue()) ?? NaN
}
