/**
 * `npm run i18n`: per language how many texts there are, how many are missing or still German, how they were
 * made and whether a native speaker has read them. Fails where any is missing.
 */
import { GERMAN, LANGUAGE_CODES } from '../../src/language/languages.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { reviewOf } from '../../src/language/review.ts'
import { expectedKeys, isUntranslated, originalOf, readTexts, ROOM_FILES } from './texts.ts'

function missingIn(language: LanguageCode): { keys: number; missing: string[] } {
  const rooms = ROOM_FILES.map((file) => {
    const german = readTexts(GERMAN, file)
    const texts = readTexts(language, file)
    const keys = expectedKeys(german, language)
    const missing = keys.filter((key) => {
      const text = texts.get(key)
      if (text === undefined) return true
      return language !== GERMAN && isUntranslated(language, key, text, originalOf(german, key))
    })
    return { keys: keys.length, missing: missing.map((key) => `${file}: ${key}`) }
  })
  return {
    keys: rooms.reduce((sum, { keys }) => sum + keys, 0),
    missing: rooms.flatMap(({ missing }) => missing),
  }
}

const report = LANGUAGE_CODES.map((language) => {
  const { keys, missing } = missingIn(language)
  const { made, reviewed } = reviewOf(language)
  const machineMade = made === 'machine' ? keys - missing.length : 0
  return { language, keys, missing, machineMade, reviewed: reviewed ?? '–' }
})
const row = (...cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => String(cell)[index === 0 ? 'padEnd' : 'padStart'](14)).join('')

console.log(row('language', 'keys', 'missing', 'machine-made', 'reviewed'))
for (const { language, keys, missing, machineMade, reviewed } of report)
  console.log(row(language, keys, missing.length, machineMade, reviewed))
for (const { language, missing } of report)
  for (const key of missing) console.error(`${language}/${key} is missing or not translated`)
process.exitCode = report.some(({ missing }) => missing.length > 0) ? 1 : 0
