// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Cooperation } from '../../../src/catalogue/compartments.ts'
import { instantOf } from '../../../src/hours/berlin.ts'
import { AgreementPage } from '../../../src/screens/cooperation/agreement-page.tsx'
import { aCooperation, aMeeting, aNamed, aPartner } from '../../builders/cooperation.ts'
import { anOrganization, uuid } from '../../builders/offers.ts'
import { levelsInOrder, read, renderRoom, storeRegion, under } from './render.tsx'

const person = (
  n: number,
  organization: number,
  role: 'contact-person' | 'deputy',
  name: string,
) => ({
  id: uuid(50 + n),
  organization_id: uuid(organization),
  name,
  role,
  phones: [{ number: '+49 30 23125 111' }],
})

beforeAll(() =>
  storeRegion({
    organizations: [anOrganization(1, 'mbe'), anOrganization(2, 'jmd')],
    locations: [],
    services: [],
    service_at_locations: [],
    holiday_calendars: [
      { id: 'DE-NW', days: [{ date: '2026-12-25', name: { de: 'Weihnachten' } }] },
    ],
    contacts: [
      person(1, 1, 'contact-person', 'Nadira Quitt'),
      person(2, 1, 'deputy', 'Jorin Talbach'),
    ],
    materials: [
      {
        id: uuid(70),
        title: { de: 'Unterschriebene Vereinbarung 2026' },
        language: 'de',
        media_type: 'application/pdf',
        path: `material/${'a'.repeat(64)}.pdf`,
        sha256: 'a'.repeat(64),
        length: 1000,
      },
    ],
  }),
)

const today = (date: string): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: instantOf(date, 9 * 60) })
}
beforeEach(() => today('2026-11-24'))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const page = (more: Partial<Cooperation> = {}, language: 'de' | 'en' = 'de') =>
  renderRoom(
    language,
    <AgreementPage cooperation={aCooperation(more)} own={aNamed(1)} asOf="2026-11-20" />,
  )
const cardOf = (n: number): HTMLElement => under(`Stelle ${n}`)

describe('the agreement', () => {
  it('has every partner with its people and the days that count', async () => {
    await page()
    await screen.findByText('Nadira Quitt')
    const own = read(cardOf(1))
    expect(own).toContain('Ihre Organisation')
    expect(own).toContain('AnsprechpersonNadira Quitt+49 30 23125 111')
    expect(own).toContain('VertretungJorin Talbach')
    expect(own).toContain('Unterschrieben15. März 2026')
    expect(own).toContain('Laufzeit15. März 2026 bis 14. März 2027')
    expect(own).toContain('Verlängerung15. März 2027')
    expect(own).toContain('Widerspruch bis14. Dezember 2026')
    expect(read(cardOf(2))).toContain('Ansprechpersonnicht benannt')
    expect(within(cardOf(1)).getByRole('link', { name: 'Nadira Quitt' }).getAttribute('href')).toBe(
      `/directory/people/${uuid(51)}`,
    )
    expect(read()).toContain('Stand: 20. November 2026')
    expect(levelsInOrder()).toBe(true)
  })

  it('says it in English', async () => {
    await page({}, 'en')
    await screen.findByText('Nadira Quitt')
    expect(read(cardOf(1))).toContain('Objection by14 December 2026')
    expect(read(under('Reminders'))).toContain('20 days left')
  })

  it('tells nothing of its entries to the window’s title or the address', async () => {
    await page()
    expect(document.title).toBe('Vereinbarung · Anlaufstelle')
    expect(location.href).not.toContain('0000')
  })

  it('says that nobody has signed where nobody has', async () => {
    await page({ partners: [] })
    expect(read()).toContain('Noch hat niemand die Vereinbarung unterschrieben.')
    expect(screen.queryByRole('button', { name: /Termine aller Partner/ })).toBeNull()
  })
})

