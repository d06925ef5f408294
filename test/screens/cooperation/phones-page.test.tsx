// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, configure, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  AGENTUR,
  aPhoneDirectory,
  aPhoneEntry,
  phoneDirectoryOf,
} from '../../builders/phone-directory.ts'
import { uuid } from '../../builders/offers.ts'
import { openPhones, read } from './a-phones-page.tsx'

// Machines may be busy.
configure({ asyncUtilTimeout: 15_000 })

beforeEach(() => {
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const people = [
  aPhoneEntry(1, {
    name: 'Mechthild Quittenbaum',
    title: 'Leistungssachbearbeitung',
    team: 'Leistung 1',
    topics: ['Miete', 'Heizkosten'],
    letters: ['A-Fe', 'Sch'],
    phones: [{ number: '+49 30 23125 111' }],
    email: 'quittenbaum@jobcenter.example',
    room: '3.07',
    deputy_ids: [uuid(1002), uuid(1999)],
    note: 'dienstags im Homeoffice',
    assured_date: '2025-06-01',
  }),
  aPhoneEntry(2, {
    name: 'Bärbel Ohm',
    team: 'Leistung 2',
    letters: ['Ff-Z'],
    schedules: [{ attending_type: 'phone', opening_hours: 'nach Absprache' }],
    assured_date: '2026-11-02',
  }),
  aPhoneEntry(3, { organization_id: AGENTUR.id, name: 'Cornelius Pappel', team: 'Reha' }),
]
const names = (): string[] =>
  [...document.querySelectorAll('article h2')].map((one) => one.textContent)
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

describe('the phone list', () => {
  it('says for whom and of when it is, and all of each person', async () => {
    const { text } = await openPhones(aPhoneDirectory(people))
    await screen.findByRole('heading', { level: 1, name: 'Telefonliste' })
    expect(names()).toEqual(['Cornelius Pappel', 'Mechthild Quittenbaum', 'Bärbel Ohm'])
    expect(read()).toContain(text('de', 'phones:marking'))
    expect(read()).toContain('Stand: 28. November 2026')
    expect(read()).toContain('der älteste am 1. Juni 2025, der neueste am 2. November 2026')
    expect(read()).toContain('1 Eintrag ist noch nicht bestätigt.')
    const card = screen.getAllByRole('article')[1] as HTMLElement
    for (const said of [
      'Leistungssachbearbeitung',
      'Jobcenter Lindental · Leistung 1',
      'Miete, Heizkosten',
      'A–Fe',
      'Raum 3.07',
      'dienstags im Homeoffice',
      'Seit mehr als einem Jahr nicht bestätigt.',
    ])
      expect(card.textContent).toContain(said)
    expect(card.dataset.freshness).toBe('old')
    const links = within(card).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'tel:+493023125111',
      'mailto:quittenbaum@jobcenter.example',
    ])
    // A deputy who is not in the list has no name.
    expect(within(card).getAllByRole('button')).toHaveLength(1)
    const other = screen.getAllByRole('article')[2] as HTMLElement
    expect(other.textContent.replace(/[\u2066-\u2069]/g, '')).toContain(
      'Bitte anrufen. Angegeben ist: nach Absprache',
    )
    expect(other.textContent).toContain('Vertritt')
  })

  it('follows what is typed, and keeps it to itself', async () => {
    const user = userEvent.setup()
    await openPhones(aPhoneDirectory(people))
    await screen.findByText('3 Personen')
    const before = [location.href, history.length, document.title]
    await user.type(screen.getByRole('searchbox'), 'quitten')
    expect(names()).toEqual(['Mechthild Quittenbaum'])
    await user.clear(screen.getByRole('searchbox'))
    await user.type(field('Anfangsbuchstaben des Familiennamens'), '1ß.G')
    expect(field('Anfangsbuchstaben des Familiennamens').value).toBe('ßG')
    await user.clear(field('Anfangsbuchstaben des Familiennamens'))
    await user.type(field('Anfangsbuchstaben des Familiennamens'), 'G')
    expect(names()).toEqual(['Bärbel Ohm'])
    expect(read()).toContain('1 weitere Person hat keine Angabe zu Buchstaben')
    await user.click(screen.getByRole('button', { name: 'Alle Filter entfernen' }))
    expect(names()).toHaveLength(3)
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Team' }), 'Leistung 2')
    expect(names()).toEqual(['Bärbel Ohm'])
    await user.selectOptions(screen.getByRole('combobox', { name: 'Team' }), '')
    await user.click(screen.getByRole('checkbox', { name: 'Nur wer jetzt erreichbar ist' }))
    expect(names()).toEqual([])
    expect(read()).toContain('Dazu steht niemand in der Liste.')
    expect([location.href, history.length, document.title]).toEqual(before)
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0])
  })

  it('goes to a deputy and back, and takes filters away for it', async () => {
    const user = userEvent.setup()
    await openPhones(aPhoneDirectory(people))
    await screen.findByText('3 Personen')
    await user.type(screen.getByRole('searchbox'), 'quitten')
    await user.click(screen.getByRole('button', { name: /^Zu dieser Vertretung: .*Bärbel Ohm/ }))
    expect(document.activeElement?.textContent).toBe('Bärbel Ohm')
    expect(names()).toHaveLength(3)
    expect(read()).toContain('Die Filter sind entfernt, um Bärbel Ohm zu zeigen.')
    await user.click(screen.getByRole('button', { name: /^Zu dieser Person: .*Quittenbaum/ }))
    expect(document.activeElement?.textContent).toBe('Mechthild Quittenbaum')
  })

  it('of two thousand people shows thirty at a time, each by its place in the whole', async () => {
    const user = userEvent.setup()
    await openPhones(phoneDirectoryOf(2000))
    await screen.findByText('2000 Personen')
    expect(names()).toHaveLength(30)
    // Asking for roles looks at the style of everything in so long a page.
    const [previous, next] = document.querySelectorAll<HTMLButtonElement>('nav button')
    expect(previous?.disabled).toBe(true)
    await user.click(next as HTMLButtonElement)
    expect(document.activeElement?.textContent).toBe(names()[0])
    const item = document.querySelector<HTMLLIElement>('li[data-person]')
    expect(item?.getAttribute('aria-posinset')).toBe('31')
    expect(item?.getAttribute('aria-setsize')).toBe('2000')
    // Whoever stands in is on another page.
    const deputy = item?.querySelector('button') as HTMLButtonElement
    const name = deputy.textContent
    expect(names()).not.toContain(name)
    await user.click(deputy)
    expect(document.activeElement?.textContent).toBe(name)
    await user.type(document.querySelector('input[type=search]') as HTMLInputElement, '1234')
    expect(names()).toEqual(['Mitarbeitende 1234'])
  })

  it('says so where nobody is in it', async () => {
    await openPhones(aPhoneDirectory([]))
    await screen.findByText('In der Liste steht noch niemand.')
    expect(screen.queryByRole('search')).toBeNull()
    expect(screen.queryByRole('link')).toBeNull()
  })
})

