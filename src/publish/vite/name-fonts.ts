import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'
import subsetFont from 'subset-font'
import { LANGUAGE_CODES, LANGUAGES } from '../../language/languages.ts'

const { resolve } = createRequire(import.meta.url)
const FOLDER = join('node_modules', '.cache', 'name-fonts')

/** As bold as names are set (screens/consultation/languages.module.css). */
const WEIGHT = 650

const NOTO = '@fontsource-variable/noto-sans'
const SCRIPTS: Readonly<Record<string, string>> = {
  'latin-ext': `${NOTO}/files/noto-sans-latin-ext-wght-normal.woff2`,
  cyrillic: `${NOTO}/files/noto-sans-cyrillic-wght-normal.woff2`,
  arabic: `${NOTO}-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2`,
  ethiopic: `${NOTO}-ethiopic/files/noto-sans-ethiopic-ethiopic-wght-normal.woff2`,
}

/**
 * The letters of the languages' own names, a file of a few kilobytes for each script, for `url('name-fonts/<script>.woff2')`
 * in a style sheet: whoever chooses among them needs none of the whole fonts, which are five hundred.
 */
export const nameFonts = (): Plugin => ({
  name: 'name-fonts',
  async config({ root = process.cwd() }) {
    const folder = join(root, FOLDER)
    mkdirSync(folder, { recursive: true })
    const names = LANGUAGE_CODES.map((code) => LANGUAGES[code].name).join('')
    const options = { targetFormat: 'woff2', variationAxes: { wght: WEIGHT } } as const
    for (const [script, font] of Object.entries(SCRIPTS)) {
      const subset = await subsetFont(readFileSync(resolve(font)), names, options)
      const file = join(folder, `${script}.woff2`)
      // Whole at once: another build may be reading it.
      writeFileSync(`${file}.${process.pid}`, subset)
      renameSync(`${file}.${process.pid}`, file)
    }
    return { resolve: { alias: { 'name-fonts': folder } } }
  },
})
