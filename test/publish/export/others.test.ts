import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import german from '../../../locales/de/publish.json' with { type: 'json' }
import type { Snapshot } from '../../../src/catalogue/snapshot.ts'
import { appointmentsOf } from '../../../src/handout/calendar-entries.ts'
import { icalOf } from '../../../src/publish/export/ical.ts'
import { jsonLdOf } from '../../../src/publish/export/json-ld.ts'
import { overviewOf, type OverviewTexts } from '../../../src/publish/export/overview/overview.ts'
import { publisherTexts } from '../../../src/publish/words/texts.ts'
import { musterkreis } from '../../builders/musterkreis.ts'

const TODAY = '2026-11-24'
const NOW = Date.parse(`${TODAY}T11:00:00Z`)
let region: Snapshot
let texts: OverviewTexts
beforeAll(async () => {
  region = await musterkreis(TODAY)
  const t = await publisherTexts('de')
  texts = (key, params) => t(key, params ?? {})
})

describe('the calendar of all programmes', () => {
  it('has each once, with the identity it has in the guide', () => {
    const { file, programmes, over, staff } = icalOf(region, { now: NOW, withStaff: true })
    const events = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent')
    const uids = events.map((event) => event.getFirstPropertyValue('uid'))
    expect(new Set(uids).size).toBe(uids.length)
    expect([programmes + over, staff]).toEqual([region.programmes.length, 0])
    const [first] = region.programmes
    if (!first) throw new Error('no programme')
    const entry = {
      ...first,
      summary: '',
      description: '',
      location: undefined,
      ends_on: undefined,
    }
    for (const { uid } of appointmentsOf({ ...entry, last_modified: undefined }, NOW))
      expect(uids).toContain(uid)
  })

  it('leaves out what is for staff', () => {
    const staff = region.programmes.filter(({ audience }) => audience === 'staff')
    const { file, staff: left } = icalOf(region, { now: NOW, withStaff: false })
    expect(left).toBe(staff.length)
    expect(staff.length).toBeGreaterThan(0)
    for (const { id } of staff) expect(file).not.toContain(id)
  })
})

it('tells every office to machines, at the address of its page', () => {
  const offices = JSON.parse(jsonLdOf(region, 'https://guide.example//', TODAY)) as {
    '@id': string
  }[]
  expect(offices.map((one) => one['@id'])).toEqual(
    region.locations.map(({ id }) => `https://guide.example/#/office/${id}`),
  )
})

describe('the overview', () => {
  it('names every office, person, number and address', async () => {
    const page = await overviewOf(region, TODAY, texts)
    const shown = (text: string) => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;')
    for (const { name } of [...region.organizations, ...region.locations])
      expect(page).toContain(shown(name.de))
    for (const { address, phones = [] } of region.locations)
      for (const text of [address.address_1, ...phones.map(({ number }) => number)])
        expect(page).toContain(shown(text))
    for (const { name, email = '' } of region.contacts)
      expect([page.includes(shown(name)), page.includes(email)]).toEqual([true, true])
    expect(page).toContain(german.overview.demo)
    expect(page).not.toMatch(/\{\{|undefined|\[object|overview\./)
  })

  it('runs nothing, loads nothing, and its policy allows exactly its style', async () => {
    const page = await overviewOf(region, TODAY, texts)
    expect(page).not.toMatch(/<script|\son\w+=|\ssrc=|<link|style="|url\(|@import/)
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? []
    const bytes = new Uint8Array(
      await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)),
    )
    const hash = btoa(String.fromCharCode(...bytes))
    expect(page).toContain(`default-src 'none'; style-src 'sha256-${hash}'`)
  })

  it('takes a text of the region for text', async () => {
    const [first] = region.locations
    if (!first) throw new Error('no office')
    const hostile = { ...first, name: { de: '<img src=x onerror="alert(1)">&' } }
    const page = await overviewOf({ ...region, locations: [hostile] }, TODAY, texts)
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;')
    expect(page).not.toContain('<img')
  })

  it('tells the usual week, single days and closures apart', async () => {
    const [first] = region.locations
    if (!first) throw new Error('no office')
    const compiled = {
      t: [[[480, 720]], [], [[480, 720, 'a', 0]]] as [number, number][][],
      w: [['2026-11-23', [0, 0, 0, 1, 0, 1, 1]]] as [string, number[]][],
      x: { 1: ['2026-11-25'] },
      to: '2028-06-01',
    }
    const office = {
      ...first,
      schedules: [{ attending_type: 'in-person' as const, opening_hours: 'x', compiled }],
      temporarily_closed: { from: '2027-01-01', to: '2027-01-07', reason: { de: 'Umzug' } },
    }
    const page = await overviewOf({ ...region, locations: [office] }, TODAY, texts)
    expect(page).toContain('Mo–Mi, Fr 08:00–12:00')
    expect(page).toContain('Mi., 25. Nov.: geschlossen')
    expect(page).toContain('Vom 1. Januar 2027 bis 7. Januar 2027 geschlossen. Umzug')
  })
})
