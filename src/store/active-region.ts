/** The region built into the app: its database has a name of its own. */
export const EMBEDDED = ''

let active = EMBEDDED
let inLinks = ''

/**
 * Says once, before the first query, which region the page shows: its code, or {@link EMBEDDED}. A page keeps to it as
 * long as it lives, and so do its workers: to switch is to load the page anew, and nothing of one region can reach another.
 *
 * @param published the code it is published under, to be said in links
 */
export const openRegion = (code: string, published: string): void => {
  active = code
  inLinks = published
}

/** The code that links into the guide say, so that they are not opened in another region; empty where there is but one. */
export const regionInLinks = (): string => inLinks

/** The region this page shows. */
export const activeRegion = (): string => active

/** A guide that lies elsewhere than at the root of its host, as the desk's preview does, keeps apart from the one there. */
const [, ELSEWHERE = ''] = /^\/(.*)$/.exec(import.meta.env.BASE_URL) ?? []

/** What a region keeps on the device is kept under this name: its database, its leaflets. */
export const databaseOf = (region: string): string =>
  `anlaufstelle${ELSEWHERE}${region === EMBEDDED ? '' : `-${region}`}`
