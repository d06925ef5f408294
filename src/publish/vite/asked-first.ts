import type { Plugin } from 'vite'

const MODULE = /\s*<script type="module"[^>]*><\/script>/g
const END = '  </head>'

/**
 * Has a browser ask first for what draws the first screen, its style and `early.js`, and then for the scripts, twenty times as
 * large: over a slow network they would share the line. With a policy in the page a browser does not look ahead for itself.
 *
 * @param early the plain script in the page's head
 */
export const askedFirst = (early: string): Plugin => ({
  name: 'asked-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const modules = (html.match(MODULE) ?? []).join('')
      const script = `<script src="${early}"></script>`
      if (modules === '' || !html.includes(script)) throw new Error('the page asks otherwise')
      const later = modules.replaceAll('type="module"', 'type="module" fetchpriority="low"')
      return html
        .replaceAll(MODULE, '')
        .replace(script, `<link rel="preload" as="script" href="${early}">`)
        .replace(END, () => `${later.trimStart()}\n    ${script}\n${END}`)
    },
  },
})
