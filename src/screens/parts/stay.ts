/*
 * Whether the browser promises to keep the guide's data when it runs short of room (Storage Standard, `persist`). Chromium
 * and Safari decide by themselves, mostly by whether the app is installed and used; Firefox asks the person. So it is asked
 * when somebody has kept something of their own, in an installed app at its start, and by hand: never by a first visit.
 */

/** `unknown`: a browser that does not say. */
export type Stay = 'promised' | 'open' | 'unknown'

/** What the browser has promised so far. */
export async function readStay(): Promise<Stay> {
  try {
    return (await navigator.storage.persisted()) ? 'promised' : 'open'
  } catch {
    return 'unknown'
  }
}

/** Asks the browser to keep the data, and gives its answer. */
export async function askToStay(): Promise<Stay> {
  try {
    return (await navigator.storage.persist()) ? 'promised' : 'open'
  } catch {
    return 'unknown'
  }
}

let asked = false

/** Asks without being told to, once in a page's life at most: a person who said no is not asked at every turn. */
export function askToStayOnce(): void {
  if (asked) return
  asked = true
  void askToStay()
}

/** Whether the guide runs as an installed app. */
export const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches
