/** Other builds than the one a site was opened with, put in its place. */
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { hashOf } from '../../src/publish/vite/integrity.ts'
import type { Site } from './server.ts'
import { expect } from './site.ts'

/** Puts a build where the site is, in place of all that lies there. */
export function putBuild({ folder }: Pick<Site, 'folder'>, build = 'dist'): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  cpSync(build, folder, { recursive: true })
}

/** Scripts and styles; what else lies in `assets/` is the same from one build to the next. */
const NAMED = /\.(?:js|css)$/

/**
 * Makes a newer build of the one that lies where the site is, in which every script and style has another name, as after a
 * change that reaches them all.
 *
 * @param mark what the names have in addition
 */
export function renewBuild({ folder }: Pick<Site, 'folder'>, mark: string): void {
  const assets = join(folder, 'assets')
  const names = new Map(
    readdirSync(assets)
      .filter((name) => NAMED.test(name))
      .map((name) => [name, name.replace(NAMED, (end) => `.${mark}${end}`)]),
  )
  for (const [name, next] of names) renameSync(join(assets, name), join(assets, next))
  for (const path of readdirSync(folder).map((name) => join(folder, name)))
    if (/\.(?:js|html)$/.test(path)) rewrite(path, (text) => withNames(text, names))
  for (const name of names.values()) rewrite(join(assets, name), (text) => withNames(text, names))
  rewrite(join(folder, 'service-worker.js'), (text) => withHashes(text, folder))
}

const rewrite = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')))

const withNames = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(/[\w-][\w.-]*\.(?:js|css)/g, (name) => names.get(name) ?? name)

const KEPT = /\{"integrity":"[^"]+","revision":(null|"\w+"),"url":"([^"]+)"\}/g

/** The worker's list of files with the hashes that they have now. */
const withHashes = (text: string, folder: string): string =>
  text.replace(KEPT, (_, revision: string, url: string) => {
    const bytes = readFileSync(join(folder, url))
    const md5 = createHash('md5').update(bytes).digest('hex')
    const integrity = hashOf(join(folder, url))
    return JSON.stringify({ integrity, revision: revision === 'null' ? null : md5, url })
  })

/** The script a build begins with. */
export function firstScript(build: string): string {
  const [, script] =
    /<script[^>]+src="(\/assets\/[^"]+)"/.exec(readFileSync(join(build, 'index.html'), 'utf8')) ??
    []
  if (script === undefined) throw new Error(`${build} begins with no script`)
  return script
}

/** The script the page began with: it tells which build it is of. */
export const runningScript = (page: Page): Promise<string | null> =>
  page.locator('script[src^="/assets/"]').first().getAttribute('src')

/**
 * Presses the button of the update prompt, and waits until the page has been loaded anew with the newer version. Not while the
 * page is still being loaded: Chromium under test lets the worker of before wait for minutes then.
 */
export async function pressUpdate(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('button', { name })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()])
}

/** The names of the scripts and styles that a device keeps: those of its version, and those of the one before. */
export const namesKept = (
  page: Page,
): Promise<{ readonly precache: readonly string[]; readonly before: readonly string[] }> =>
  page.evaluate(async () => {
    const found = { precache: [] as string[], before: [] as string[] }
    for (const cacheName of await caches.keys()) {
      const list = cacheName.startsWith('before') ? found.before : found.precache
      for (const { url } of await (await caches.open(cacheName)).keys()) {
        const [, name] = /\/assets\/([^?]+)/.exec(url) ?? []
        if (name !== undefined) list.push(name)
      }
    }
    return { precache: found.precache.toSorted(), before: found.before.toSorted() }
  })
