/**
 * Makes the leaflets of Musterkreis that are no plain text, from `test/leaflets/<name>.<language>.txt`: run by hand
 * (`npx tsx test/leaflets.ts`) after one of those was changed, with Noto Sans installed. A PDF carries the letters it
 * needs; the poster is a picture.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { isLanguageCode, LANGUAGES } from '../src/language/languages.ts'
import { findChromium } from './e2e/chromium.ts'

const SOURCES = 'test/leaflets'
const OUT = 'src/demo/material'

const STYLE = `
  @page { size: A5; margin: 14mm }
  body { font: 11pt/1.45 'Noto Sans', 'Noto Sans Arabic', sans-serif; color: #16282d; margin: 0 }
  h1 { font-size: 19pt; line-height: 1.25; color: #0b5563; margin: 0 }
  h2 { font-size: 12pt; margin: 10pt 0 2pt; break-after: avoid }
  p { margin: 0 }
  p.sub { margin-block-end: 14pt }
  p.end { margin-block-start: 14pt; font-size: 8.5pt }
  /* One weight of the Arabic font keeps the file small. */
  [dir='rtl'] :is(h1, h2) { font-weight: normal }
  .poster { padding: 48px; background: #fdfaf3; font-size: 26px }
  .poster h1 { font-size: 72px }
  .poster p.end { font-size: 24px; margin-block-start: 40px }
  .poster h2 { font-size: 150px; line-height: 1; color: #9b1c1c }
`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Blocks parted by empty lines: title and subtitle, heading and text of each part, and a last remark. */
function pageOf(text: string, language: string, poster: boolean): string {
  const [head = '', ...blocks] = text.trim().split(/\n{2,}/)
  const [title = '', ...sub] = head.split('\n')
  const { direction } = isLanguageCode(language) ? LANGUAGES[language] : LANGUAGES.de
  const parts = blocks.map((block) => {
    const [first = '', ...rest] = block.split('\n')
    if (rest.length === 0) return `<p class="end">${escaped(first)}</p>`
    return `<h2>${escaped(first)}</h2><p>${escaped(rest.join(' '))}</p>`
  })
  return `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8">
    <title>${escaped(title)}</title><style>${STYLE}</style><body${poster ? ' class="poster"' : ''}>
    <h1>${escaped(title)}</h1><p class="sub">${escaped(sub.join(' '))}</p>${parts.join('')}`
}

const executablePath = findChromium()
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath && { executablePath }),
})
const page = await browser.newPage({ viewport: { width: 640, height: 700 } })
for (const file of readdirSync(SOURCES)) {
  const [name = '', language = 'de'] = file.split('.')
  const poster = name === 'notrufe'
  await page.setContent(pageOf(readFileSync(`${SOURCES}/${file}`, 'utf8'), language, poster))
  const path = `${OUT}/${name}.${language}`
  if (poster) await page.screenshot({ path: `${path}.png` })
  else await page.pdf({ path: `${path}.pdf`, preferCSSPageSize: true, tagged: true })
}
await browser.close()
