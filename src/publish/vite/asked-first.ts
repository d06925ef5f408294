import type { Plugin } from 'vite'

const MODULE = /\s*(<script type="module"[^>]*><\/script>)/g
const STYLE = /\s*(<link rel="stylesheet"[^>]*>)/g
const END = '  </head>'

/**
 * Has a browser ask first for what draws the first screen, its style and `early.js`, and then for the scripts, twenty times as
 * large: over a slow network they would share the line. With a policy in the page a browser does not look ahead for itself.
 * `early.js` stands before the style, or it would wait for it.
 *
 * @param early the plain script in the page's head
 */
export const askedFirst = (early: string): Plugin => ({
  name: 'asked-first',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: (html) => inOrder(html, early) },
})

/** @throws where the page lacks one of them: it would be seen later than it could */
export function inOrder(html: string, early: string): string {
  const script = `<script src="${early}"></script>`
  const modules = tagsOf(html, MODULE)
  const styles = tagsOf(html, STYLE)
  if (modules.length === 0 || styles.length === 0 || !html.includes(script))
    throw new Error(`no module, style or ${early} in the page`)
  const head = [
    ...styles.map((tag) => tag.replace('rel="stylesheet"', 'rel="preload" as="style"')),
    `<link rel="preload" as="script" href="${early}">`,
    ...modules.map((tag) => tag.replace('type="module"', 'type="module" fetchpriority="low"')),
    script,
    ...styles,
  ]
  const rest = html.replaceAll(MODULE, '').replaceAll(STYLE, '').replace(script, '')
  return rest.replace(END, () => `    ${head.join('\n    ')}\n${END}`)
}

const tagsOf = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, tag = '']) => tag)
