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

export function readLanguage(): LanguageCode {
  const kept = localStorage.getItem(LANGUAGE)
  return isLanguageCode(kept) ? kept : preferredLanguage(navigator.languages)
}

export const keepLanguage = (language: LanguageCode): void =>
  localStorage.setItem(LANGUAGE, language)

export function readAppearance(): Appearance {
  const kept = localStorage.getItem(APPEARANCE)
  return APPEARANCES.find((one) => one === kept) ?? 'system'
}

export const keepAppearance = (appearance: Appearance): void =>
  localStorage.setItem(APPEARANCE, appearance)

/** Light or dark for the whole page; `system` leaves it to the device. */
export function applyAppearance(appearance: Appearance): void {
  document.documentElement.dataset.appearance = appearance
}
