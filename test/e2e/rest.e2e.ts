import { tour } from './tour.ts'
import { expect, test } from './site.ts'

/** Milliseconds in which a screen at rest draws nothing; the clock's minute and its kind may. */
const A_WHILE = 400
/** React posts itself a message for each part of what it draws: a screen that never comes to rest posts hundreds. */
const A_FEW = 10

test('every screen comes to rest: who only reads costs the tablet’s battery nothing', async ({
  site,
  watched: page,
}) => {
  test.setTimeout(300_000)
  await page.addInitScript(() => {
    const seen = { posts: 0 }
    Object.assign(window, { seen })
    // Called on the port it is asked of.
    // eslint-disable-next-line @typescript-eslint/unbound-method
    const post = MessagePort.prototype.postMessage
    MessagePort.prototype.postMessage = function (this: MessagePort, ...given: [unknown]) {
      seen.posts += 1
      post.apply(this, given)
    }
  })
  const posts = () =>
    page.evaluate(() => (window as unknown as { seen: { posts: number } }).seen.posts)
  const screens: string[] = []
  await tour(page, site, 'en', async (screen) => {
    screens.push(screen)
    const inAWhile = async (): Promise<number> => {
      const before = await posts()
      await page.waitForTimeout(A_WHILE)
      return (await posts()) - before
    }
    await expect.poll(inAWhile, { message: screen }).toBeLessThan(A_FEW)
  })
  expect(screens).toContain('/directory')
})
