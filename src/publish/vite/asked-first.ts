import type { Plugin } from 'vite'
import { EARLY } from './old-browser.ts'

const MODULE = /\s*(<script type="module"[^>]*><\/script>)/g
const STYLE = /\s*(<link rel="stylesheet"[^>]*>)/g
const SCRIPT = `<script src="/${EARLY}"></script>`
const END = '  </head>'

/**
 * Has a browser ask first for what draws the first screen, its style and `early.js`, and then for the scripts, twenty times as
 * large: over a slow network they would share the line. With a policy in the page a browser does not look ahead for itself.
 * `early.js` stands before the style, or it would wait for it.
 */
export const askedFirst = (): Plugin => ({
  name: 'asked-first',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: inOrder },
})

/** @throws where the page lacks one of them: it would be seen later than it could */
export function inOrder(html: string): string {
  const modules = tagsOf(html, MODULE)
  const styles = tagsOf(html, STYLE)
  if (modules.length === 0 || styles.length === 0 || !html.includes(SCRIPT))
    throw new Error(`no module, style or ${EARLY} in the page`)
  const head = [
    ...styles.map((tag) => tag.replace('rel="stylesheet"', 'rel="preload" as="style"')),
    `<link rel="preload" as="script" href="/${EARLY}">`,
    ...modules.map((tag) => tag.replace('type="module"', 'type="module" fetchpriority="low"')),
    SCRIPT,
    ...styles,
  ]
  const rest = html.replaceAll(MODULE, '').replaceAll(STYLE, '').replace(SCRIPT, '')
  return rest.replace(END, () => `    ${head.join('\n    ')}\n${END}`)
}

const tagsOf = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, tag = '']) => tag)
