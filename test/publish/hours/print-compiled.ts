import { instantOf } from '../../../src/hours/berlin.ts'
import { stateAt } from '../../../src/hours/state.ts'
import { weekTable } from '../../../src/hours/week.ts'
import { QUARTER } from './library-states.ts'
import { calendarOf, siteOf } from './sites.ts'

/**
 * Run in a process of its own, with a `TZ` of its own: prints hours compiled and read there. The
 * texts reach into the hours that summer time takes or doubles somewhere in the world.
 */
const texts = [
  'Mo-Fr 08:00-12:00, Th 14:00-18:00; PH off',
  'Mo-Su 00:15-03:45',
  'Sa 22:00-02:30; SH off',
  'week 1-53/2 Tu[1,3] 00:00-02:00; Apr-Sep off',
  'Mo-Fr 09:00-17:00; PH -1 day 09:00-12:00; PH off',
]

/** The last day of summer time and the first, in Berlin. */
const CHANGES = ['2027-03-28', '2027-10-31']

const printed = texts.map((text) => {
  const site = siteOf(text, calendarOf('DE-BY', 'KATH'))
  const states = CHANGES.flatMap((date) =>
    Array.from({ length: 100 }, (_, quarter) =>
      stateAt(site, instantOf(date, 0) + quarter * QUARTER),
    ),
  )
  return { compiled: site.schedule?.compiled, states, week: weekTable(site, '2027-03-22') }
})
console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, printed }))
