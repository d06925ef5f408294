import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Contact, Location } from '../../src/catalogue/organization.ts'
import type { Schedule } from '../../src/catalogue/schedule.ts'
import type { ServiceAtLocation } from '../../src/catalogue/service.ts'
import type { Situation } from '../../src/catalogue/situation.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { BENEFITS, FACTS, NEEDS } from '../../src/catalogue/vocabulary.ts'
import type { ListEntry, SlipSource } from '../../src/handout/slip.ts'
import { entryFor, reasonsForPaper, slipName, slipOf } from '../../src/handout/slip.ts'
import { addDays } from '../../src/catalogue/calendar-date.ts'
import { weekdayOf } from '../../src/hours/berlin.ts'
import type { Answer, Message } from '../../src/match/answer.ts'
import { match } from '../../src/match/match.ts'
import { readWorkbookFiles } from '../../src/publish/cli/read-workbook-files.ts'
import { horizonOf } from '../../src/publish/hours/horizon.ts'
import { buildSnapshot } from '../../src/publish/snapshot/build-snapshot.ts'
import { offersOf } from '../../src/publish/try/try-case.ts'
import { clients } from '../builders/clients.ts'
import { aLocation, anOrganization, aService, uuid } from '../builders/offers.ts'
import { CHRISTMAS, site } from '../hours/sites.ts'

const DAY = '2026-11-24'

/** Weekday mornings, Thursday afternoons by appointment; closed on Christmas. */
const MORNINGS = site().schedule as Schedule
const WRITTEN: Schedule = { attending_type: 'phone', opening_hours: 'nach Absprache' }

const at = (more: Partial<ServiceAtLocation> = {}): ServiceAtLocation => ({
  id: uuid(1001),
  service_id: uuid(10),
  location_id: uuid(1),
  ...more,
})

const placeOf = (location: Partial<Location> = {}, here: Partial<ServiceAtLocation> = {}) => ({
  at: at(here),
  location: aLocation(1, location),
  calendar: CHRISTMAS,
})

const aSource = (more: Partial<SlipSource> = {}): SlipSource => ({
  service: aService(10, 1),
  organization: anOrganization(1, 'mbe'),
  place: placeOf({ schedules: [MORNINGS] }),
  contacts: [],
  reasons: [],
  ...more,
})

/** The fourteen days of a slip, this week's seven and then the next one's. */
function daysOf(today: string, source = aSource()) {
  const [hours] = slipOf(source, today).hours
  const days = hours?.days ?? []
  return [...days.map(([day]) => day), ...days.map(([, later]) => later)]
}

const timesOf = (today: string) =>
  new Map(daysOf(today).map(({ date, slots }) => [date, slots.map(({ from }) => from).join()]))

describe('the days of a slip', () => {
  it('are fourteen from the day on, each beside the same weekday', () => {
    const dates = fc.integer({ min: 0, max: 550 }).map((later) => addDays(DAY, later))
    fc.assert(
      fc.property(dates, (today) => {
        expect(daysOf(today).map(({ date }) => date)).toEqual(
          Array.from({ length: 14 }, (_, later) => addDays(today, later)),
        )
        for (const [day, later] of slipOf(aSource(), today).hours[0]?.days ?? [])
          expect(weekdayOf(later.date)).toBe(weekdayOf(day.date))
      }),
    )
  })

  it('name public holidays, on which the office is closed', () => {
    const holidays = daysOf('2026-12-15').filter(({ holiday }) => holiday)
    expect(holidays.map(({ date, holiday, slots }) => [date, holiday?.de, slots])).toEqual([
      ['2026-12-25', '1. Weihnachtstag', []],
      ['2026-12-26', '2. Weihnachtstag', []],
    ])
    const times = timesOf('2026-12-15')
    expect(times.get('2026-12-18')).toBe('08:00')
    expect(times.get('2026-12-24')).toBe('14:00')
  })

  it.each(['2027-03-22', '2027-03-28', '2027-10-25', '2027-10-31'])(
    'lose none and double none where the clocks change: %s',
    (today) => {
      expect(new Set(daysOf(today).map(({ date }) => date)).size).toBe(14)
      for (const [date, times] of timesOf(today))
        expect(times, date).toBe(
          ['08:00', '08:00', '08:00', '14:00', '08:00', '', ''][weekdayOf(date)],
        )
    },
  )

  it('are not known past the horizon', () => {
    const known = daysOf('2028-05-25').map((day) => day.known)
    expect(known).toEqual([...Array<boolean>(7).fill(true), ...Array<boolean>(7).fill(false)])
  })

  it('say when the office is closed for a while', () => {
    const temporarily_closed = { from: '2026-11-26', to: '2026-12-01' }
    const place = placeOf({ schedules: [MORNINGS], temporarily_closed })
    const closed = daysOf(DAY, aSource({ place })).filter((day) => day.closed_temporarily)
    expect(closed.map(({ date }) => date.slice(5))).toEqual([
      '11-26',
      '11-27',
      '11-28',
      '11-29',
      '11-30',
      '12-01',
    ])
    expect(closed.flatMap(({ slots }) => slots)).toEqual([])
  })
})

describe('the hours of a slip', () => {
  it('are as written where nobody could compile them', () => {
    const place = placeOf({ schedules: [MORNINGS, WRITTEN] })
    const { hours } = slipOf(aSource({ place }), DAY)
    expect(hours.map(({ attending, written, days }) => [attending, written, days.length])).toEqual([
      ['in-person', undefined, 7],
      ['phone', 'nach Absprache', 0],
    ])
  })

  it('are those of each way to reach the office', () => {
    const phone = {
      ...site({ w: [['2026-11-23', [2, 2, 2, 2, 2, 0, 0]]] }).schedule,
      attending_type: 'phone',
    } as Schedule
    const place = placeOf({ schedules: [MORNINGS, phone] })
    const { hours } = slipOf(aSource({ place }), DAY)
    const tuesday = hours.map(({ attending, days }) => [attending, days[0]?.[0].slots[0]?.from])
    expect(tuesday).toEqual([
      ['in-person', '08:00'],
      ['phone', '14:00'],
    ])
  })

  it("are the service's own where it has some at this place", () => {
    const place = placeOf({ schedules: [MORNINGS] }, { schedules: [WRITTEN] })
    expect(slipOf(aSource({ place }), DAY).hours).toEqual([
      { attending: 'phone', written: 'nach Absprache', days: [] },
    ])
  })

  it('are none where none are given', () => {
    expect(slipOf(aSource({ place: placeOf() }), DAY).hours).toEqual([])
  })
})

describe('the telephone numbers', () => {
  const phone = (owner: string) => ({
    phones: [{ number: '+49 221 4710', description: { de: owner } }],
  })
  const owners = ['here', 'service', 'office', 'organization'] as const

  it.each<[string, readonly (typeof owners)[number][]]>([
    ['here', owners],
    ['service', ['service', 'office', 'organization']],
    ['office', ['office', 'organization']],
    ['organization', ['organization']],
  ])('are those of the nearest: %s', (nearest, given) => {
    const of = (owner: (typeof owners)[number]) => (given.includes(owner) ? phone(owner) : {})
    const { phones } = slipOf(
      aSource({
        service: aService(10, 1, of('service')),
        organization: { ...anOrganization(1, 'mbe'), ...of('organization') },
        place: placeOf(of('office'), of('here')),
      }),
      DAY,
    )
    expect(phones?.map(({ description }) => description?.de)).toEqual([nearest])
  })

  it('are none where nobody has one', () => {
    expect(slipOf(aSource(), DAY).phones).toBeUndefined()
  })
})

describe('the person to ask for', () => {
  const person = (name: string, absent_until?: string): Contact => ({
    id: uuid(400),
    organization_id: uuid(1),
    name,
    role: 'advisor',
    ...(absent_until !== undefined && { absent_until }),
  })
  const named = (...contacts: Contact[]) => slipOf(aSource({ contacts }), DAY).contact?.name

  it.each([
    [undefined, 'A'],
    ['2026-11-23', 'A'],
    // Their last day of absence.
    ['2026-11-24', 'B'],
    ['2026-12-24', 'B'],
  ])('absent until %s: %s', (until, expected) => {
    expect(named(person('A', until), person('B'))).toBe(expected)
  })

  it('is nobody while all are away', () => {
    expect(named(person('A', '2026-12-24'), person('B', '2026-11-30'))).toBeUndefined()
    expect(named()).toBeUndefined()
  })
})

describe('an offer without a place', () => {
  const slip = slipOf(aSource({ place: undefined }), DAY)

  it('has neither place nor hours', () => {
    expect(slip.location).toBeUndefined()
    expect(slip.hours).toEqual([])
    expect(slip.site).toEqual({ schedule: undefined, closure: undefined, calendar: undefined })
  })

  it('is called by its own name, others by that of their office', () => {
    expect(slipName(slip).de).toBe('Angebot 10')
    expect(slipName(slipOf(aSource(), DAY)).de).toBe('Büro 1')
  })
})

describe('the reasons on paper', () => {
  const said = (...keys: string[]): Message[] => keys.map((key) => ({ key, params: {} }))

  it('leave out what is said of the client', () => {
    expect(
      reasonsForPaper([
        ...said('reason.sprache.comp'),
        { key: 'age.fits.mbe', params: { age: 34, from: 28, to: 120 } },
        ...said('authority.jobcenter', 'boundary.under-12.leads', 'rank.group.women'),
      ]),
    ).toEqual(said('reason.sprache.comp'))
  })

  it('say nothing of money, and nothing twice', () => {
    expect(
      reasonsForPaper(
        said(
          'reason.leistungen.jobcenter',
          'reason.arbeit.auth',
          'reason.leistungen.arbeitsagentur',
          'reason.arbeit.auth',
        ),
      ),
    ).toEqual(said('reason.any', 'reason.arbeit.auth'))
  })
})

describe('over whole answers of Musterkreis', () => {
  const moment = Date.parse(`${DAY}T09:00:00Z`)
  let region: Snapshot
  let answerTo: (client: Situation) => Answer
  beforeAll(async () => {
    const workbook = await readWorkbookFiles('src/demo')
    if (!workbook.ok) throw new Error(workbook.error.code)
    const { content } = await buildSnapshot(workbook.value, { horizon: horizonOf(DAY) })
    if (!content) throw new Error('no content')
    region = content.snapshot
    const offers = offersOf(region)
    answerTo = (client) =>
      match(client, offers, { at: moment, language: 'ar', near: { latitude: 51, longitude: 7 } })
  })

  const entriesOf = (client: Situation): ListEntry[] => {
    const answer = answerTo(client)
    return answer.services.map(({ service }) => {
      const entry = entryFor(answer, service.id)
      if (!entry) throw new Error(`no entry for ${service.id}`)
      return entry
    })
  }

  const sourceOf = ({ serviceId, locationId, reasons }: ListEntry): SlipSource => {
    const service = region.services.find(({ id }) => id === serviceId)
    const organization = region.organizations.find(({ id }) => id === service?.organization_id)
    if (!service || !organization) throw new Error('not in the region')
    const here = region.service_at_locations.find(
      (one) => one.service_id === serviceId && one.location_id === locationId,
    )
    const location = region.locations.find(({ id }) => id === locationId)
    const contacts = region.contacts.filter(({ service_ids }) => service_ids?.includes(serviceId))
    const place = here && location && { at: here, location, calendar: undefined }
    return { service, organization, place, contacts, reasons }
  }

  const german = JSON.parse(readFileSync('locales/de/match.json', 'utf8')) as object
  /** A reason's sentence as the slip has it. */
  const sentence = (key: string): string => {
    const found = key
      .split('.')
      .reduce<unknown>((texts, part) => (texts as Record<string, unknown>)[part], german)
    if (typeof found !== 'string') throw new Error(`no sentence for ${key}`)
    return found
  }

  it('an entry has a reason of the office at most, and no field for more', () => {
    fc.assert(
      fc.property(clients, (client) => {
        for (const { reasons, ...rest } of entriesOf(client)) {
          expect(Object.keys(rest)).toEqual(['serviceId', 'locationId'])
          for (const { key, params } of reasons) {
            expect(key).toMatch(/^reason\./)
            expect(params).toEqual({})
          }
        }
      }),
    )
  })

  it('neither entry nor slip carries anything of a marked situation', () => {
    // No age, benefit or fact anybody has: where one appears it was copied.
    const marked = clients.map((client) => ({
      ...client,
      age: client.age + 0.4711,
      facts: [...client.facts, 'marked-fact' as Situation['facts'][number]],
    }))
    const markedMoney = marked.map((client) => ({
      ...client,
      benefits: 'marked-money' as Situation['benefits'],
    }))
    fc.assert(
      fc.property(fc.oneof(marked, markedMoney), (client) => {
        for (const entry of entriesOf(client)) {
          const written = JSON.stringify([entry, slipOf(sourceOf(entry), DAY)])
          expect(written).not.toMatch(/\.4711|marked-/)
          for (const said of [client.benefits, ...client.facts])
            expect(JSON.stringify(entry)).not.toContain(said)
        }
      }),
    )
  })

  it('no sentence on paper speaks of the client’s money or age', () => {
    const sentences = new Set<string>()
    fc.assert(
      fc.property(clients, (client) => {
        for (const { reasons } of entriesOf(client))
          for (const { key } of reasons) sentences.add(sentence(key))
      }),
      { numRuns: 500 },
    )
    expect(sentences.size).toBeGreaterThan(20)
    for (const one of sentences)
      expect(one).not.toMatch(
        /\{\{|Jahre|Grundsicherung|Arbeitslosengeld|Bürgergeld|Asylbewerber|Sie .*(bekommen|beziehen)/,
      )
  })

  it('whatever the money, an office that pays none is on paper with the same words', () => {
    const money = new Map<string, Set<string>>()
    for (const need of NEEDS)
      for (const benefits of BENEFITS)
        for (const age of [20, 45])
          for (const facts of [[], ...FACTS.map((fact) => [fact])])
            for (const entry of entriesOf({ age, benefits, needs: [need], facts })) {
              const { service, organization } = sourceOf(entry)
              // Whom these serve is known from their name.
              if (/jobcenter|arbeitsagentur/.test(organization.kind)) continue
              if (service.special_groups?.length) continue
              const paper = JSON.stringify([need, entry.serviceId, entry.reasons])
              money.set(paper, (money.get(paper) ?? new Set()).add(benefits))
            }
    expect([...money].filter(([, benefits]) => benefits.size === 1)).toEqual([])
  })

  it('there is no entry for what the answer does not name', () => {
    const answer = answerTo({ age: 34, benefits: 'none', needs: ['sprache'], facts: [] })
    expect(entryFor(answer, uuid(10))).toBeUndefined()
  })
})
