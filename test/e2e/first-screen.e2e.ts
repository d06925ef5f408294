import type { Page } from '@playwright/test'
import { said } from '../language/texts.ts'
import type { Site } from './server.ts'
import { expect, test } from './site.ts'

/** The page of a device that keeps nothing yet: only there can a test come between the guide and its files. */
test.use({ serviceWorkers: 'block' })

/** Opens a page whose scripts have not come yet, all but the early one. */
async function openHeldBack(page: Page, url: string): Promise<{ readonly release: () => void }> {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/assets/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(url, { waitUntil: 'commit' })
  await expect(page.locator('template')).toBeAttached()
  return { release }
}

/** The guide has drawn: it tells of its data. */
const expectGuide = (page: Page): Promise<void> =>
  expect(page.getByRole('contentinfo')).toContainText(/\d{4}/)

const tile = (page: Page, language: string) =>
  page.locator('button.tile', { has: page.locator(`bdi[lang="${language}"]`) })

const expectFirstQuestion = (page: Page, language: 'ar' | 'uk') =>
  expect(page.getByRole('heading', { level: 1 })).toContainText(
    said(language, 'consultation:age.title'),
  )

test('before the scripts have come the first screen stands, and the last tap on it counts', async ({
  site,
  watched: page,
}) => {
  const { release } = await openHeldBack(page, site.url)
  await expect(page.locator('button.tile')).toHaveCount(16)
  await tile(page, 'uk').click()
  await tile(page, 'ar').click()
  await expect(page.locator('[aria-busy]')).toHaveCount(1)
  await expect(tile(page, 'ar')).toHaveAttribute('aria-busy', 'true')
  release()
  await expectFirstQuestion(page, 'ar')
})

test('so does a key', async ({ site, watched: page }) => {
  const { release } = await openHeldBack(page, site.url)
  await tile(page, 'uk').press('Enter')
  release()
  await expectFirstQuestion(page, 'uk')
})

test('so does a tap on the way to client view', async ({ site, watched: page }) => {
  const { release } = await openHeldBack(page, site.url)
  await page.getByRole('button', { name: said('de', 'client:view.start') }).click()
  release()
  await expect(page.locator('html')).toHaveAttribute('data-client-view', '')
})

test('its links lead on by themselves', async ({ site, watched: page }) => {
  const { release } = await openHeldBack(page, site.url)
  await page.getByRole('link', { name: said('de', 'common:nav.settings') }).click()
  await page.waitForURL(`${site.url}/settings`, { waitUntil: 'commit' })
  release()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the focus and the place on the page stay where they are when the guide takes over', async ({
  site,
  watched: page,
}) => {
  await page.setViewportSize({ width: 360, height: 480 })
  const { release } = await openHeldBack(page, site.url)
  await tile(page, 'pl').focus()
  await page.evaluate(() => window.scrollTo({ top: 200 }))
  release()
  await expectGuide(page)
  await expect(tile(page, 'pl')).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(200)
})

test('where nobody has gone on yet, the heading has the focus as on every page', async ({
  site,
  watched: page,
}) => {
  const { release } = await openHeldBack(page, site.url)
  release()
  await expectGuide(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  // From here on it is drawn with the guide's fonts.
  await expect(page.locator('html')).not.toHaveAttribute('data-first-screen')
})

/** All that is drawn, without what React notes for itself, and what the data bring. */
const markup = (page: Page): Promise<string> =>
  page.locator('#root').evaluate((root) => {
    const copy = root.cloneNode(true) as HTMLElement
    copy.querySelector('footer')?.replaceWith('footer')
    // React sets the same attributes in another order.
    for (const one of copy.querySelectorAll('*'))
      for (const { name, value } of [...one.attributes].toSorted((a, b) =>
        a.name < b.name ? -1 : 1,
      )) {
        one.removeAttribute(name)
        one.setAttribute(name, value)
      }
    return copy.innerHTML.replace(/<!--.*?-->/g, '')
  })

test('what stands in the page is what the guide draws itself', async ({ site, page, context }) => {
  const { release } = await openHeldBack(page, site.url)
  const drawn = await markup(page)
  release()
  await expectGuide(page)
  expect(await markup(page)).toBe(drawn)
  const alone = await context.newPage()
  await alone.route('**/early.js', (route) => route.abort())
  await alone.goto(site.url)
  await expectGuide(alone)
  expect(await markup(alone)).toBe(drawn)
})

test('sixteen names in five scripts need no whole font but that of the words around them', async ({
  site,
  watched: page,
}) => {
  const fonts: string[] = []
  page.on('request', (request) => {
    const [, name] = /\/assets\/(.+)-.{8}\.woff2$/.exec(request.url()) ?? []
    if (name) fonts.push(name)
  })
  await page.goto(site.url)
  await expectGuide(page)
  await expect.poll(() => fonts).toContain('noto-sans-latin-wght-normal')
  const letters = await page.evaluate(async () => {
    const names = [...document.querySelectorAll('button.tile bdi')].map((one) => one.textContent)
    await document.fonts.ready
    return document.fonts.check("650 1.3rem 'Names of Languages'", names.join(''))
  })
  expect(letters).toBe(true)
  expect(fonts.toSorted()).toEqual([
    'arabic',
    'cyrillic',
    'ethiopic',
    'latin-ext',
    'noto-sans-latin-wght-normal',
  ])
})

test('nothing moves when the guide takes over', async ({ site, watched: page }) => {
  // Each script's font comes by itself, once the guide is there.
  await page.route('**/*.woff2', (route) => route.abort())
  const { release } = await openHeldBack(page, site.url)
  await expect(tile(page, 'ti')).toBeVisible()
  await page.evaluate(() => {
    const moved: string[] = []
    Object.assign(window, { moved })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push(JSON.stringify(entry))
    }).observe({ type: 'layout-shift' })
  })
  release()
  await expectGuide(page)
  expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([])
})

