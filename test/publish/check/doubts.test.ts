import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/publish/check/check-workbook.ts'
import { isDialable } from '../../../src/publish/check/phones.ts'
import { readWorkbookFiles } from '../../../src/publish/cli/read-workbook-files.ts'
import { horizonOf } from '../../../src/publish/hours/horizon.ts'
import type { Problem } from '../../../src/publish/workbook/problem.ts'
import type { SheetName } from '../../../src/publish/workbook/sheets.ts'
import type { Workbook } from '../../../src/publish/workbook/workbook.ts'
import { aWorkbook, rowOf, type Sheets } from '../a-workbook.ts'

const TODAY = '2026-11-24'
const CONFIRMED = { assured_date: '2026-11-01' }

async function problemsOf(workbook: Workbook, today = TODAY): Promise<readonly Problem[]> {
  const { problems } = await checkWorkbook(workbook, { horizon: horizonOf(today), today })
  return problems
}

/** A workbook of which nothing is doubtful, with some sheets replaced. */
function undoubted(changes: Sheets = {}): Workbook {
  const dated = (
    ['organizations', 'locations', 'contacts', 'services', 'programmes', 'courses'] as const
  ).map((sheet) => [sheet, [{ ...rowOf(sheet), ...CONFIRMED }]] as const)
  const region = [{ ...rowOf('region'), languages: 'de' }]
  return aWorkbook({ region, ...Object.fromEntries(dated), ...changes })
}
const withCells = (sheet: SheetName, cells: Record<string, string>): Workbook =>
  undoubted({ [sheet]: [{ ...rowOf(sheet), ...CONFIRMED, ...cells }] })

const location = { ...rowOf('locations'), ...CONFIRMED }
const counselling = (id: string, organization: string, ages: Record<string, string>) => ({
  ...rowOf('services'),
  ...CONFIRMED,
  id,
  organization,
  ...ages,
})
const organizations = ['mbe', 'jmd'].map((kind) => ({
  ...rowOf('organizations'),
  ...CONFIRMED,
  id: kind === 'mbe' ? 'mbe-lindental' : kind,
  kind,
}))

const DOUBTS: readonly (readonly [string, Workbook, Partial<Problem>])[] = [
  [
    'hours that never open',
    withCells('locations', { opening_hours: 'Mo-Fr off' }),
    { code: 'never-open', sheet: 'locations', row: 2, column: 'opening_hours', value: 'Mo-Fr off' },
  ],
  [
    'a contact who is never there',
    withCells('contacts', { opening_hours: 'Mo-Fr off' }),
    { code: 'never-open', sheet: 'contacts', column: 'opening_hours' },
  ],
  [
    'an office open at Christmas',
    withCells('locations', { opening_hours: 'Mo-Su,PH 08:00-12:00' }),
    { code: 'open-at-christmas', column: 'opening_hours' },
  ],
  [
    'an age for which nobody is there',
    undoubted({
      organizations,
      services: [
        counselling('beratung', 'mbe-lindental', { minimum_age: '28' }),
        counselling('jugend', 'jmd', { minimum_age: '12', maximum_age: '26' }),
      ],
    }),
    {
      code: 'age-gap',
      sheet: 'services',
      row: 2,
      value: '28',
      params: { place: 'Kreis Lindental', ages: '27', jmd: 26, mbe: 28 },
    },
  ],
  [
    'ages that leave somebody out in one town',
    undoubted({
      organizations,
      locations: [location, { ...location, id: 'fern', city: 'Fernau', address_1: 'Weg 2' }],
      services: [
        counselling('beratung', 'mbe-lindental', { minimum_age: '27' }),
        counselling('fern', 'mbe-lindental', { minimum_age: '30', locations: 'fern' }),
        counselling('jugend', 'jmd', { maximum_age: '26', locations: 'lindental; fern' }),
      ],
    }),
    { code: 'age-gap', row: 3, params: { place: 'Fernau', ages: '27–29', jmd: 26, mbe: 30 } },
  ],
  [
    'a programme in the past',
    withCells('programmes', { dtstart: '2026-11-23' }),
    { code: 'ended', sheet: 'programmes', column: 'dtstart', value: '2026-11-23' },
  ],
  [
    'a series that is over',
    withCells('programmes', {
      dtstart: '2026-01-06',
      freq: 'WEEKLY',
      byday: 'TU',
      until: '2026-11-17',
    }),
    { code: 'ended', column: 'until', value: '2026-11-17' },
  ],
  [
    'a course that is over',
    withCells('courses', { starts_on: '2025-12-01', ends_on: '2026-06-30' }),
    { code: 'ended', sheet: 'courses', column: 'ends_on' },
  ],
  [
    'a number nobody can dial',
    withCells('organizations', { phone: '01000 123456' }),
    { code: 'undialable-phone', sheet: 'organizations', column: 'phone' },
  ],
  [
    'an office outside Germany',
    withCells('locations', { latitude: '8.3', longitude: '51.9' }),
    { code: 'outside-germany', sheet: 'locations', column: 'latitude', value: '8.3; 51.9' },
  ],
  [
    'an office far from its postal code',
    withCells('locations', { latitude: '52.5', longitude: '13.4' }),
    { code: 'far-from-town', sheet: 'locations', params: { town: 'Lindental', km: 354 } },
  ],
  [
    "a partner's service that lacks a language of the region",
    undoubted({
      region: [{ ...rowOf('region'), languages: 'de; ar' }],
      services: [
        { ...rowOf('services'), ...CONFIRMED, 'name.ar': 'استشارة', 'description.ar': 'وصف' },
        { ...rowOf('services'), ...CONFIRMED, id: 'zwei' },
      ],
    }),
    {
      code: 'untranslated',
      sheet: 'services',
      row: 3,
      column: 'name.ar',
      params: { language: 'ar' },
    },
  ],
  [
    'an entry that is half translated',
    undoubted({
      region: [{ ...rowOf('region'), languages: 'de; ar' }],
      services: [{ ...rowOf('services'), ...CONFIRMED, 'name.ar': 'ا', 'description.ar': 'و' }],
      notices: [{ ...rowOf('notices'), 'title.ar': 'جديد' }],
    }),
    { code: 'untranslated', sheet: 'notices', row: 2, column: 'body.ar' },
  ],
  [
    'a language of the region in which no service says anything',
    undoubted({ region: [{ ...rowOf('region'), languages: 'de; ar' }] }),
    { code: 'language-without-texts', sheet: 'services', row: 1, column: 'name.ar' },
  ],
  [
    'an entry confirmed too long ago',
    withCells('services', { assured_date: '2026-05-27' }),
    { code: 'unconfirmed', sheet: 'services', value: '2026-05-27', params: { days: 180 } },
  ],
  [
    'an entry nobody has confirmed',
    withCells('services', { assured_date: '' }),
    { code: 'never-confirmed', sheet: 'services', row: 2, column: 'assured_date' },
  ],
  [
    'two offices at one address with different hours',
    undoubted({
      locations: [location, { ...location, id: 'zwei', opening_hours: 'Mo-Fr 09:00-12:00' }],
    }),
    {
      code: 'differing-hours',
      row: 3,
      value: 'Mo-Fr 09:00-12:00',
      params: { other: 2, hours: 'Mo-Fr 08:00-12:00' },
    },
  ],
  [
    'a Bavarian town that does not say whether 15 August is a holiday',
    withCells('locations', { state_province: 'DE-BY' }),
    { code: 'holiday-area-open', sheet: 'locations', row: 2, column: 'holiday_area' },
  ],
]

