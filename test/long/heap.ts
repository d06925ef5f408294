import type { Page } from '@playwright/test'

/** What a tab holds once everything that can be thrown away has been. */
export interface Measured {
  /** Bytes of JavaScript of the page, and of all its workers together. */
  readonly heap: number
  readonly workerHeap: number
  readonly nodes: number
  readonly listeners: number
  readonly documents: number
  /** Scripts of the workers that run. */
  readonly workers: readonly string[]
}

type Answer = { readonly id?: number; readonly result?: { readonly usedSize?: number } }

/** A way to measure a page and its workers. */
export async function heapOf(page: Page): Promise<{ measure: () => Promise<Measured> }> {
  const session = await page.context().newCDPSession(page)
  const workers = new Map<string, string>()
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.set(sessionId, targetInfo.url)
  })
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId))
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer
    waiting.get(answer.id ?? 0)?.(answer)
  })
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  await session.send('Performance.enable')

  const ask = (sessionId: string, method: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, resolve)
      const message = JSON.stringify({ id: last, method })
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject)
    })

  async function heapOfWorkers(): Promise<number> {
    let sum = 0
    for (const sessionId of workers.keys()) {
      await ask(sessionId, 'HeapProfiler.collectGarbage')
      sum += (await ask(sessionId, 'Runtime.getHeapUsage')).result?.usedSize ?? 0
    }
    return sum
  }

  const measure = async (): Promise<Measured> => {
    // What waits for a later turn of the loop goes with the second time.
    for (const _ of [1, 2]) {
      await session.send('HeapProfiler.collectGarbage')
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)))
    }
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    const { metrics } = await session.send('Performance.getMetrics')
    const figure = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0
    return {
      heap: usedSize,
      workerHeap: await heapOfWorkers(),
      nodes: figure('Nodes'),
      listeners: figure('JSEventListeners'),
      documents: figure('Documents'),
      workers: [...workers.values()].map((url) => new URL(url).pathname),
    }
  }
  return { measure }
}
