/** The page of a browser that is too old for the publishing desk: says so, in a language that the desk speaks. */
import german from '../../../locales/de/browser.json' with { type: 'json' }
import english from '../../../locales/en/browser.json' with { type: 'json' }
import { GERMAN } from '../../language/languages.ts'
import { BASE } from './base.ts'
import { findMissing } from './check.ts'
import { Page } from './page.ts'

void findMissing().then((missing) => {
  // It was updated since.
  if (missing === undefined) {
    location.replace(BASE)
    return
  }
  const page = navigator.language.startsWith(GERMAN)
    ? new Page(GERMAN, { browser: german })
    : new Page('en', { browser: english })
  page.show(page.notice(missing))
})
