import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import type { Situation } from '../../src/catalogue/situation.ts'
import { BENEFITS, COURSE_KINDS, FACTS, NEEDS } from '../../src/catalogue/vocabulary.ts'
import { match } from '../../src/match/match.ts'
import { readWorkbookFiles } from '../../src/publish/cli/read-workbook-files.ts'
import { horizonOf } from '../../src/publish/hours/horizon.ts'
import { buildSnapshot } from '../../src/publish/snapshot/build-snapshot.ts'
import { offersOf } from '../../src/publish/try/try-case.ts'

const DAY = '2026-11-24'
let region: Snapshot
beforeAll(async () => {
  const workbook = await readWorkbookFiles('src/demo')
  if (!workbook.ok) throw new Error(workbook.error.code)
  const { content, problems } = await buildSnapshot(workbook.value, { horizon: horizonOf(DAY) })
  expect(problems).toEqual([])
  if (!content) throw new Error('no content')
  region = content.snapshot
})

describe('Musterkreis', () => {
  it('is as large as a region of its kind', () => {
    const kinds = (kind: string) => region.organizations.filter((one) => one.kind === kind).length
    expect(region.region.towns).toHaveLength(4)
    expect(['arbeitsagentur', 'jobcenter', 'mbe', 'jmd'].map(kinds)).toEqual([1, 1, 3, 2])
    expect(['auslaenderbehoerde', 'bamf', 'course-provider'].map(kinds)).toEqual([1, 1, 3])
    expect(kinds('specialist')).toBeGreaterThanOrEqual(8)
    expect(region.locations.length).toBeGreaterThanOrEqual(25)
    expect(region.services.length).toBeGreaterThanOrEqual(60)
    expect(region.programmes).toHaveLength(15)
    expect(region.courses).toHaveLength(12)
    expect(region.notices).toHaveLength(6)
  })

  it('has every kind of course, and training for staff', () => {
    expect(new Set(region.courses.map(({ kind }) => kind))).toEqual(new Set(COURSE_KINDS))
    expect(region.programmes.some(({ audience }) => audience === 'staff')).toBe(true)
  })

  it('answers every situation with a service of every kind it recommends', () => {
    const offers = offersOf(region)
    const missing = new Set<string>()
    const facts: Situation['facts'][] = [[], ...FACTS.map((fact) => [fact])]
    for (const need of NEEDS)
      for (const benefits of BENEFITS)
        for (const age of [8, 20, 27, 28, 45, 70])
          for (const said of facts) {
            // The Garantiefonds Hochschule ends at 30: an older client is told whom to ask, no more.
            if (age > 30 && said.includes('university-bound')) continue
            const client: Situation = { age, benefits, needs: [need], facts: said }
            const answer = match(client, offers, { at: Date.parse(`${DAY}T09:00:00Z`) })
            for (const kind of [answer.primary, ...answer.also])
              if (kind && !answer.services.some((found) => found.kind === kind))
                missing.add(`${need} ${age} ${benefits} ${said.join()}: ${kind}`)
          }
    expect([...missing]).toEqual([])
  })
})

describe('everything in it is recognisably fictional', () => {
  const files = readdirSync('src/demo').filter((file) => file.endsWith('.csv'))
  const text = files.map((file) => readFileSync(`src/demo/${file}`, 'utf8')).join('\n')

  it('telephone numbers are from the range kept for fiction', () => {
    const numbers = JSON.stringify(region).match(/\+\d[\d ]+/g) ?? []
    expect(numbers.length).toBeGreaterThan(50)
    expect(
      numbers.filter(
        (number) =>
          !/^\+49(2214710\d{3}|152(28817386|28895456|54599371)|1729925904|176040690\d{2})$/.test(
            number.replaceAll(' ', ''),
          ),
      ),
    ).toEqual([])
  })

  it('addresses on the web end in .example, postal codes exist nowhere', () => {
    const hosts = [...text.matchAll(/(?:https?:\/\/|@)([\w.-]+)/g)].map(([, host]) => host ?? '')
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([])
    expect(region.locations.filter(({ address }) => !address.postal_code.startsWith('43'))).toEqual(
      [],
    )
  })

  it('no real Träger is named', () => {
    expect(text).not.toMatch(
      /caritas|diakonie|\bawo\b|\bdrk\b|rotes kreuz|paritätisch|\bcjd\b|internationaler bund/i,
    )
  })
})
