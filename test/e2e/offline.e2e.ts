import { consult, expect, settle, test } from './site.ts'

test('first visit, server gone, reload: a whole consultation in Arabic, and a service with its hours', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  await site.stop()
  await expect(fetch(site.url)).rejects.toThrow()

  await page.reload()
  await consult(page, { language: 'ar', age: '34', needs: ['sprache'], benefits: 'sgb2' })
  const sign = page.getByRole('heading', { level: 1 })
  await expect(sign).toContainText('MBE')
  await expect(sign.locator('bdi[lang=ar]')).toHaveAttribute('dir', 'rtl')
  await expect(sign.locator('bdi[lang=de]')).toHaveText('Migrationsberatung für Erwachsene (MBE)')
  await expect(page.locator('[data-boundary=case-stays-with-jobcenter]')).toBeVisible()
  await expect(page.locator('[data-excluded=jmd]')).toBeVisible()

  await page.locator('[data-service] button').first().click()
  const rows = page.locator('table').first().locator('tbody tr')
  await expect(rows).toHaveCount(7)
  await expect(rows.filter({ hasText: /\d\d:\d\d–\d\d:\d\d/ }).first()).toBeVisible()
})

test('offline, the directory lists the offices and an office page shows its hours', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  await site.stop()
  await page.reload()
  await page.getByRole('link', { name: 'Verzeichnis' }).click()
  await page.locator('main li a').first().click()
  await expect(page.getByRole('table').first()).toBeVisible()
  // The address of an office is a page of its own, offline too.
  await page.reload()
  await expect(page.getByRole('table').first()).toBeVisible()
})

test('a first visit with no feed reachable shows the embedded region', async ({
  site,
  watched: page,
}) => {
  const asked: string[] = []
  await page.route('**/feed/**', (route) => {
    asked.push(route.request().url())
    return route.abort()
  })
  await page.goto(site.url)
  await expect(page.getByRole('contentinfo')).toContainText('Musterkreis')
  await page.getByRole('link', { name: 'Einstellungen' }).click()
  await expect(page.getByText('Neue Daten wurden nicht übernommen.')).toBeVisible()
  await expect(page.getByText(/Sie sehen weiter die letzten guten Daten/)).toBeVisible()
  expect(asked).not.toEqual([])
})
