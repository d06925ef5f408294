import { readFileSync } from 'node:fs'
import type { LanguageCode } from '../../src/language/languages.ts'
import { LANGUAGE_CODES, LANGUAGES } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { expect, settle, test } from './site.ts'

const REVIEWS = JSON.parse(readFileSync('locales/review.json', 'utf8')) as Record<
  LanguageCode,
  { made: string; reviewed: string | null }
>

const isMachineMade = (language: LanguageCode): boolean =>
  REVIEWS[language].made === 'machine' && REVIEWS[language].reviewed === null

test('the settings say of every language whether a machine made it, in that language', async ({
  site,
  watched: page,
}) => {
  expect(isMachineMade('de')).toBe(false)
  expect(LANGUAGE_CODES.some(isMachineMade)).toBe(true)
  await page.goto(`${site.url}/settings`)
  await settle(page)
  for (const language of LANGUAGE_CODES) {
    await page.getByRole('combobox').selectOption(language)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      said(language, 'settings:title'),
    )
    const remark = page.getByText(said(language, 'settings:language.machine'), { exact: true })
    await expect(remark).toHaveCount(isMachineMade(language) ? 1 : 0)
  }
  await page.getByRole('combobox').selectOption('de')
  const list = page.locator('details', { hasText: said('de', 'settings:review.title') })
  await list.locator('summary').click()
  for (const language of LANGUAGE_CODES) {
    const row = list.getByRole('listitem').filter({
      has: page.locator(`bdi[lang="${language}"]`, { hasText: LANGUAGES[language].name }),
    })
    await expect(row).toContainText(said('de', `settings:review.${REVIEWS[language].made}`))
    const unread = said('de', 'settings:review.unreviewed')
    if (isMachineMade(language)) await expect(row).toContainText(unread)
    else await expect(row).not.toContainText(unread)
  }
})
