import type { LanguageCode } from '../language/languages.ts'
import { isLanguageCode, preferredLanguage } from '../language/languages.ts'
import type { Appearance } from '../screens/settings/appearance.ts'
import { APPEARANCES } from '../screens/settings/appearance.ts'
import { readMark, setMark } from '../kept-marks.ts'

/*
 * How staff want the guide on this device. Nothing of a client is ever kept here: the language a
 * client chooses is not this one.
 */

const LANGUAGE = 'language'
const APPEARANCE = 'appearance'
const OUTREACH = 'outreach'
const CLIENT_VIEW = 'client-view'
const ENROLLED = 'enrolled'
const COUNTING = 'counting'
const TAB = 'sessionStorage'

/**
 * The interface's language: the one a link asks for (`?lang=ar`, from a hand-out's code; not kept), the one
 * kept on this device, or the browser's.
 */
export function readLanguage(): LanguageCode {
  const asked = new URLSearchParams(location.search).get('lang')
  const kept = readMark(LANGUAGE)
  return [asked, kept].find(isLanguageCode) ?? preferredLanguage(navigator.languages)
}

/** Keeps the interface's language on this device. */
export const keepLanguage = (language: LanguageCode): void => setMark(LANGUAGE, language)

/** Light, dark, or as the device has it where nothing, or nothing known, is kept. */
export function readAppearance(): Appearance {
  const kept = readMark(APPEARANCE)
  return APPEARANCES.find((one) => one === kept) ?? 'system'
}

/** Keeps it on this device; what is on the screen changes with {@link applyAppearance}. */
export const keepAppearance = (appearance: Appearance): void => setMark(APPEARANCE, appearance)

/** Light or dark for the whole page; `system` leaves it to the device. */
export function applyAppearance(appearance: Appearance): void {
  document.documentElement.dataset.appearance = appearance
}

const changed = new Set<() => void>()

/** Sets or clears a mark on this device, and tells everyone who subscribed. */
function mark(name: string, value: string | undefined): void {
  setMark(name, value)
  for (const tell of changed) tell()
}

/** Whether this device is out on a street stall: the consultation is made for that then. */
export const readOutreach = (): boolean => readMark(OUTREACH) === 'on'

/** Turns outreach mode on or off on this device. */
export const keepOutreach = (on: boolean): void => mark(OUTREACH, on ? 'on' : undefined)

/** Whether this device is enrolled for a partner: the way to the partners' rooms is shown then. */
export const readEnrolled = (): boolean => readMark(ENROLLED) === 'on'

/** Says that this device is enrolled, or no longer. */
export const keepEnrolled = (on: boolean): void => mark(ENROLLED, on ? 'on' : undefined)

/** Calls back whenever one of these marks changes; gives the way to unsubscribe. */
export function subscribeToMarks(tell: () => void): () => void {
  changed.add(tell)
  return () => changed.delete(tell)
}

/** Whether this device counts for the self-evaluation: it does unless somebody has switched it off. */
export const readCounting = (): boolean => readMark(COUNTING) !== 'off'

/** Turns counting on or off on this device. What was counted stays. */
export const keepCounting = (on: boolean): void => mark(COUNTING, on ? undefined : 'off')

/**
 * Whether the screen is turned to a client. Kept with the tab, so that loading the page anew is no way out of
 * client view; it says that somebody sits there, and nothing of them.
 */
export const readClientView = (): boolean => readMark(CLIENT_VIEW, TAB) === 'on'

/** Keeps with the tab whether the screen is turned to a client. */
export const keepClientView = (on: boolean): void =>
  setMark(CLIENT_VIEW, on ? 'on' : undefined, TAB)
