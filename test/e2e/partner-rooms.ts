import type { Page } from '@playwright/test'
import { type LanguageCode, staffLanguage } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { keysOf } from './kept.ts'
import { enrol, lockButton, passphraseField, unlock } from './partner-device.ts'
import type { Site } from './server.ts'
import { button, consult, expect, settle } from './site.ts'

type Look = (screen: string) => Promise<void>

/** Leads through the door and every room behind it, with the guide in a language, and looks at each once it is drawn. */
export async function partnerRooms(
  page: Page,
  site: Site,
  language: LanguageCode,
  look: Look,
): Promise<void> {
  const spoken = staffLanguage(language)
  const text = (key: string): string => said(spoken, key)
  /** Within the running guide: what is open stays open. */
  const go = async (path: string): Promise<void> => {
    await page.evaluate((to) => history.pushState(null, '', to), path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await enrolSeen(page, site, language, look)
  await go('/cooperation')
  await look('overview')
  await go('/cooperation/agreement')
  await expect(page.getByText('Brombeerhaus').first()).toBeVisible()
  await look('agreement')
  await button(page, spoken, 'agreement:tools.sheet').click()
  await look('data sheet')
  await go('/cooperation/meetings')
  await page.locator('main summary').first().click()
  await fillTopic(page, text)
  await look('meetings: a topic refused')
  await page
    .getByRole('button', { name: text('meetings:openShort') })
    .first()
    .click()
  await look('meeting')
  for (const sheet of ['agenda', 'minutes']) {
    await button(page, spoken, `meetings:${sheet}.sheet`).click()
    await look(`meeting: ${sheet} sheet`)
    await button(page, spoken, 'meetings:one.back').click()
  }
  await go('/cooperation/phones')
  await expect(page.getByText('Ines Kornblum').first()).toBeVisible()
  await look('phones')
  await page.getByRole('searchbox').fill('Xyzzy')
  await expect(page.getByText(text('phones:nothingFound'))).toBeVisible()
  await look('phones: nothing found')
  await go('/cooperation/phones/print')
  await look('phones: print')
  await go('/cooperation/phones/export')
  await look('phones: export')
  await go('/cooperation/review')
  await look('review')
  await go('/cooperation/evaluation')
  await expect(page.locator('[data-numbers=exact]')).toBeVisible()
  await look('evaluation')
}

/** Unlocked, after a look at the door as it asks for the enrolment, and for the passphrase. */
async function enrolSeen(page: Page, site: Site, language: LanguageCode, look: Look) {
  await page.goto(site.url)
  await settle(page)
  // Something is counted, for the evaluation to show.
  await consult(page, { language, age: '34', needs: ['sprache'], benefits: 'sgb2' })
  await expect.poll(() => keysOf(page, 'counts')).toHaveLength(1)
  await page.goto(`${site.url}/cooperation?lang=${language}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('door: to enrol')
  await enrol(page, site)
  await page.goto(`${site.url}/cooperation?lang=${language}`)
  const spoken = staffLanguage(language)
  await expect(passphraseField(page, spoken)).toBeVisible()
  await unlock(page, 'falsch-falsch-falsch', spoken)
  await expect(page.getByText(said(spoken, 'cooperation:shut.wrong-passphrase'))).toBeVisible()
  await look('door: a wrong passphrase')
  await unlock(page, undefined, spoken)
  await expect(lockButton(page, spoken)).toBeVisible({ timeout: 60_000 })
}

/** A topic as nobody may write it (K§4). */
async function fillTopic(page: Page, text: (key: string) => string): Promise<void> {
  const form = page.locator('form').first()
  await form.locator('select').selectOption('law')
  await form.locator('[data-field=title] :is(input, textarea)').fill('Anruf bei 0171 1234567')
  await form.getByRole('button', { name: text('topics:topic.save') }).click()
  await expect(form.locator('[aria-invalid=true]')).toHaveCount(1)
}
