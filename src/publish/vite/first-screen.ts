import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import type { ResolvedConfig, Plugin, Rolldown } from 'vite'
import { build } from 'vite'
import type { LoadTexts } from '../../language/i18n.ts'
import { FIRST_ROOMS } from '../../language/i18n.ts'
import { GERMAN } from '../../language/languages.ts'

const SOURCE = 'src/app/first-screen/draw.tsx'
const EMPTY = '<div id="root"></div>'

/**
 * Puts into the page what the first screen says in German, as data that nothing has to be asked for.
 */
export const firstTexts = (): Plugin => ({
  name: 'first-texts',
  transformIndexHtml: () => [
    {
      tag: 'script',
      attrs: { type: 'application/json', id: 'texts' },
      children: dataBlock(Object.fromEntries(FIRST_ROOMS.map((room) => [room, readTexts(room)]))),
      injectTo: 'body',
    },
  ],
})

const readTexts = (room: string): unknown =>
  JSON.parse(readFileSync(`locales/${GERMAN}/${room}.json`, 'utf8'))

/** Nothing in it can end it. */
const dataBlock = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c')

/**
 * Draws the first screen into the page, with the guide's own components: it stands there as soon as the page and its style
 * have come. Where it would be wrong, src/app/first-screen/early.ts leaves it hidden, and the guide draws what is right.
 */
export function firstScreen(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'first-screen',
    apply: 'build',
    configResolved: (resolved) => {
      config = resolved
    },
    async transformIndexHtml(html) {
      if (!html.includes(EMPTY)) throw new Error(`no ${EMPTY} in the page`)
      const drawn = `<div id="root" data-drawn>${await draw(config)}</div>`
      return html.replace(EMPTY, () => drawn)
    },
  }
}

async function draw({ root, base, define }: ResolvedConfig): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-first-screen-'))
  try {
    const file = join(folder, 'draw.mjs')
    writeFileSync(file, await bundled(root, base, define))
    const { drawFirstScreen } = (await import(pathToFileURL(file).href)) as {
      drawFirstScreen: (load: LoadTexts) => Promise<string>
    }
    return await drawFirstScreen((_, room) => Promise.resolve(readTexts(room) as object))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The first screen's program as one script for this computer. Class names come from the style sheets' words, as in the guide. */
async function bundled(
  root: string,
  base: string,
  define: ResolvedConfig['define'],
): Promise<string> {
  const built = await build({
    root,
    base,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [react(), withoutTheRest],
    // There is no page in which it could be written down, nor anything to be trusted.
    define: { ...define, self: 'globalThis' },
    ssr: { noExternal: true },
    build: { ssr: SOURCE, write: false, minify: false, assetsInlineLimit: 0 },
  })
  const { output } = built as Rolldown.RolldownOutput
  const [script, ...others] = output.filter(({ type }) => type === 'chunk')
  if (script?.type !== 'chunk' || others.length > 0) throw new Error(`${SOURCE}: not one script`)
  return script.code
}

/** What is loaded later, and workers and regions, are no part of the first screen. */
const withoutTheRest: Plugin = {
  name: 'without-the-rest',
  enforce: 'pre',
  resolveId(id, _, { kind }) {
    if (kind === 'dynamic-import') return { id, external: true }
    return /^virtual:|\?worker/.test(id) ? `\0nothing:${id}` : undefined
  },
  load: (id) =>
    id.startsWith('\0nothing:') ? 'export const embedded = {}; export default ""' : undefined,
}
