import type { Plugin } from 'vite'
import { PINNED_FILE } from '../desk/keep-preview.ts'

const MODULE = 'virtual:embedded-region'

/**
 * The region of the desk's preview: which one it is, and the root it is signed with, are told by the desk when the page
 * starts. Whoever can write there could change the page as well: both come from the same host.
 */
export const previewRegion = (): Plugin => ({
  name: 'preview-region',
  resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
  load: (id) =>
    id === `\0${MODULE}`
      ? `export const embedded = await (await fetch(import.meta.env.BASE_URL + 'embedded/${PINNED_FILE}')).json()`
      : undefined,
})
