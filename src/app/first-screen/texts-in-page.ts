import type { ResourceKey } from 'i18next'
import type { LoadTexts } from '../../language/i18n.ts'
import { GERMAN } from '../../language/languages.ts'
import { loadTexts } from '../load-texts.ts'

/** The data block that publish/vite/first-screen.ts puts into the page. */
const inPage = JSON.parse(document.getElementById('texts')?.textContent ?? '{}') as Readonly<
  Record<string, ResourceKey>
>

/** Texts as {@link loadTexts} reads them; what the first screen says in German stands in the page, and is waited for by nobody. */
export const loadFirstTexts: LoadTexts = async (language, room) =>
  (language === GERMAN ? inPage[room] : undefined) ?? loadTexts(language, room)
