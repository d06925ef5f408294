import type { ResourceKey } from 'i18next'
import type { LoadTexts } from '../language/i18n.ts'

/** Reads one file of `locales/`: from the device once it is installed, like every file of the guide. */
export const loadTexts: LoadTexts = async (language, room) => {
  const response = await fetch(`${import.meta.env.BASE_URL}locales/${language}/${room}.json`)
  // A host that answers unknown paths with the page itself has no such texts either.
  if (!response.ok || !response.headers.get('content-type')?.includes('json'))
    throw new Error(`no texts for ${language}/${room}`)
  return (await response.json()) as ResourceKey
}