describe('a reminder', () => {
  it('names the partners it is for, the last day and the days left', async () => {
    await page()
    expect(read(under('Erinnerungen'))).toContain(
      'verlängert sich am 15. März 2027 um ein Jahr für: Stelle 1, Stelle 2, Stelle 3, Stelle 4.',
    )
    expect(read(under('Erinnerungen'))).toContain(
      'bis Montag, 14. Dezember 2026 erreichen: noch 20 Tage.',
    )
    expect(read()).not.toContain('Wochenende oder Feiertag')
  })

  it('counts the others where they are many', async () => {
    const numbers = Array.from({ length: 40 }, (_, n) => n + 1)
    await page({
      organizations: numbers.map((n) => aNamed(n)),
      partners: numbers.map((n) => aPartner(n)),
    })
    expect(read(under('Erinnerungen'))).toContain(
      'Stelle 1, Stelle 10, Stelle 11 und 37 weitere Partner',
    )
    expect(document.querySelectorAll('[data-standing]')).toHaveLength(40)
  })

  it('says on the last day that it is the last, and after it that the agreement renews', async () => {
    today('2026-12-14')
    const { unmount } = await page()
    expect(read(under('Erinnerungen'))).toContain('heute erreichen, Montag, 14. Dezember 2026')
    unmount()
    today('2026-12-15')
    await page()
    expect(read(under('Erinnerungen'))).toContain('verlängert sich am 15. März 2027')
    expect(read(under('Erinnerungen'))).toContain(
      'nicht mehr möglich. Der letzte Tag dafür war der 14. Dezember 2026',
    )
  })

  it('is not there before its day, nor for who objected in time', async () => {
    today('2026-11-14')
    const { unmount } = await page()
    expect(screen.queryByRole('heading', { name: 'Erinnerungen' })).toBeNull()
    unmount()
    today('2026-11-24')
    await page({ partners: [aPartner(1, { objected_on: '2026-11-20' })] })
    expect(screen.queryByRole('heading', { name: 'Erinnerungen' })).toBeNull()
    expect(read(cardOf(1))).toContain(
      'Endet mit dem 14. März 2027. Der Widerspruch vom 20. November 2026 kam rechtzeitig.',
    )
  })

  it('says where the last day is a free one by when the objection is best there', async () => {
    today('2026-12-02')
    await page({ partners: [aPartner(1, { signed_on: '2026-03-28' })] })
    // Sunday the 27th, Saturday the 26th, and Christmas Day of the region's calendar.
    await waitFor(() =>
      expect(read(under('Erinnerungen'))).toContain('am Donnerstag, 24. Dezember 2026 schon da'),
    )
  })
})

