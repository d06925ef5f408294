import { readFile } from 'node:fs/promises'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { readVocabularies } from '../../src/app/search/vocabularies.ts'
import type { LoadTexts } from '../../src/language/i18n.ts'
import { LANGUAGE_CODES } from '../../src/language/languages.ts'
import { readWorkbookFiles } from '../../src/publish/cli/read-workbook-files.ts'
import { horizonOf } from '../../src/publish/hours/horizon.ts'
import { buildSnapshot } from '../../src/publish/snapshot/build-snapshot.ts'
import type { Vocabularies } from '../../src/search/code-words.ts'

/** The demonstration region as it is built on a day. */
export async function musterkreis(day = '2026-11-24'): Promise<Snapshot> {
  const workbook = await readWorkbookFiles('src/demo')
  if (!workbook.ok) throw new Error(workbook.error.code)
  const { content } = await buildSnapshot(workbook.value, { horizon: horizonOf(day) })
  if (!content) throw new Error('no content')
  return content.snapshot
}

const readTexts: LoadTexts = async (language, room) =>
  JSON.parse(await readFile(`locales/${language}/${room}.json`, 'utf8')) as Awaited<
    ReturnType<LoadTexts>
  >

/** The guide's own words of all its languages. */
export const vocabularies = (): Promise<Vocabularies> => readVocabularies(readTexts, LANGUAGE_CODES)