/** What looks alike and is right. */
const RIGHT: readonly (readonly [string, Workbook])[] = [
  ['everything in order', undoubted()],
  ['by appointment only', withCells('locations', { opening_hours: '"nach Vereinbarung"' })],
  [
    'a helpline at Christmas',
    withCells('locations', { phone_hours: '24/7', phone: '0221 4710 111' }),
  ],
  [
    'JMD to 26 and MBE from 27',
    undoubted({
      organizations,
      services: [
        counselling('beratung', 'mbe-lindental', { minimum_age: '27' }),
        counselling('jugend', 'jmd', { maximum_age: '26' }),
      ],
    }),
  ],
  ['a programme today', withCells('programmes', { dtstart: TODAY })],
  [
    'a series without an end',
    withCells('programmes', { dtstart: '2024-01-02', freq: 'WEEKLY', byday: 'TU' }),
  ],
  ['exactly 180 days ago', withCells('services', { assured_date: '2026-05-28' })],
  [
    'one address with the same hours in other words',
    undoubted({
      locations: [
        location,
        { ...location, id: 'zwei', opening_hours: 'Mo,Tu,We,Th,Fr 08:00-12:00' },
      ],
    }),
  ],
  [
    'two floors of one house',
    undoubted({
      locations: [
        location,
        { ...location, id: 'zwei', address_2: '1. Stock', opening_hours: 'Mo-Fr 09:00-12:00' },
      ],
    }),
  ],
  ['Augsburg', withCells('locations', { state_province: 'DE-BY', holiday_area: 'A' })],
]

describe('check', () => {
  it.each(DOUBTS)('warns of %s', async (_, workbook, doubt) => {
    expect(await problemsOf(workbook)).toEqual([expect.objectContaining(doubt)])
  })

  it.each(RIGHT)('says nothing of %s', async (_, workbook) => {
    expect(await problemsOf(workbook)).toEqual([])
  })

  it('doubts nothing in the demo', async () => {
    const demo = await readWorkbookFiles('src/demo')
    if (!demo.ok) throw new Error(demo.error.code)
    expect(await problemsOf(demo.value)).toEqual([])
  }, 60_000)

  it.each([
    ['+49 30 23125 111', true],
    ['+49 152 28817386', true],
    ['+49 5241 850', true],
    ['+49 5241 8501234', true],
    ['+49 1000 123456', false],
    ['+1 213 373 4253', true],
  ])('knows that %s can be dialled: %s', (number, dialable) => {
    expect(isDialable(number)).toBe(dialable)
  })
})
