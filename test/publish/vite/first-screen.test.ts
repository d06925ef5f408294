import type { IndexHtmlTransformContext, Plugin, ResolvedConfig } from 'vite'
import { describe, expect, it } from 'vitest'
import { FIRST_ROOMS } from '../../../src/language/i18n.ts'
import { LANGUAGES } from '../../../src/language/languages.ts'
import { firstScreen, firstTexts } from '../../../src/publish/vite/first-screen.ts'
import { said } from '../../language/texts.ts'

const PAGE = '<body><div id="root"></div></body>'
const CONFIG = {
  root: process.cwd(),
  base: '/',
  define: { __APP_VERSION__: '"test"', __MANY_REGIONS__: 'false' },
} as unknown as ResolvedConfig

/** What a plugin makes of a page, as Vite would ask it. */
async function transformed(plugin: Plugin, html: string): Promise<unknown> {
  const { configResolved, transformIndexHtml } = plugin
  if (typeof configResolved === 'function') await configResolved.call({} as never, CONFIG)
  if (typeof transformIndexHtml !== 'function') throw new Error('does nothing with a page')
  const context = { path: '/index.html' } as IndexHtmlTransformContext
  return transformIndexHtml.call({} as never, html, context)
}

const textOf = (markup: string): string => markup.replace(/<[^>]*>/g, '\n')

describe('the first screen in the page', () => {
  it('is drawn into its root: the German question, every language by its own name, the ways on', async () => {
    const page = (await transformed(firstScreen(), PAGE)) as string
    expect(page).toMatch(/^<body><div id="root" data-drawn>.+<\/div><\/body>$/s)
    expect(page.match(/<h1\b/g)).toHaveLength(1)
    const text = textOf(page)
    for (const key of ['consultation:language.title', 'common:nav.directory', 'client:view.start'])
      expect(text).toContain(said('de', key))
    const tiles = [...page.matchAll(/<bdi [^>]*lang="([^"]+)" dir="([^"]+)">([^<]+)</g)]
    expect(tiles.map(([, ...shown]) => shown)).toEqual(
      Object.entries(LANGUAGES).map(([code, { direction, name }]) => [code, direction, name]),
    )
    // The partners' rooms are shown where a device is enrolled; nothing is asked for before it is needed.
    expect(text).not.toContain(said('de', 'common:nav.cooperation'))
    expect(page).not.toContain('<link')
    expect(page).not.toContain('style=')
  })

  it('refuses a page that has no place for it', async () => {
    await expect(transformed(firstScreen(), '<body></body>')).rejects.toThrow('no <div id="root">')
  })

  it('brings its German texts as data that nothing in them can end', async () => {
    const [block] = (await transformed(firstTexts(), PAGE)) as {
      attrs: Record<string, string>
      children: string
    }[]
    expect(block?.attrs).toEqual({ type: 'application/json', id: 'texts' })
    expect(block?.children).not.toContain('<')
    const texts = JSON.parse(block?.children ?? '') as Record<
      string,
      { language: { title: string } }
    >
    expect(Object.keys(texts)).toEqual([...FIRST_ROOMS])
    expect(texts.consultation?.language.title).toBe(said('de', 'consultation:language.title'))
  })
})
