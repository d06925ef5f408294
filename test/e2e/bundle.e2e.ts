import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

/** Words that stand in the libraries of the publisher and nowhere in the guide. */
const PUBLISHER_ONLY = { opening_hours: 'isWeekStable', 'date-holidays': 'getHolidays' }

test('the libraries of the publisher are in none of the guide’s files', () => {
  for (const [name, word] of Object.entries(PUBLISHER_ONLY)) {
    const main = join('node_modules', name)
    const library = readdirSync(main, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.[cm]?js$/.test(file))
      .some((file) => readFileSync(join(main, file), 'utf8').includes(word))
    expect(library, `${name} still says ${word}`).toBe(true)
  }
  // The desk is a page of its own and needs them; of the guide's it lists none.
  const bundles = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.js') && !/^desk[/](?:assets|service-worker)/.test(file),
  )
  expect(readFileSync('dist/service-worker.js', 'utf8')).not.toMatch(/["']desk[/]/)
  expect(bundles.length).toBeGreaterThan(20)
  for (const file of bundles)
    for (const word of Object.values(PUBLISHER_ONLY))
      expect(readFileSync(join('dist', file), 'utf8').includes(word), `${file}: ${word}`).toBe(
        false,
      )
})
