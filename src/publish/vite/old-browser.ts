import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import type { HtmlTagDescriptor, Plugin } from 'vite'

/** The plain script in a page's head that runs before everything. */
export const EARLY = 'early.js'
const PAGE = 'old-browser.js'

/** The guide's also decides about the first screen that stands in its page. */
const EARLY_SOURCES = { guide: 'first-screen/early.ts', desk: 'old-browser/look.ts' } as const

/**
 * Puts a look at the browser before everything of the page that is seen, and beside it the page for those that are too old: plain
 * scripts for browsers that understand nothing of the guide (no modules, ECMAScript 2015).
 *
 * @param policy the page's content policy
 * @param of whose page it is: the guide's shows the built-in region, too
 */
export function oldBrowser(policy: string, base = '/', of: 'guide' | 'desk' = 'guide'): Plugin {
  const sources = [
    [EARLY, `src/app/${EARLY_SOURCES[of]}`],
    [PAGE, `src/app/old-browser/${of}.ts`],
  ] as const
  return {
    name: 'old-browser',
    apply: 'build',
    async generateBundle() {
      for (const [fileName, source] of sources)
        this.emitFile({ type: 'asset', fileName, source: await plainScript(source) })
      this.emitFile({ type: 'asset', fileName: 'old-browser.html', source: page(policy, base) })
    },
    transformIndexHtml: () => [
      {
        tag: 'template',
        children: [
          {
            tag: 'main',
            children: NOTICE_LANGUAGES.flatMap((language) => notLoaded(language)),
          },
        ],
        injectTo: 'body',
      },
      { tag: 'script', attrs: { src: base + EARLY }, injectTo: 'head' },
    ],
  }
}

/** Nothing can be asked for any more when it is shown: it stands in the page, in the two languages that most staff read. */
const NOTICE_LANGUAGES = ['de', 'en'] as const

function notLoaded(lang: (typeof NOTICE_LANGUAGES)[number]): HtmlTagDescriptor[] {
  const { failure } = JSON.parse(readFileSync(`locales/${lang}/common.json`, 'utf8')) as {
    failure: { title: string; text: string; reload: string }
  }
  return [
    { tag: 'h1', attrs: { lang }, children: failure.title },
    { tag: 'p', attrs: { lang }, children: failure.text },
    {
      tag: 'p',
      children: [
        { tag: 'a', attrs: { lang, href: '', class: 'button' }, children: failure.reload },
      ],
    },
  ]
}

async function plainScript(source: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2015',
  })
  return outputFiles[0]?.text ?? ''
}

const page = (policy: string, base: string): string => `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>Anlaufstelle</title>
  </head>
  <body>
    <script src="${base}${PAGE}"></script>
  </body>
</html>
`
