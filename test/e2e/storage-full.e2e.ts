import type { Page } from '@playwright/test'
import { idOf } from '../../src/publish/workbook/id.ts'
import { said } from '../language/texts.ts'
import { inRow, publish } from './second-release.ts'
import { answerQuestions, button, expect, settle, test } from './site.ts'
import { alertIn, diskUnder } from './storage.ts'

const OFFICE = idOf('musterkreis', 'locations', 'jobcenter-lindental-nord')
const CLIENT = { language: 'ar', age: '34', needs: ['sprache'], benefits: 'sgb2' } as const

const fieldOf = (page: Page, name: string) =>
  page.locator(`[data-field=${name}]`).getByRole('textbox')

test('a device without room for the first data says so to a client, and goes on once there is some', async ({
  site,
  page,
}) => {
  const disk = await diskUnder(page, site)
  await disk.fill()
  await page.goto(`${site.url}/directory`)
  await expect(alertIn(page, 'de', 'common:failure.full')).toBeVisible()
  await expect(page.getByText(said('de', 'directory:empty'))).toHaveCount(0)
  await page.goto(site.url)
  await answerQuestions(page, CLIENT)
  await expect(alertIn(page, 'ar', 'common:failure.full')).toBeVisible()
  await disk.free()
  // Nobody loads the page anew: the answers given so far would be gone.
  await expect(page.locator('article')).toBeVisible({ timeout: 60_000 })
})

test('where the device becomes full, what was written stays in its form, and is kept once there is room', async ({
  site,
  page,
}) => {
  const disk = await diskUnder(page, site)
  await page.goto(`${site.url}/directory/${OFFICE}`)
  await settle(page)
  await disk.fill()

  const star = page.locator('button[data-saved]').first()
  await star.click()
  await expect(page.getByText(said('de', 'report:failed')).first()).toBeVisible()
  await expect(star).toHaveAttribute('data-saved', 'false')

  await page.goto(`${site.url}/report/new`)
  const [missing, reason] = [fieldOf(page, 'missing'), fieldOf(page, 'reason')]
  await missing.fill('Neue Stelle am Markt')
  await reason.fill('Schild gelesen')
  await button(page, 'de', 'report:form.save').click()
  await expect(page.getByText(said('de', 'report:failed'))).toBeVisible()
  await expect(missing).toHaveValue('Neue Stelle am Markt')
  await expect(reason).toHaveValue('Schild gelesen')

  await disk.free()
  await button(page, 'de', 'report:form.save').click()
  await expect(page.locator('[data-report]')).toContainText('Neue Stelle am Markt')
})

test('a release that finds no room is refused with its reason, a leaflet too; the last good one answers until the next look', async ({
  site,
  page,
}) => {
  const disk = await diskUnder(page, site)
  await page.goto(`${site.url}/settings`)
  await settle(page)
  const renamed = inRow('jobcenter-lindental-nord', (row) => ({
    ...row,
    'name.de': 'Jobcenter Anders',
  }))
  publish(site, { locations: renamed })
  await disk.fill()
  await button(page, 'de', 'settings:data.refresh').click()
  await expect(page.getByText(said('de', 'feed:not-stored'))).toBeVisible()
  await page.goto(`${site.url}/directory/${OFFICE}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Jobcenter Lindental Nord')

  await page.goto(`${site.url}/offers/materials`)
  const keep = page.getByRole('button', { name: said('de', 'materials:keep'), exact: true }).first()
  await keep.click()
  await expect(page.getByText(said('de', 'materials:failure.not-stored'))).toBeVisible()

  await disk.free()
  await keep.click()
  await expect(page.getByText(said('de', 'materials:failure.not-stored'))).toHaveCount(0)
  await expect(page.locator('[data-state=kept]')).toHaveCount(1)
  await page.goto(`${site.url}/settings`)
  await button(page, 'de', 'settings:data.refresh').click()
  await expect(page.getByText(said('de', 'settings:sync.done'))).toBeVisible()
  await page.goto(`${site.url}/directory/${OFFICE}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Jobcenter Anders')
})
