import type { ResourceKey } from 'i18next'
import type { LoadTexts } from '../language/i18n.ts'

// The publisher's texts are for the command line and stay out of the guide.
const files = import.meta.glob<ResourceKey>(
  ['../../locales/*/*.json', '!../../locales/*/publish.json'],
  { import: 'default' },
)

/** Reads one file of `locales/`, bundled as a chunk of its own. */
export const loadTexts: LoadTexts = async (language, room) => {
  const load = files[`../../locales/${language}/${room}.json`]
  if (!load) throw new Error(`no texts for ${language}/${room}`)
  return load()
}
