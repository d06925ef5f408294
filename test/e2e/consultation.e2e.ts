import { chooseLanguage, consult, expect, settle, test } from './site.ts'

test('back and forward keep what was said; the back button of the device goes one question back', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  await consult(page, { language: 'de', age: '24', needs: ['ausbildung'], benefits: 'none' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jugendmigrationsdienst (JMD)')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Was trifft auf Sie zu?')
  await page.goBack()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
  await page.goBack()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await page.goBack()
  await expect(page.getByText('24', { exact: true })).toBeVisible()
})

test('an impossible age is told, and goes no further', async ({ site, watched: page }) => {
  await page.goto(site.url)
  await chooseLanguage(page, 'de')
  await expect(page.getByRole('heading', { name: 'Wie alt sind Sie?' })).toBeVisible()
  await page.keyboard.type('121')
  await expect(page.getByRole('alert')).toContainText('0 bis 120')
  await expect(page.getByRole('button', { name: 'Weiter' })).toBeDisabled()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Wobei brauchen Sie Hilfe?' })).toBeVisible()
})

test('the quick page is answered with the keyboard alone', async ({ site, watched: page }) => {
  await page.goto(`${site.url}/quick`)
  await page.getByLabel('Alter in Jahren').focus()
  await page.keyboard.type('45')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  for (let needs = 0; needs < 16; needs++) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.locator('article').getByRole('heading', { level: 1 })).toHaveText(
    'Migrationsberatung für Erwachsene (MBE)',
  )
})

test('every touch target of the consultation is at least 48 px', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  const small = async () =>
    page.locator('button:not([data-term]):visible, label:visible').evaluateAll((targets) =>
      targets
        .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 48 || box.height < 48)
        .map(({ text }) => text),
    )
  expect(await small()).toEqual([])
  await consult(page, { language: 'ar', age: '34', needs: ['sprache'], benefits: 'sgb2' })
  expect(await small()).toEqual([])
})
