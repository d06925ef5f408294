import { said } from '../language/texts.ts'
import { answerQuestions, countPrints, expectArrival, printed, tabTo, title } from './keys.ts'
import { button, expect, settle, test } from './site.ts'

for (const language of ['de', 'ar'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`a whole consultation with the keyboard alone, from the skip link to the printer: ${language}, ${colorScheme}`, async ({
      site,
      watched: page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await countPrints(page)
      await page.goto(site.url)
      await settle(page)
      await expect(title(page)).toBeFocused()
      await tabTo(
        page,
        page.getByRole('link', { name: said('de', 'common:nav.skip') }),
        'Shift+Tab',
      )
      await page.keyboard.press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
      await answerQuestions(page, language)

      const answer = said(language, 'consultation:answer.title')
      await expect(page.locator('article')).toBeVisible()
      const office = await title(page).locator('bdi').first().innerText()
      await expectArrival(page, office, answer)
      const card = page.locator('[data-service]').first()
      const service = await card.locator('h3 bdi').first().innerText()
      await tabTo(page, card.getByRole('button'))
      await page.keyboard.press('Enter')
      await expectArrival(page, service, answer)
      await tabTo(page, button(page, language, 'handout:add'))
      await page.keyboard.press('Enter')
      await expect(button(page, language, 'handout:added')).toBeFocused()
      await tabTo(page, button(page, language, 'handout:open'))
      await page.keyboard.press('Enter')
      await expectArrival(page, said(language, 'handout:title'))
      await tabTo(page, button(page, language, 'handout:print'))
      await page.keyboard.press('Enter')
      expect(await printed(page)).toBe(1)

      // And the same way back: each page takes its name along.
      await tabTo(page, button(page, language, 'handout:back'), 'Shift+Tab')
      await page.keyboard.press('Enter')
      await expectArrival(page, office, answer)
    })
