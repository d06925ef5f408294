import { describe, expect, it } from 'vitest'
import type { Schedule } from '../../src/catalogue/schedule.ts'
import { ORGANIZATION_KINDS } from '../../src/catalogue/vocabulary.ts'
import { openingHours } from '../../src/handout/opening-hours.ts'
import type { OfficeContent } from '../../src/handout/structured-data.ts'
import { officeData, scriptText } from '../../src/handout/structured-data.ts'
import { aLocation, anOrganization, aService, uuid } from '../builders/offers.ts'

/** A Monday. */
const TODAY = '2026-11-23'
const LINK = `https://guide.example/#/office/${uuid(1)}`

/** Mondays to Thursdays 8–12, Thursdays 14–18 as well, Fridays by appointment; closed on holidays and 1 December. */
const schedule: Schedule = {
  attending_type: 'in-person',
  opening_hours: 'Mo-Th 08:00-12:00; Th 14:00-18:00; Fr 09:00-10:00 "Termin"; Dec 01 off; PH off',
  compiled: {
    t: [
      [],
      [[480, 720]],
      [
        [480, 720],
        [840, 1080],
      ],
      [[540, 600, 'a']],
    ],
    w: [['2026-11-02', [1, 1, 1, 2, 3, 0, 0]]],
    p: 0,
    x: { '0': ['2026-12-01'] },
    to: '2028-06-01',
  },
}
const calendar = {
  id: 'DE-NW',
  days: [
    { date: '2026-12-25', name: { de: 'Weihnachten' } },
    { date: '2026-12-24', name: { de: 'Brauch' } },
  ],
}
const site = { schedule, closure: undefined, calendar }

const office = (more: Partial<OfficeContent> = {}): OfficeContent => ({
  location: aLocation(1, { schedules: [schedule], latitude: 51.7, longitude: 8.1 }),
  organization: anOrganization(1, 'jobcenter'),
  calendar,
  services: [],
  contacts: [],
  ...more,
})

describe('opening hours', () => {
  const hours = openingHours(site, TODAY)
  const week = hours?.usual ?? []

  it('are the usual week, its days together; by appointment is not open', () => {
    expect(week.map(({ dayOfWeek, opens, closes }) => [dayOfWeek, opens, closes])).toEqual([
      [['Monday', 'Tuesday', 'Wednesday', 'Thursday'], '08:00', '12:00'],
      [['Thursday'], '14:00', '18:00'],
      [['Friday', 'Saturday', 'Sunday'], '00:00', '00:00'],
    ])
    expect(week[0]).toMatchObject({ validFrom: TODAY, validThrough: '2027-01-17' })
  })

  it('and the days that differ, holidays among them; a holiday on a closed day does not', () => {
    const closed = { opens: '00:00', closes: '00:00' }
    expect(hours?.special).toMatchObject([
      { ...closed, validFrom: '2026-12-01', validThrough: '2026-12-01' },
      { ...closed, validFrom: '2026-12-24', validThrough: '2026-12-24' },
    ])
  })

  it('a temporary closure is one stretch, and leaves the usual week as it is', () => {
    const closure = { from: '2026-11-30', to: '2027-01-08' }
    const closed = openingHours({ ...site, closure }, TODAY)
    expect(closed?.usual).toEqual(week)
    expect(closed?.special).toEqual([
      {
        '@type': 'OpeningHoursSpecification',
        opens: '00:00',
        closes: '00:00',
        validFrom: '2026-11-30',
        validThrough: '2027-01-08',
      },
    ])
  })

  it('of a place closed until further notice are the closure alone', () => {
    const closed = openingHours({ ...site, closure: { from: '2026-11-01' } }, TODAY)
    expect(closed?.usual).toEqual([])
    expect(closed?.special).toMatchObject([{ validFrom: TODAY, validThrough: '2027-01-17' }])
  })

  it('end where they are no longer known', () => {
    const compiled = schedule.compiled && { ...schedule.compiled, to: '2026-12-05' }
    const short = openingHours({ ...site, schedule: { ...schedule, compiled } }, TODAY)
    expect(short?.usual[0]?.validThrough).toBe('2026-12-04')
  })

  it('are not guessed where nobody could parse them, closed for a while or not', () => {
    const written = { attending_type: 'in-person', opening_hours: 'nach Absprache' } as const
    const closure = { from: '2026-11-30' }
    expect(openingHours({ ...site, schedule: written, closure }, TODAY)).toBeUndefined()
    expect(openingHours({ ...site, schedule: undefined }, TODAY)).toBeUndefined()
    expect(officeData(office({ location: aLocation(1) }), LINK, TODAY)).not.toHaveProperty(
      'openingHoursSpecification',
    )
  })

  it('midnight is written as schema.org does', () => {
    const night = { t: [[[0, 1440]]], w: [['2026-11-02', [0, 0, 0, 0, 0, 0, 0]]], to: '2028-06-01' }
    const all = { ...schedule, compiled: night as unknown as Schedule['compiled'] } as Schedule
    expect(openingHours({ ...site, schedule: all }, TODAY)?.usual).toMatchObject([
      { opens: '00:00', closes: '23:59' },
    ])
  })
})

