import { describe, expect, it } from 'vitest'
import type { CompiledHours } from '../../src/catalogue/schedule.ts'
import type { Programme } from '../../src/catalogue/service.ts'
import type { MatchContext } from '../../src/match/rank.ts'
import { match, needsToLookUp } from '../../src/match/match.ts'
import {
  aClient,
  aLocation,
  anOrganization,
  aService,
  someOffers,
  uuid,
} from '../builders/offers.ts'

/** Tuesday 24 November 2026, 10:00 in Berlin. */
const TUESDAY_TEN = Date.parse('2026-11-24T09:00:00Z')
const context: MatchContext = { at: TUESDAY_TEN }
const TOWN = { latitude: 51.9, longitude: 8.4 }

/** Open every day from one hour to another. */
const openDaily = (from: number, to: number) => {
  const compiled: CompiledHours = {
    t: [[[from * 60, to * 60]]],
    w: [['2026-11-01', [0, 0, 0, 0, 0, 0, 0]]],
    to: '2028-06-01',
  }
  return {
    schedules: [{ attending_type: 'in-person' as const, opening_hours: 'written', compiled }],
  }
}

const mbe = anOrganization(1, 'mbe')
const ranking = (offers: Parameters<typeof someOffers>[0], more = {}, at = context) =>
  match(aClient(more), someOffers({ organizations: [mbe], ...offers }), at).services.map(
    ({ service }) => service.id,
  )

describe('which services fit', () => {
  it('keeps to the age range, the need, the audience and the status', () => {
    const services = [
      aService(10, 1, { minimum_age: 35 }),
      aService(11, 1, { maximum_age: 33 }),
      aService(12, 1, { needs: ['schulden'] }),
      aService(13, 1, { audience: 'staff' }),
      aService(14, 1, { minimum_age: 34, maximum_age: 34 }),
      aService(15, 1, { status: 'defunct' }),
      aService(16, 1, { status: 'inactive' }),
    ]
    expect(ranking({ services })).toEqual([uuid(14)])
  })

  it('offers what is for a special group to that group only', () => {
    const services = [aService(10, 1, { special_groups: ['women'] }), aService(11, 1)]
    expect(ranking({ services })).toEqual([uuid(11)])
    expect(ranking({ services }, { facts: ['woman'] })).toEqual([uuid(10), uuid(11)])
  })

  it('asks a Fachberatungsstelle for its specialty', () => {
    const organizations = [anOrganization(2, 'specialist')]
    const services = [
      aService(20, 2, { needs: ['anerkennung'], specialties: ['recognition-zsba'] }),
      aService(21, 2, { needs: ['anerkennung'], specialties: ['recognition-iq'] }),
      aService(22, 2, { needs: ['anerkennung'] }),
    ]
    const here = { needs: ['anerkennung'] as const }
    expect(ranking({ organizations, services }, here)).toEqual([uuid(21), uuid(22)])
    expect(ranking({ organizations, services }, { ...here, facts: ['lives-abroad'] })).toEqual([
      uuid(20),
      uuid(22),
    ])
  })

  it("finds the Jugendamt for a child's family, whatever was asked", () => {
    const child = aClient({ age: 9, needs: ['sprache'] })
    expect(needsToLookUp(child.needs, [], '2026-11-24')).toEqual(['sprache', 'erziehung'])
    const organizations = [anOrganization(2, 'specialist'), mbe]
    const services = [aService(20, 2, { needs: ['erziehung'] }), aService(10, 1)]
    expect(ranking({ organizations, services }, child)).toEqual([uuid(20)])
  })
})

