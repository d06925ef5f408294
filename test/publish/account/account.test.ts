import { expect, it } from 'vitest'
import { accountOf, comparedRelease } from '../../../src/publish/account/account.ts'
import { accountFile } from '../../../src/publish/account/text-file.ts'
import { aSnapshot, NOW } from '../../builders/feed.ts'
import { aService } from '../../builders/offers.ts'

const HOUR = 3_600_000
const before = comparedRelease(
  aSnapshot({ services: [aService(10, 1, { name: { de: 'Beratung' } }), aService(11, 1)] }),
  NOW,
)
const after = comparedRelease(
  aSnapshot({
    services: [
      aService(10, 1, {
        name: { de: 'Beratung', ar: 'مشورة' },
        needs: ['schulden', 'arbeit'],
        minimum_age: 18,
        alert: { de: '<b>Umzug</b>' },
      }),
      aService(12, 1, { name: { de: 'Neues Angebot' } }),
    ],
  }),
  NOW + HOUR,
)

it.each([
  [
    'de',
    ['NEU: 1', 'GEÄNDERT: 1', 'ENTFALLEN: 1'],
    ['Name (ar)', 'keine Angabe', '„مشورة“'],
    ['Mindestalter', 'keine Angabe', '18'],
    ['Hinweis', 'keine Angabe', '„<b>Umzug</b>“'],
  ],
  [
    'en',
    ['NEW: 1', 'CHANGED: 1', 'REMOVED: 1'],
    ['Name of the entry (ar)', 'not given', '“مشورة”'],
    ['Minimum age', 'not given', '18'],
    ['Remark', 'not given', '“<b>Umzug</b>”'],
  ],
] as const)('tells a release in %s, field by field', async (language, headings, ...fields) => {
  const { groups, holdings } = await accountOf(after, before, language)
  expect(groups.map(({ heading }) => heading)).toEqual(headings)
  expect(groups.map(({ entries }) => entries.map(({ name }) => name))).toEqual([
    ['Neues Angebot'],
    ['Beratung'],
    [aService(11, 1).name.de],
  ])
  const told = groups[1]?.entries[0]?.fields.map((field) => [field.label, field.old, field.new])
  for (const field of fields) expect(told).toContainEqual(field)
  const languages = groups[1]?.entries[0]?.fields.map((field) => field.languages)
  expect(languages).toContainEqual({ old: undefined, new: 'ar' })
  expect(holdings).toEqual([])
})

it('tells of a first release what it holds', async () => {
  const account = await accountOf(after, undefined, 'en')
  expect(account.groups).toEqual([])
  expect(account.holdings).toContainEqual({ kind: 'Offer', number: 2 })
  expect(new TextDecoder().decode(accountFile(account))).toContain('\n\n  Organization: ')
})