describe('a partner that leaves', () => {
  it('stands apart with its reason, and the agreement goes on for the others', async () => {
    await page({
      partners: [
        aPartner(1),
        aPartner(2, {
          left_on: '2026-08-31',
          left_by: 'termination',
          left_reason: 'Die Beratungsstelle schließt.',
        }),
      ],
    })
    expect(read(under('Ausgeschiedene Partner'))).toContain(
      'Für die anderen Partner gilt die Vereinbarung vom 15. März 2026 weiter.',
    )
    const card = read(cardOf(2))
    expect(card).toContain('Ausgeschieden. Der letzte Tag war der 31. August 2026.')
    expect(card).toContain('Durch Kündigung aus wichtigem Grund.')
    expect(card).toContain('Grund: Die Beratungsstelle schließt.')
    expect(read(under(/^Partner \(/))).not.toContain('Stelle 2')
  })

  it('stays where it objected too late, and that is said', async () => {
    await page({ partners: [aPartner(1, { signed_on: '2025-03-15', objected_on: '2025-12-15' })] })
    expect(read(cardOf(1))).toContain(
      'Der Widerspruch vom 15. Dezember 2025 kam zu spät: Der letzte Tag war der 14. Dezember 2025.',
    )
    expect(read(cardOf(1))).toContain('Widerspruch bis14. Dezember 2026')
  })
})

describe('the signed text', () => {
  it('leads to its file among the materials', async () => {
    await page({ agreement: [{ id: uuid(9), document: uuid(70) }] })
    const link = await screen.findByRole('link', { name: 'Unterschriebene Vereinbarung 2026' })
    expect(link.getAttribute('href')).toBe(`/offers/materials#${uuid(70)}`)
  })

  it('is missed where there is none', async () => {
    await page({ agreement: [{ id: uuid(9), document: uuid(71) }] })
    await screen.findByText('Der unterschriebene Text liegt noch nicht bei den Materialien.')
  })
})

describe('the calendar files', () => {
  /** What is saved, by its name. */
  function saved(): { name: string; blob: Blob }[] {
    const files: { name: string; blob: Blob }[] = []
    let blob: Blob | undefined
    vi.spyOn(URL, 'createObjectURL').mockImplementation((one) => {
      blob = one as Blob
      return 'blob:x'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      if (blob) files.push({ name: this.download, blob })
    })
    return files
  }

  it('have the days of the own organisation, and those of all with the same days together', async () => {
    await page()
    const files = saved()
    fireEvent.click(screen.getByRole('button', { name: 'Termine als Kalenderdatei' }))
    fireEvent.click(screen.getByRole('button', { name: 'Termine aller Partner als Kalenderdatei' }))
    const texts = await Promise.all(files.map(({ blob }) => blob.text()))
    const [own = '', all = ''] = texts.map((text) => text.replaceAll('\r\n ', ''))
    expect(files.map(({ name }) => name)).toEqual([
      'vereinbarung.ics',
      'vereinbarung-aller-partner.ics',
    ])
    // Of this term two reminders and the last day are still to come, of the next all four.
    expect(own.match(/BEGIN:VEVENT/g)).toHaveLength(7)
    expect(own).toContain(`UID:${uuid(1001)}-term-1-objection`)
    expect(all.match(/BEGIN:VEVENT/g)).toHaveLength(7)
    expect(all).toContain('UID:musterkreis-agreement-2026-03-15-term-1-reminder-100')
    expect(all).toContain('Stelle 1\\, Stelle 2\\, Stelle 3\\, Stelle 4')
    expect(all).toContain('SUMMARY:Vereinbarung: verlängert sich in 90 Tagen')
    expect(all).not.toMatch(/[\u2066-\u2069]/)
  })
})

describe('the duties', () => {
  const done = (n: number, organization: number, done_on: string) => ({
    id: uuid(5000 + n),
    duty: 'overviews' as const,
    organization_id: uuid(organization),
    done_on,
    done_by: 'Nadira Quitt',
  })

  it('say when each was last done, how long ago and by whom', async () => {
    await page({
      duties: [done(1, 1, '2026-11-12'), done(2, 2, '2025-01-01')],
      meetings: [aMeeting(1, '2026-05-12', { status: 'held', organization_id: uuid(4) })],
    })
    const overviews = under('Übersichten gegeben')
    expect(read(overviews)).toContain('12. November 2026 vor 12 Tagen')
    expect(read(overviews)).toContain('von Stelle 1, Nadira Quitt')
    expect(read(overviews)).toContain('2 von 2 Partnern haben es eingetragen')
    expect(read(under('Treffen gehalten'))).toContain('12. Mai 2026')
    expect(read(under('Telefonliste aktualisiert'))).toContain('Noch nicht eingetragen.')
    const marks = [...document.querySelectorAll('[data-duty] [data-tone="warn"]')].map((one) =>
      read(one),
    )
    expect(marks).toEqual(['vor 692 Tagen', 'vor 196 Tagen'])
  })
})

describe('the data sheet', () => {
  it('has the partners, their days, the promises and annex 1, and leads back', async () => {
    await page({
      agreement: [{ id: uuid(9), meeting_rhythm_months: 3 }],
      arrangements: [
        { id: uuid(61), topic: 'material', text: 'Flyer liegen in allen Wartebereichen aus.' },
        {
          id: uuid(62),
          topic: 'public-relations',
          organization_id: uuid(1),
          text: 'Stand am Markttag.',
        },
      ],
    })
    await screen.findByText('Nadira Quitt')
    fireEvent.click(screen.getByRole('button', { name: 'Datenblatt ansehen und drucken' }))
    expect(document.activeElement?.tagName).toBe('H1')
    expect(read(under('Partner und Fristen'))).toContain('Widerspruch bis14. Dezember 2026')
    expect(read()).toContain('mindestens alle 3 Monate')
    expect(read(under('Informationsmaterial'))).toContain(
      'Flyer liegen in allen Wartebereichen aus.',
    )
    expect(read(under('Ansprechpersonen'))).toContain(
      'Ansprechperson der Kooperation: Nadira Quitt · +49 30 23125 111',
    )
    expect(read(under('Öffentlichkeitsarbeit'))).toContain('Stand am Markttag.Stelle 1')
    expect(read(under('Weitere Absprachen'))).toContain('Nichts vereinbart.')
    expect(read()).toContain(
      'Stand: 20. November 2026 · Nur für die Partner der Vereinbarung. Nicht an Dritte weitergeben.',
    )
    expect(levelsInOrder()).toBe(true)
    const print = vi.fn()
    vi.stubGlobal('print', print)
    fireEvent.click(screen.getByRole('button', { name: 'Drucken' }))
    expect(print).toHaveBeenCalledOnce()
    fireEvent.click(screen.getByRole('button', { name: 'Zur Vereinbarung' }))
    expect(screen.getByRole('heading', { level: 1, name: 'Vereinbarung' })).toBe(
      document.activeElement,
    )
  })
})
