import type { LanguageCode } from '../language/languages.ts'
import { isLanguageCode, preferredLanguage } from '../language/languages.ts'
import type { Appearance } from '../screens/settings/appearance.ts'
import { APPEARANCES } from '../screens/settings/appearance.ts'

/*
 * How staff want the guide on this device. Nothing of a client is ever kept here: the language a
 * client chooses is not this one.
 */

const LANGUAGE = 'language'
const APPEARANCE = 'appearance'
const OUTREACH = 'outreach'
const CLIENT_VIEW = 'client-view'
const COUNTING = 'counting'

/**
 * The interface's language: the one a link asks for (`?lang=ar`, from a hand-out's code; not kept), the one
 * kept on this device, or the browser's.
 */
export function readLanguage(): LanguageCode {
  const asked = new URLSearchParams(location.search).get('lang')
  const kept = localStorage.getItem(LANGUAGE)
  return [asked, kept].find(isLanguageCode) ?? preferredLanguage(navigator.languages)
}

/** Keeps the interface's language on this device. */
export const keepLanguage = (language: LanguageCode): void =>
  localStorage.setItem(LANGUAGE, language)

/** Light, dark, or as the device has it where nothing, or nothing known, is kept. */
export function readAppearance(): Appearance {
  const kept = localStorage.getItem(APPEARANCE)
  return APPEARANCES.find((one) => one === kept) ?? 'system'
}

/** Keeps it on this device; what is on the screen changes with {@link applyAppearance}. */
export const keepAppearance = (appearance: Appearance): void =>
  localStorage.setItem(APPEARANCE, appearance)

/** Light or dark for the whole page; `system` leaves it to the device. */
export function applyAppearance(appearance: Appearance): void {
  document.documentElement.dataset.appearance = appearance
}

const outreachChanged = new Set<() => void>()

/** Whether this device is out on a street stall: the consultation is made for that then. */
export const readOutreach = (): boolean => localStorage.getItem(OUTREACH) === 'on'

/** Turns outreach mode on or off on this device, and tells everyone who subscribed. */
export function keepOutreach(on: boolean): void {
  if (on) localStorage.setItem(OUTREACH, 'on')
  else localStorage.removeItem(OUTREACH)
  for (const tell of outreachChanged) tell()
}

/** Calls back whenever outreach mode is turned on or off; gives the way to unsubscribe. */
export function subscribeToOutreach(tell: () => void): () => void {
  outreachChanged.add(tell)
  return () => outreachChanged.delete(tell)
}

const countingChanged = new Set<() => void>()

/** Whether this device counts for the self-evaluation: it does unless somebody has switched it off. */
export const readCounting = (): boolean => localStorage.getItem(COUNTING) !== 'off'

/** Turns counting on or off on this device, and tells everyone who subscribed. What was counted stays. */
export function keepCounting(on: boolean): void {
  if (on) localStorage.removeItem(COUNTING)
  else localStorage.setItem(COUNTING, 'off')
  for (const tell of countingChanged) tell()
}

/** Calls back whenever counting is turned on or off; gives the way to unsubscribe. */
export function subscribeToCounting(tell: () => void): () => void {
  countingChanged.add(tell)
  return () => countingChanged.delete(tell)
}

/**
 * Whether the screen is turned to a client. Kept with the tab, so that loading the page anew is no way out of
 * client view; it says that somebody sits there, and nothing of them.
 */
export const readClientView = (): boolean => sessionStorage.getItem(CLIENT_VIEW) === 'on'

/** Keeps with the tab whether the screen is turned to a client. */
export function keepClientView(on: boolean): void {
  if (on) sessionStorage.setItem(CLIENT_VIEW, 'on')
  else sessionStorage.removeItem(CLIENT_VIEW)
}
