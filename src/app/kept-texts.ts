import { matchPrecache } from 'workbox-precaching'

/** Where a screen asks for its texts: `/locales/<language>/<room>.json`. */
export const TEXTS_ADDRESS = /^\/locales\/([a-z-]+)\/([a-z]+)\.json$/

type Rooms = Readonly<Record<string, object>>

/** Read once, as long as the worker lives. */
const read = new Map<string, Promise<Rooms | undefined>>()

/**
 * The texts of one room in one language, out of the file all rooms of that language are kept in: sixteen files are
 * kept in a third of the time of two hundred and fifty.
 *
 * @param path one that {@link TEXTS_ADDRESS} matches
 * @returns undefined where they are not kept on this device
 */
export async function keptTexts(path: string): Promise<Response | undefined> {
  const [, language = '', room = ''] = TEXTS_ADDRESS.exec(path) ?? []
  const rooms = read.get(language) ?? readKept(language)
  read.set(language, rooms)
  const texts = (await rooms)?.[room]
  return texts && Response.json(texts)
}

const readKept = async (language: string): Promise<Rooms | undefined> =>
  (await (await matchPrecache(`/locales/${language}.json`))?.json()) as Rooms | undefined
