import type { Page } from '@playwright/test'

/** What the sync said, and when: milliseconds since the page began. */
interface Told {
  readonly phase: string
  readonly at: number
}

/** Has the page note what its sync worker tells; to be called before it is opened. */
export async function watchSync(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: { phase: string; at: number }[] = []
    Object.assign(window, { told })
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given)
        this.addEventListener('message', ({ data }: MessageEvent<{ phase?: string } | null>) => {
          if (data?.phase) told.push({ phase: data.phase, at: performance.now() })
        })
      }
    }
  })
}

/** What it told so far. */
export const toldBy = (page: Page): Promise<readonly Told[]> =>
  page.evaluate(() => (window as unknown as { told: Told[] }).told)

/** Waits until the sync has brought a release, or throws with what it said instead. */
export async function untilSynced(page: Page, after = 0): Promise<readonly Told[]> {
  const ended = await page.waitForFunction(
    (from) => {
      const { told } = window as unknown as { told: Told[] }
      const news = told.slice(from)
      return news.some(({ phase }) => ['done', 'refused'].includes(phase)) && news
    },
    after,
    // With every frame, the question itself would be what keeps the page busy.
    { timeout: 600_000, polling: 500 },
  )
  const news = (await ended.jsonValue()) || []
  if (news.at(-1)?.phase === 'refused') throw new Error(`refused: ${JSON.stringify(news)}`)
  return news
}

/** Milliseconds from when it began to ask the network until it was done. */
export function lastedSync(told: readonly Told[]): number {
  const began = told.findLast(({ phase }) => phase === 'checking')
  const ended = told.findLast(({ phase }) => phase === 'done')
  if (!began || !ended) throw new Error(`no sync in ${JSON.stringify(told)}`)
  return ended.at - began.at
}
