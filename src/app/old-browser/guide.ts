/** The page of a browser that is too old for the guide: says so, and shows the addresses that are built in. */
import type { LanguageCode } from '../../language/languages.ts'
import { GERMAN, preferredLanguage } from '../../language/languages.ts'
import { trustedScriptUrl } from '../trusted-types.ts'
import { BASE } from './base.ts'
import { findMissing } from './check.ts'
import { read, readEmbedded } from './embedded.ts'
import type { Rooms } from './page.ts'
import { Page } from './page.ts'

void findMissing().then((missing) => {
  // It was updated since.
  if (missing === undefined) location.replace(BASE)
  else return explain(missing)
})

async function explain(missing: string): Promise<void> {
  keepOffline()
  const language = preferredHere()
  const page = new Page(language, (await read(`${BASE}locales/${language}.json`)) as Rooms)
  page.show(page.notice(missing))
  page.show(
    await readEmbedded(BASE).then(
      (embedded) => page.region(embedded),
      () => page.failure(),
    ),
  )
}

/** Where the browser can, this page stays on the device like the guide itself. */
function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return
  const script = trustedScriptUrl(`${BASE}service-worker.js`) as string
  // Without it the page needs a network, and says nothing wrong.
  navigator.serviceWorker.register(script).catch(() => undefined)
}

function preferredHere(): LanguageCode {
  // The oldest know one language only.
  const { languages, language } = navigator as { languages?: readonly string[]; language?: string }
  return preferredLanguage(languages || [language || GERMAN])
}
