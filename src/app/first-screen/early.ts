/**
 * A plain script that runs before anything of the page is drawn, after the look at the browser: it decides whether the first
 * screen that stands in the page is the right one here, and notes what is tapped on it until the guide is there.
 */
import '../old-browser/look.ts'
import { GERMAN } from '../../language/languages.ts'
import { BASE } from '../old-browser/base.ts'
import { firstMissing } from '../old-browser/check.ts'
import {
  applyAppearance,
  readAppearance,
  readClientView,
  readEnrolled,
  readLanguage,
  readOutreach,
} from '../preferences.ts'

declare global {
  interface Window {
    /** Only where the first screen of the page is shown: the guide takes it over, and is given the last tap. */
    takeFirstScreen?: () => void
  }
}

// Browsers of before lack what is read here, too; they are led away.
if (firstMissing() === undefined) {
  applyAppearance(readAppearance())
  if (isRight()) showFirstScreen()
}

/** Drawn was German, on a device that keeps nothing: whatever changes that screen is asked here. */
function isRight(): boolean {
  const { origin, pathname, hash } = location
  const isStart = origin + pathname === BASE && hash === ''
  const isPlain = !readOutreach() && !readClientView() && !readEnrolled()
  return isStart && isPlain && readLanguage() === GERMAN
}

function showFirstScreen(): void {
  document.documentElement.dataset.firstScreen = ''
  let tapped: HTMLElement | undefined
  const note = ({ target }: Event): void => {
    const button = target instanceof Element && target.closest<HTMLElement>('#root button')
    if (!button) return
    tapped?.removeAttribute('aria-busy')
    button.setAttribute('aria-busy', 'true')
    tapped = button
  }
  document.addEventListener('click', note)
  window.takeFirstScreen = () => {
    document.removeEventListener('click', note)
    tapped?.click()
  }
}
