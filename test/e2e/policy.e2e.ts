import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { listenToRequests } from './kept.ts'
import { partnerRooms } from './partner-rooms.ts'
import { expect, settle, test } from './site.ts'
import { tour } from './tour.ts'

/** Collects what the policy reports, over every page that comes. */
async function listen(page: Page): Promise<string[]> {
  const heard: string[] = []
  await page.exposeFunction('tellPolicyReport', (report: string) => heard.push(report))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile } = event
      const { tellPolicyReport } = window as unknown as { tellPolicyReport: (text: string) => void }
      tellPolicyReport(`${effectiveDirective} ${blockedURI} ${sourceFile}`)
    })
  })
  return heard
}

const strangers = (asked: readonly string[], own: string): string[] =>
  asked.filter((request) => !request.replace(/^blob:/, '').startsWith(`${own}/`))

test('every screen works under the policy as it is sent: no report, no other host', async ({
  site,
  watched: page,
}) => {
  test.setTimeout(600_000)
  const heard = await listen(page)
  const asked = listenToRequests(page)
  const answer = await page.goto(site.url)
  const sent = answer?.headers() ?? {}
  expect(sent['content-security-policy']).toContain("default-src 'none'")
  expect(sent['content-security-policy']).toContain("require-trusted-types-for 'script'")
  expect(sent['content-security-policy']).not.toMatch(/unsafe|\*|data:|blob:|https?:/)
  expect(sent['permissions-policy']).toContain('camera=()')
  expect(sent['referrer-policy']).toBe('no-referrer')
  expect(sent['cross-origin-opener-policy']).toBe('same-origin')
  const screens: string[] = []
  const look = (screen: string): Promise<void> => {
    screens.push(screen)
    return Promise.resolve()
  }
  await tour(page, site, 'de', look)
  expect(screens.length).toBeGreaterThan(40)
  expect(heard).toEqual([])
  expect(strangers(asked, site.url)).toEqual([])
})

test('the partners’ rooms and the desk work under the policy too', async ({
  site,
  watched: page,
}) => {
  test.setTimeout(600_000)
  const heard = await listen(page)
  const asked = listenToRequests(page)
  await partnerRooms(page, site, 'de', () => Promise.resolve())
  await page.goto(`${site.url}/desk/`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(heard).toEqual([])
  expect(strangers(asked, site.url)).toEqual([])
})

/** What an attacker's markup or script would try, by the directive that stops it; each ends by itself. */
const ATTEMPTS: Readonly<Record<string, (other: string) => unknown>> = {
  'require-trusted-types-for: a script of words': () => {
    const script = document.createElement('script')
    script.append('window.attacked = true')
    document.body.append(script)
  },
  'script-src-elem': (other) => {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = `${other}/script.js`
    document.head.append(link)
  },
  'require-trusted-types-for: an attribute': () =>
    document.body.setAttribute('onclick', 'window.attacked = true'),
  'require-trusted-types-for: markup': () => {
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.attacked = true">')
  },
  // Later: what a debugger calls is allowed more than what a page does.
  'require-trusted-types-for: evaluated words': () => {
    setTimeout(() => void globalThis.eval('window.attacked = true'))
  },
  'trusted-types': () =>
    (
      window as unknown as {
        trustedTypes: { createPolicy: (name: string, rules: object) => unknown }
      }
    ).trustedTypes.createPolicy('attacker', {}),
  'img-src': (other) => {
    new Image().src = `${other}/image.png`
  },
  'style-src-elem': (other) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = `${other}/style.css`
    document.head.append(link)
  },
  'style-src-elem: words': () => {
    const style = document.createElement('style')
    style.append('body { display: none }')
    document.head.append(style)
  },
  'style-src-attr': () => document.body.setAttribute('style', 'display: none'),
  'font-src': (other) => new FontFace('attacker', `url(${other}/font.woff2)`).load(),
  'connect-src: fetch': (other) => fetch(`${other}/fetch`),
  'connect-src: socket': (other) => new WebSocket(other.replace('http', 'ws')),
  'connect-src: beacon': (other) => navigator.sendBeacon(`${other}/beacon`, 'age=17'),
  'connect-src: events': (other) => new EventSource(`${other}/events`),
  'media-src': (other) => {
    new Audio(`${other}/audio.mp3`).load()
  },
  'frame-src': (other) => {
    const frame = document.createElement('iframe')
    frame.src = `${other}/frame`
    document.body.append(frame)
  },
  'require-trusted-types-for: an object': (other) => {
    const embed = document.createElement('embed')
    embed.setAttribute('src', `${other}/embed`)
    document.body.append(embed)
  },
  'form-action': (other) => {
    const form = document.createElement('form')
    form.action = `${other}/form`
    document.body.append(form)
    form.submit()
  },
  'base-uri': (other) => {
    const base = document.createElement('base')
    base.href = other
    document.head.append(base)
  },
}

test('whatever gets into the page, it runs nothing and reaches nobody', async ({ site, page }) => {
  const asked: string[] = []
  const other = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*').end()
  })
  await new Promise<void>((resolve) => other.listen(0, resolve))
  const address = `http://localhost:${(other.address() as AddressInfo).port}`
  await page.goto(site.url)
  await settle(page)
  const heard = await listen(page)
  await page.reload()
  await settle(page)
  for (const [directive, attempt] of Object.entries(ATTEMPTS))
    await test.step(directive, async () => {
      heard.length = 0
      await page.evaluate(attempt, address).catch(() => undefined)
      const [name = ''] = directive.split(':')
      await expect.poll(() => heard.some((report) => report.startsWith(`${name} `))).toBe(true)
    })
  await page.evaluate(() => document.body.click())
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false)
  expect(await page.evaluate(() => document.querySelectorAll('h1').length)).toBe(1)
  expect(asked).toEqual([])
  other.close()
})
