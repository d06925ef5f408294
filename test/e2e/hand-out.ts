import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Download, Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'
import type { LanguageCode } from '../../src/language/languages.ts'
import type { Site } from './server.ts'
import { button, expect } from './site.ts'

/** The offers of the answer that can be seen, in their order, each once. */
export async function offersShown(page: Page): Promise<string[]> {
  const offers = page.locator('[data-service]:visible')
  const ids = await offers.evaluateAll((cards) => cards.map((card) => card.dataset.service ?? ''))
  return [...new Set(ids)]
}

/** From the answer: opens offers one after the other and puts each on the slip. */
export async function putOnSlip(
  page: Page,
  language: LanguageCode,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    await page.locator(`[data-service="${id}"] button:visible`).first().click()
    await button(page, language, 'handout:add').click()
    await expect(button(page, language, 'handout:added')).toBeVisible()
    await button(page, language, 'consultation:service.back').click()
    await expect(page.locator('[data-service]:visible').first()).toBeVisible()
  }
}

/** From the answer or an offer to the hand-out; with nothing put on the slip, the best office stands there. */
export async function openHandOut(page: Page, language: LanguageCode): Promise<void> {
  await button(page, language, 'handout:open').click()
  await expect(page.locator('[data-slip]').first()).toBeVisible()
}

/** From the hand-out to the consent form between the named partners. */
export async function openConsent(
  page: Page,
  language: LanguageCode,
  partners: readonly string[],
): Promise<void> {
  await button(page, language, 'handout:consent.open').click()
  for (const partner of partners)
    await page
      .locator('label', { has: page.locator('input[name=partner]'), hasText: partner })
      .first()
      .click()
}

/** What a button saves, read from the disk; without a button to click, what the Enter key does. */
export async function saved(
  page: Page,
  pressed?: Locator,
): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    pressed ? pressed.click() : page.keyboard.press('Enter'),
  ])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

/** Lines as RFC 2425 and RFC 5545 want them: CRLF, at most 75 octets, the last one ended too. */
export function expectFolded(file: string): void {
  const lines = file.split('\r\n')
  expect(lines.pop()).toBe('')
  for (const line of lines) {
    expect(line).not.toMatch(/[\r\n]/)
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  }
}

/** What a camera reads from a code on the screen: the pixels of a screenshot, not the code's source. */
export async function scan(page: Page, code: Locator): Promise<string> {
  const png = (await code.screenshot()).toString('base64')
  const { width, height, bytes } = await page.evaluate(async (picture) => {
    const file = new Blob([Uint8Array.from(atob(picture), (char) => char.charCodeAt(0))])
    const bitmap = await createImageBitmap(file)
    const { width, height } = bitmap
    const canvas = new OffscreenCanvas(width, height).getContext('2d')
    canvas?.drawImage(bitmap, 0, 0)
    const { data } = canvas?.getImageData(0, 0, width, height) ?? { data: [] }
    return { width, height, bytes: Array.from(data) }
  }, png)
  const seen = jsQR(new Uint8ClampedArray(bytes), width, height)
  if (!seen) throw new Error('no code in the picture')
  return seen.data
}

/** Publishes the demo region anew, with some words of its organisations changed, where the site's feed is. */
export function publishRegion(site: Site, from: string, to: string): void {
  const workbook = mkdtempSync(join(tmpdir(), 'workbook-'))
  cpSync('src/demo', workbook, { recursive: true })
  const sheet = join(workbook, 'organizations.csv')
  writeFileSync(sheet, readFileSync(sheet, 'utf8').replaceAll(from, to))
  // Later than any build of this run, so that the release is newer than the embedded one.
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 19) + 'Z'
  const options = ['--key', 'src/demo/public-demo-key.json', '--now', tomorrow]
  const command = ['src/publish/cli/main.ts', 'build', workbook, '--out', join(site.folder, 'feed')]
  execFileSync('npx', ['tsx', ...command, ...options])
  rmSync(workbook, { recursive: true })
}
