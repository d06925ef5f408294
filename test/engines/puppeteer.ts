import { resolve } from 'node:path'
import type { ElementHandle, LaunchOptions } from 'puppeteer-core'
import puppeteer from 'puppeteer-core'
import type { Tab } from './tab.ts'
import { strategyOf } from './tab.ts'

/** A tab of Chromium (by its own protocol) or Firefox (by WebDriver BiDi). */
export async function puppeteerTab(options: LaunchOptions): Promise<Tab> {
  const browser = await puppeteer.launch({ headless: true, protocolTimeout: 600_000, ...options })
  const page = await browser.newPage()
  page.setDefaultTimeout(120_000)
  const find = async (where: string): Promise<ElementHandle> => {
    const element = await page.$(strategyOf(where).puppeteer)
    if (!element) throw new Error(`no ${where}`)
    return element
  }
  return {
    open: (url) => page.goto(url, { waitUntil: 'load' }),
    reload: () => page.reload({ waitUntil: 'load' }),
    evaluate: (expression) => page.evaluate(expression),
    click: async (where) => (await find(where)).click(),
    type: async (where, text) => (await find(where)).type(text),
    choose: async (where, file) =>
      ((await find(where)) as ElementHandle<HTMLInputElement>).uploadFile(resolve(file)),
    close: () => browser.close(),
  }
}
