import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { httpsUrl, text } from '../../src/catalogue/text.ts'
import { calendarFile } from '../../src/handout/calendar.ts'
import { codeOf } from '../../src/handout/code.ts'
import { mailto } from '../../src/handout/mail.ts'
import { officeData, scriptText } from '../../src/handout/structured-data.ts'
import { vcardForCode, vcardOf } from '../../src/handout/vcard.ts'
import { fileName } from '../../src/screens/handout/save.ts'
import { aLocation, anOrganization, aService } from '../builders/offers.ts'
import { CATEGORIES } from '../vectors/hostile/corpus.ts'
import { asRead, physicalLines } from './texts.ts'

const read = (file: string): ICAL.Component => new ICAL.Component(ICAL.parse(file) as unknown[])
const said = (value: string): string => asRead(value.replace(/\p{Cs}/gu, ' '))
const namesOf = (component: ICAL.Component): string[] =>
  component.getAllProperties().map(({ name }) => name)

/** What another reader finds of the address and the fields of a mail link, each field as often as it is there. */
function readMail(link: string): { to: string; fields: [string, string][] } {
  const [, to = '', query = ''] = /^mailto:([^?#]*)\?([^#]*)$/.exec(link) ?? []
  const fields = query.split('&').map((field): [string, string] => {
    const [name = '', value = '', ...rest] = field.split('=')
    expect(rest).toEqual([])
    return [name, decodeURIComponent(value)]
  })
  return { to, fields }
}

describe.each(CATEGORIES)('$name', ({ cases }) => {
  it('stay one event of a calendar, word for word', () => {
    for (const value of cases) {
      const day = { uid: value, stamp: 0, date: '2026-12-01', summary: value, location: value }
      const file = calendarFile(
        { ...day, time: '09:30', minutes: 30, alarmMinutesBefore: 60, description: value },
        { ...day, description: value, alarmDaysBefore: [1] },
      )
      physicalLines(file)
      const calendar = read(file)
      const parts = calendar.getAllSubcomponents()
      expect([value, parts.map(({ name }) => name)]).toEqual([
        value,
        ['vtimezone', 'vevent', 'vevent'],
      ])
      for (const event of parts.slice(1)) {
        const optional = value === '' ? [] : ['location', 'description']
        const own = ['uid', 'dtstamp', 'dtstart', 'duration', 'summary', ...optional, 'transp']
        expect(own).toEqual(expect.arrayContaining(namesOf(event)))
        for (const name of ['uid', 'summary', ...optional])
          expect(event.getFirstPropertyValue(name)).toBe(said(value))
        expect(event.getAllSubcomponents().map(({ name }) => name)).toEqual(['valarm'])
      }
    }
  })

  it('stay one contact of a telephone', () => {
    for (const value of cases) {
      const base = aLocation(1)
      const location = { ...base, address: { ...base.address, address_1: value, city: value } }
      const website = httpsUrl.safeParse(value).success ? value : undefined
      const phones = [{ number: '+49 30 23125 111' }]
      const subject = { name: value, organization: value, location, phones, email: value, website }
      const optional = [...(value ? ['email'] : []), ...(website ? ['url'] : [])]
      const whole = vcardOf(subject)
      physicalLines(whole)
      const names = ['version', 'n', 'fn', 'org', 'adr', 'tel']
      expect([value, namesOf(read(whole))]).toEqual([value, [...names, ...optional]])
      if (website) expect(read(whole).getFirstPropertyValue('url')).toBe(website)
      const short = vcardForCode(subject)
      expect(namesOf(read(short))).toEqual(names.filter((name) => name !== 'org'))
      // Too long for a code is an answer too.
      expect(() => codeOf(short)).not.toThrow()
    }
  })

  it('add nothing to a message', () => {
    for (const value of cases) {
      const { to, fields } = readMail(mailto(value, value, value))
      const whole = value.replace(/\p{Cs}/gu, '\ufffd')
      expect(decodeURIComponent(to)).toBe(whole)
      expect(to).not.toMatch(/[?&,;\s]/)
      expect(fields).toEqual([
        ['subject', whole.replace(/\r\n|\r|\n/g, ' ')],
        ['body', whole.replace(/\r\n|\r|\n/g, '\r\n')],
      ])
    }
  })

  it('neither end nor begin anything in the data block of a page', () => {
    for (const value of cases) {
      const location = aLocation(1, { name: { de: value }, email: value })
      const content = {
        location: { ...location, address: { ...location.address, city: value } },
        organization: { ...anOrganization(1, 'mbe'), name: { de: value } },
        calendar: undefined,
        services: [aService(1, 1, { name: { de: value } })],
        contacts: [],
      }
      const data = officeData(content, 'https://guide.example/#/office/1', '2026-11-24')
      const written = scriptText(data)
      expect(written).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(written)).toEqual(data)
    }
  })

  it('name a file with letters and digits', () => {
    for (const value of cases)
      expect(fileName(value, 'ics')).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,59})\.ics$/)
  })
})

it('what may be said of an office is no empty set', () => {
  const taken = CATEGORIES.flatMap(({ cases }) => cases).filter(
    (value) => text.safeParse({ de: value }).success,
  )
  expect(taken.length).toBeGreaterThan(500)
})