describe('the order', () => {
  it('is special group, then language, then opening, then distance', () => {
    const open = aLocation(31, { ...openDaily(8, 12) })
    const later = aLocation(32, { ...openDaily(14, 16), ...TOWN })
    const laterAndFar = aLocation(33, { ...openDaily(14, 16), latitude: 52.4, longitude: 8.4 })
    const arabic = [{ language: 'ar' }]
    const services = [
      aService(10, 1),
      aService(11, 1),
      aService(12, 1),
      aService(13, 1, { spoken_languages: arabic }),
      aService(14, 1, { special_groups: ['literacy'] }),
    ]
    const order = ranking(
      {
        services,
        locations: [open, later, laterAndFar],
        at: [
          [10, 33],
          [11, 32],
          [12, 31],
          [13, 33],
          [14, 33],
        ],
      },
      { facts: ['illiterate'] },
      { at: TUESDAY_TEN, language: 'ar', near: TOWN },
    )
    expect(order).toEqual([14, 13, 12, 11, 10].map(uuid))
  })

  it('says the reasons of each place in it', () => {
    const location = aLocation(31, { ...openDaily(8, 12), ...TOWN })
    const service = aService(10, 1, {
      special_groups: ['women'],
      spoken_languages: [{ language: 'uk' }],
    })
    const offers = someOffers({
      organizations: [mbe],
      services: [service],
      locations: [location],
      at: [[10, 31]],
    })
    const client = aClient({ facts: ['woman'] })
    const [ranked] = match(client, offers, { at: TUESDAY_TEN, language: 'uk', near: TOWN }).services
    expect(ranked?.reasons).toEqual([
      { key: 'rank.group.women', params: {} },
      { key: 'rank.language', params: { language: 'uk' } },
      { key: 'rank.open-now', params: {} },
      { key: 'rank.distance', params: { km: 0 } },
    ])
    expect(ranked?.state).toEqual({ state: 'open', until: Date.parse('2026-11-24T11:00:00Z') })
  })

  it('names a service once, at the place that opens soonest', () => {
    const offers = someOffers({
      organizations: [mbe],
      services: [aService(10, 1)],
      locations: [aLocation(31, openDaily(14, 16)), aLocation(32, openDaily(8, 12))],
      at: [
        [10, 31],
        [10, 32],
      ],
    })
    const { services } = match(aClient(), offers, context)
    expect(services.map(({ location }) => location?.id)).toEqual([uuid(32)])
  })

  it('puts what is closed for a while last', () => {
    const services = [aService(10, 1, { status: 'temporarily closed' }), aService(11, 1)]
    const locations = [aLocation(31, openDaily(8, 12)), aLocation(32, openDaily(14, 16))]
    expect(
      ranking({
        services,
        locations,
        at: [
          [10, 31],
          [11, 32],
        ],
      }),
    ).toEqual([11, 10].map(uuid))
  })

  it('brings the leading kinds of all needs before the others', () => {
    const organizations = [mbe, anOrganization(2, 'jobcenter'), anOrganization(3, 'specialist')]
    const services = [
      aService(20, 2, { needs: ['sprache', 'schulden'] }),
      aService(30, 3, { needs: ['schulden'] }),
      aService(10, 1),
    ]
    const said = { benefits: 'sgb2' as const, needs: ['sprache', 'schulden'] as const }
    expect(ranking({ organizations, services }, said)).toEqual([10, 30, 20].map(uuid))
  })
})

describe('programmes', () => {
  const programme = (n: number, more: Partial<Programme>): Programme => ({
    id: uuid(n),
    organization_id: mbe.id,
    name: { de: `Gruppe ${n}` },
    description: { de: 'Treffen' },
    audience: 'client',
    needs: ['gruppe'],
    schedules: [{ dtstart: '2026-12-01', opens_at: '10:00', closes_at: '12:00' }],
    ...more,
  })

  it('fit the group and have a date to come, the special group first', () => {
    const weekly = { freq: 'WEEKLY' as const, opens_at: '10:00', closes_at: '12:00' }
    const programmes = [
      programme(40, {}),
      programme(41, { special_groups: ['women'] }),
      programme(42, { schedules: [{ ...weekly, dtstart: '2026-09-02', until: '2026-11-18' }] }),
      programme(43, { schedules: [{ ...weekly, dtstart: '2026-09-02', until: '2027-03-31' }] }),
      programme(44, { special_groups: ['seniors'] }),
    ]
    const client = aClient({ needs: ['gruppe'], facts: ['woman'] })
    const evening = match(client, someOffers({ organizations: [mbe], programmes }), {
      ...context,
      at: Date.parse('2026-11-25T17:00:00Z'),
    }).programmes.find(({ programme: { id } }) => id === uuid(43))
    expect(evening?.next).toBe('2026-12-02')
    const found = match(
      client,
      someOffers({ organizations: [mbe], programmes }),
      context,
    ).programmes
    expect(found.map(({ programme: { id }, next }) => [id, next])).toEqual([
      [uuid(41), '2026-12-01'],
      [uuid(43), '2026-11-25'],
      [uuid(40), '2026-12-01'],
    ])
  })
})
