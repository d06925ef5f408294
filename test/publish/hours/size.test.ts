import { describe, expect, it } from 'vitest'
import table from '../../vectors/hours/opening-hours.json' with { type: 'json' }
import { calendarOf, siteOf } from './sites.ts'

const calendar = calendarOf('DE-NW')
const bytesOf = (text: string): number =>
  Buffer.byteLength(JSON.stringify(siteOf(text, calendar).schedule?.compiled))

/** What offices write: weekdays, times, holidays, an appointment. */
const ordinary = table.vectors
  .map(({ text }) => text)
  .filter((text) => !/week|\[|SH|easter|Apr|Aug|Jan|Dec|Feb|PH [-+]|2[02-6]:00$|01:30$/.test(text))

describe('compiled hours', () => {
  it.each(ordinary)('%s: under 200 bytes', (text) => {
    expect(bytesOf(text)).toBeLessThan(200)
  })

  it('of an ordinary text do not repeat the holidays of the region', () => {
    const { compiled } = siteOf('Mo-Fr 08:00-12:00; PH off', calendar).schedule ?? {}
    expect(compiled).toMatchObject({ p: 1 })
    expect(compiled).not.toHaveProperty('x')
  })

  it('take 1.2 kB at most for everything in the table', () => {
    const sizes = table.vectors.map(({ text }) => bytesOf(text)).toSorted((a, b) => a - b)
    const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)]
    console.log(
      `bytes: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}; ${ordinary.length} ordinary texts`,
    )
    expect(sizes.at(-1)).toBeLessThan(1200)
  })
})