describe('the list on paper', () => {
  it('is by team, as filtered or whole, its head with the marking and the date', async () => {
    const user = userEvent.setup()
    const printed = vi.fn()
    vi.stubGlobal('print', printed)
    const { text } = await openPhones(aPhoneDirectory(people))
    await screen.findByText('3 Personen')
    await user.type(screen.getByRole('searchbox'), 'quitten')
    await user.click(screen.getByRole('link', { name: 'Drucken' }))
    expect(location.pathname + location.search + location.hash).toBe('/cooperation/phones/print')
    const rows = () =>
      [...document.querySelectorAll('th[scope=row] [data-column=name]')].map(
        (one) => one.textContent,
      )
    expect(rows()).toEqual(['Mechthild Quittenbaum'])
    await user.click(screen.getByRole('radio', { name: /^Die ganze Liste/ }))
    expect(rows()).toEqual(['Cornelius Pappel', 'Mechthild Quittenbaum', 'Bärbel Ohm'])
    const teams = [...document.querySelectorAll('th[scope=rowgroup]')]
    expect(teams.map((one) => one.textContent)).toEqual([
      'Agentur Lindental: Reha',
      'Jobcenter Lindental: Leistung 1',
      'Jobcenter Lindental: Leistung 2',
    ])
    const head = document.querySelector('thead')?.textContent
    expect(head).toContain(text('de', 'phones:marking'))
    expect(head).toContain('Stand: 28. November 2026')
    // A print queue shows the title.
    expect(document.title).toBe('Liste · Anlaufstelle')
    await user.click(screen.getByRole('button', { name: 'Drucken' }))
    expect(printed).toHaveBeenCalledOnce()
    await user.click(screen.getByRole('link', { name: 'Zur Telefonliste' }))
    expect(names()).toEqual(['Mechthild Quittenbaum'])
  })
})