test('a device that is set to dark is dark from the first', async ({ site, watched: page }) => {
  await page.addInitScript(() => localStorage.setItem('appearance', 'dark'))
  const { release } = await openHeldBack(page, site.url)
  await expect(tile(page, 'de')).toBeVisible()
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const first = await background()
  await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark')
  release()
  await expectGuide(page)
  expect(await background()).toBe(first)
  await page.evaluate(() => (document.documentElement.dataset.appearance = 'light'))
  expect(await background()).not.toBe(first)
})

interface Elsewhere {
  readonly path?: string
  readonly prepare?: () => void
  /** What stands there once the guide has drawn. */
  readonly there: (page: Page) => Promise<void>
}

/** Where another screen belongs than the one in the page. */
const ELSEWHERE: Readonly<Record<string, Elsewhere>> = {
  'at another address': {
    path: '/settings',
    there: (page) => expect(tile(page, 'de')).toHaveCount(0),
  },
  'where a link leads to an office': {
    path: '/#/office/nowhere',
    there: (page) => page.waitForURL(/\/directory\/nowhere$/),
  },
  'where a link asks for another language': {
    path: '/?lang=ar',
    there: (page) => expect(page.locator('html')).toHaveAttribute('lang', 'ar'),
  },
  'on a device that is set to another language': {
    prepare: () => localStorage.setItem('language', 'tr'),
    there: (page) => expect(page.locator('html')).toHaveAttribute('lang', 'tr'),
  },
  'on a street stall': {
    prepare: () => localStorage.setItem('outreach', 'on'),
    there: (page) => expect(page.locator('html')).toHaveAttribute('data-client-view', ''),
  },
  'in client view': {
    prepare: () => sessionStorage.setItem('client-view', 'on'),
    there: (page) => expect(page.locator('html')).toHaveAttribute('data-client-view', ''),
  },
  'on a device of a partner': {
    prepare: () => localStorage.setItem('enrolled', 'on'),
    there: (page) =>
      expect(page.getByRole('link', { name: said('de', 'common:nav.cooperation') })).toBeVisible(),
  },
}

async function expectHidden(page: Page, site: Site, { path, there }: Elsewhere): Promise<void> {
  const { release } = await openHeldBack(page, site.url + (path ?? '/'))
  await expect(page.locator('#root h1')).toBeAttached()
  await expect(page.locator('#root')).toBeHidden()
  release()
  await there(page)
  await expect(page.locator('h1')).toHaveCount(1)
  await expect(page.locator('h1')).toBeVisible()
}

for (const [where, elsewhere] of Object.entries(ELSEWHERE))
  test(`${where} the first screen does not flash up`, async ({ site, watched: page }) => {
    if (elsewhere.prepare) await page.addInitScript(elsewhere.prepare)
    await expectHidden(page, site, elsewhere)
  })

test.describe('in a browser of another language', () => {
  test.use({ locale: 'uk-UA' })
  test('it does not either', async ({ site, watched: page }) => {
    const there = () => expect(page.locator('html')).toHaveAttribute('lang', 'uk')
    await expectHidden(page, site, { there })
  })
})