describe('an office', () => {
  it('has name, address, place, languages and dates in the words of schema.org', () => {
    const confirmed = { assured_date: '2026-10-06', assurer_email: 'kontakt@jc.example' }
    const location = {
      ...office().location,
      ...confirmed,
      last_modified: '2026-10-01',
      phones: [{ number: '+49 221 4710 101' }],
      email: 'jc@kreis.example',
      website: 'https://jc.example/lindental',
    }
    const services = [
      aService(10, 1, { spoken_languages: [{ language: 'ar' }, { language: 'de' }] }),
    ]
    expect(officeData(office({ location, services }), LINK, TODAY)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOffice',
      '@id': LINK,
      name: 'Büro 1',
      parentOrganization: { name: 'Stelle 1' },
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Quittensteg 1',
        postalCode: '00001',
        addressLocality: 'Lindental',
        addressCountry: 'DE',
      },
      geo: { '@type': 'GeoCoordinates', latitude: 51.7, longitude: 8.1 },
      telephone: ['+49 221 4710 101'],
      email: 'jc@kreis.example',
      url: 'https://jc.example/lindental',
      isAccessibleForFree: true,
      contactPoint: { '@type': 'ContactPoint', availableLanguage: ['ar', 'de'] },
      mainEntityOfPage: {
        '@id': LINK,
        dateModified: '2026-10-01',
        lastReviewed: '2026-10-06',
        reviewedBy: { email: 'kontakt@jc.example' },
      },
    })
  })

  it('is not said to be free where one of its services costs something, nor where it has none', () => {
    const paid = aService(11, 1, { fees_description: { de: '5 Euro' } })
    const free = (services: OfficeContent['services']) =>
      officeData(office({ services }), LINK, TODAY).isAccessibleForFree
    expect([free([aService(10, 1)]), free([aService(10, 1), paid]), free([])]).toEqual([
      true,
      false,
      undefined,
    ])
  })

  it.each(ORGANIZATION_KINDS)('%s is an organisation and a place', (kind) => {
    const { '@type': type } = officeData(
      office({ organization: anOrganization(1, kind) }),
      LINK,
      TODAY,
    )
    // https://schema.org/GovernmentOffice is a LocalBusiness, which is both.
    expect(type === 'GovernmentOffice' || type.includes('Place')).toBe(true)
  })

  it('has its usual week and, apart from it, the days that override it', () => {
    const data = officeData(office(), LINK, TODAY)
    expect(data.openingHoursSpecification?.every(({ dayOfWeek }) => dayOfWeek)).toBe(true)
    expect(data.specialOpeningHoursSpecification?.map(({ validFrom }) => validFrom)).toEqual([
      '2026-12-01',
      '2026-12-24',
    ])
    const always = { ...schedule, compiled: schedule.compiled && { ...schedule.compiled, x: {} } }
    const location = aLocation(1, { schedules: [always] })
    expect(officeData(office({ location, calendar: undefined }), LINK, TODAY)).not.toHaveProperty(
      'specialOpeningHoursSpecification',
    )
  })

  it('names telephone hours with its contact point, special days among them', () => {
    const phone = { ...schedule, attending_type: 'phone' as const }
    const location = aLocation(1, { schedules: [phone] })
    const { contactPoint, ...rest } = officeData(office({ location }), LINK, TODAY)
    expect(rest).not.toHaveProperty('openingHoursSpecification')
    const dates = (contactPoint as { hoursAvailable: { validFrom: string }[] }).hoursAvailable.map(
      ({ validFrom }) => validFrom,
    )
    expect(dates).toEqual([TODAY, TODAY, TODAY, '2026-12-01', '2026-12-24'])
  })

  it.each<[string, Partial<OfficeContent>]>([
    ['hardly anything is known of', { location: aLocation(1) }],
    ['has no number', { location: aLocation(1, { phones: [] }) }],
    ['has everything', {}],
  ])('says of nothing it does not know that it is undefined: one that %s', (_, more) => {
    const data = officeData(office(more), LINK, TODAY)
    // What JSON leaves out is not in the data either.
    expect(data).toStrictEqual(JSON.parse(scriptText(data)))
    expect(scriptText(data)).not.toMatch(/undefined|null|\[\]/)
  })

  it('cannot end the script it stands in, and says the same all the same', () => {
    const name = { de: '</script><!--<script>alert(1)//\u2028&' }
    const data = officeData(office({ location: aLocation(1, { name }) }), LINK, TODAY)
    const text = scriptText(data)
    expect(text).not.toMatch(/[<>&\u2028]/)
    expect(JSON.parse(text)).toEqual(data)
  })
})
