// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Meeting } from '../../../src/catalogue/compartments.ts'
import { changeReport } from '../../../src/catalogue/change-report.ts'
import { valuesOf } from '../../../src/catalogue/proposable.ts'
import { reportDocument } from '../../../src/catalogue/report-document.ts'
import { MinutesForm } from '../../../src/screens/cooperation/minutes-form.tsx'
import { StaffLanguage } from '../../../src/screens/cooperation/staff-language.tsx'
import { TopicForm } from '../../../src/screens/cooperation/topic-form.tsx'
import { Outbox } from '../../../src/screens/report/outbox.tsx'
import { activeRegion, databaseOf } from '../../../src/store/active-region.ts'
import { Database, type Report, TABLES_VERSION } from '../../../src/store/database.ts'
import { aMeeting, aNamed } from '../../builders/cooperation.ts'
import { aSnapshot } from '../../builders/feed.ts'
import { uuid } from '../../builders/offers.ts'
import { renderFor } from '../../render.tsx'

const RELEASE = 1_795_518_000
const db = new Database(databaseOf(activeRegion()))

beforeEach(async () => {
  await db.meta.put({
    name: 'release',
    region: aSnapshot().region,
    version: RELEASE,
    issued: '2026-11-24T10:00:00Z',
    expires: '2027-02-24T10:00:00Z',
    applied_at: 1,
    tables: TABLES_VERSION,
  })
})
afterEach(async () => {
  cleanup()
  await db.reports.clear()
})

/** An organisation for each test: what is typed outlives a form. */
let n = 100
const nextOwn = () => aNamed(++n)

const show = async (form: ReactNode) => {
  await renderFor(
    'de',
    <StaffLanguage>
      <Suspense>{form}</Suspense>
    </StaffLanguage>,
  )
  const button = () => screen.getByRole('button', { name: / speichern$/, hidden: true })
  await waitFor(() => expect(button()).toHaveProperty('disabled', false))
}

const type = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

const save = () =>
  act(() => {
    fireEvent.submit(screen.getByRole('form', { hidden: true }))
    return Promise.resolve()
  })

const kept = (): Promise<Report[]> => db.reports.toArray()

/** The device's own store is loaded with the first query. */
const keptOne = async (): Promise<Report> => {
  await waitFor(async () => expect(await kept()).toHaveLength(1))
  const [report] = await kept()
  if (!report) throw new Error('nothing was kept')
  return report
}

/** The document that would be sent must be one the coordinator's side takes. */
const takes = (report: Report) => {
  const sent = { region: 'musterkreis', release: RELEASE, at: Date.now(), from: '' }
  expect(changeReport.safeParse(reportDocument([report], sent)).error).toBeUndefined()
}

describe('the form for a topic', () => {
  it('saves a topic of one’s own organisation into the outbox, and tells what comes next', async () => {
    const own = nextOwn()
    await show(<TopicForm own={own} />)
    type(/^Worum geht es/, 'training')
    type(/^Thema$/, '  Schulung für die Eingangszone ')
    type(/^Was dazugehört/, 'Wer kann?\nBis wann?')
    await save()
    const report = await keptOne()
    expect(report).toMatchObject({
      table: 'topics',
      record_id: undefined,
      name: 'Schulung für die Eingangszone',
      release: RELEASE,
      reason: '',
      sent_at: undefined,
    })
    expect(valuesOf(report)).toEqual({
      organization: own.id,
      category: 'training',
      title: 'Schulung für die Eingangszone',
      detail: 'Wer kann?\nBis wann?',
    })
    takes(report)
    expect(await screen.findByText(/Das Thema ist gespeichert/)).toBeDefined()
    expect(screen.getAllByRole('link')[0]?.getAttribute('href')).toBe('/report')
    expect(screen.getByLabelText<HTMLInputElement>(/^Thema$/).value).toBe('')
  })

  it.each([
    [/^Thema$/, 'Ali Hassan, 12.03.1990', /Namen mit Geburtsdatum/],
    [/^Was dazugehört/, 'Kundennummer 123D456789', /Kundennummer/],
    [/^Was dazugehört/, 'Rückruf 0171 1234567', /Telefonnummer/],
    [/^Thema$/, 'Frage an ali@quitte.example', /E-Mail-Adresse/],
  ])('refuses personal data beside its field, and loses nothing', async (label, text, why) => {
    await show(<TopicForm own={nextOwn()} />)
    type(/^Worum geht es/, 'case')
    type(/^Thema$/, 'Übergang mit 27')
    type(label, text)
    await save()
    const field = screen.getByLabelText<HTMLInputElement>(label)
    expect(field.value).toBe(text)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ')
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toMatch(why)
    expect(screen.getByText(/steht noch da\.$/)).toBeDefined()
    // There is no other way past it than to write it without.
    const form = screen.getByRole('form', { hidden: true })
    expect(within(form).getAllByRole('button', { hidden: true })).toHaveLength(1)
    expect(within(form).queryByRole('checkbox', { hidden: true })).toBeNull()
    await save()
    await save()
    expect(await kept()).toEqual([])
    type(label, 'Ohne alles')
    expect(field.getAttribute('aria-invalid')).toBe('false')
    await save()
    await keptOne()
  })

  it('refuses a name in the title with its date of birth below it', async () => {
    const own = nextOwn()
    await show(<TopicForm own={own} />)
    type(/^Worum geht es/, 'case')
    type(/^Thema$/, 'Übergang Ali Hassan')
    type(/^Was dazugehört/, '12.03.1990, bald 27')
    await save()
    const field = screen.getByLabelText<HTMLInputElement>(/^Was dazugehört/)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(await kept()).toEqual([])
    cleanup()
    await show(<TopicForm own={own} />)
    expect(screen.getByLabelText<HTMLInputElement>(/^Was dazugehört/).value).toBe('')
  })

  it('asks for what is missing', async () => {
    await show(<TopicForm own={nextOwn()} />)
    await save()
    expect(screen.getByText('Bitte wählen Sie aus, worum es geht.')).toBeDefined()
    expect(screen.getByText(/welches Thema Sie vorschlagen/)).toBeDefined()
    expect(await kept()).toEqual([])
  })

  it('says plainly that nothing about clients belongs there', async () => {
    await show(<TopicForm own={nextOwn()} />)
    expect(screen.getByText(/woran Ratsuchende zu erkennen sind/)).toBeDefined()
  })

  it('keeps what is typed when the page is left, but no client’s data', async () => {
    const own = nextOwn()
    await show(<TopicForm own={own} />)
    type(/^Thema$/, 'Kurse im Frühjahr')
    cleanup()
    await show(<TopicForm own={own} />)
    expect(screen.getByLabelText<HTMLInputElement>(/^Thema$/).value).toBe('Kurse im Frühjahr')
    type(/^Was dazugehört/, 'für Ali Hassan, 12.03.1990')
    cleanup()
    await show(<TopicForm own={own} />)
    expect(screen.getByLabelText<HTMLInputElement>(/^Was dazugehört/).value).toBe('')
    cleanup()
    await show(<TopicForm own={nextOwn()} />)
    expect(screen.getByLabelText<HTMLInputElement>(/^Thema$/).value).toBe('')
  })

  it('lists what waits of one’s own, takes it back and brings it back', async () => {
    const own = nextOwn()
    const others = nextOwn()
    await show(<TopicForm own={own} />)
    type(/^Worum geht es/, 'law')
    type(/^Thema$/, 'Neue Kursarten')
    await save()
    const report = await keptOne()
    await act(async () => {
      const fields = report.fields.map((one) =>
        one.field === 'organization' ? { ...one, new: others.id } : one,
      )
      await db.reports.put({ ...report, id: uuid(1), fields })
      await db.reports.put({ ...report, id: uuid(2), sent_at: 1 })
    })
    expect(await screen.findByText('Neue Kursarten')).toBeDefined()
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
    expect(screen.getByRole('listitem').textContent).toContain('Neues im Recht')
    fireEvent.click(screen.getByRole('button', { name: /^Zurücknehmen: / }))
    await waitFor(async () => expect(await db.reports.get(report.id)).toBeUndefined())
    expect(await screen.findByText(/^Zurückgenommen: /)).toBeDefined()
    fireEvent.click(await screen.findByRole('button', { name: /Rückgängig/ }))
    await waitFor(async () => expect(await db.reports.get(report.id)).toEqual(report))
    expect(await screen.findByText('Neue Kursarten')).toBeDefined()
  })
})

it('what stands in the release already waits no longer', async () => {
  const own = nextOwn()
  await show(<TopicForm own={own} />)
  type(/^Worum geht es/, 'law')
  type(/^Thema$/, 'Neue Kursarten')
  await save()
  const { id } = await keptOne()
  expect(await screen.findByText('Neue Kursarten')).toBeDefined()
  cleanup()
  await show(<TopicForm own={own} published={new Set([id])} />)
  await waitFor(() => expect(screen.queryByText('Neue Kursarten')).toBeNull())
  expect(await kept()).toHaveLength(1)
})

describe('the form for minutes', () => {
  const past: Meeting = aMeeting(1, '2026-06-09', {
    status: 'held',
    place: 'Geheimer Ort',
    note: 'Geheime Notiz',
    organization_id: uuid(4),
  })

  it('saves the text with the meeting’s id and date, and nothing else of it', async () => {
    const own = nextOwn()
    await show(<MinutesForm own={own} meeting={past} />)
    type(/^Niederschrift$/, 'Vereinbart:\nDas Jobcenter schickt die Liste.')
    await save()
    const report = await keptOne()
    expect(report.name).toBe('2026-06-09')
    const { written_on, ...values } = valuesOf(report)
    expect(written_on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(values).toEqual({
      meeting: past.id,
      organization: own.id,
      text: 'Vereinbart:\nDas Jobcenter schickt die Liste.',
    })
    expect(JSON.stringify(report)).not.toMatch(/Geheim/)
    takes(report)
    expect(await screen.findByText(/Die Niederschrift ist gespeichert/)).toBeDefined()
  })

  it('refuses personal data and keeps the text', async () => {
    await show(<MinutesForm own={nextOwn()} meeting={past} />)
    type(/^Niederschrift$/, 'Frau Yılmaz, geb. 12.03.1990, hat gefragt.')
    await save()
    expect(screen.getByText(/Namen mit Geburtsdatum/)).toBeDefined()
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Niederschrift$/).value).toContain('Yılmaz')
    expect(await kept()).toEqual([])
  })

  it.each([
    ['to come', aMeeting(2, '2999-01-01')],
    ['that was cancelled', aMeeting(3, '2026-06-09', { status: 'cancelled' })],
  ])('is not there for a meeting %s', async (_, meeting) => {
    await renderFor('de', <MinutesForm own={nextOwn()} meeting={meeting} />)
    expect(screen.queryByRole('form', { hidden: true })).toBeNull()
  })
})

describe('the outbox', () => {
  it('shows topics and minutes as they will be sent, without ids, and edits neither', async () => {
    const base = { record_id: undefined, release: RELEASE, reason: '', sent_at: undefined }
    const field = (name: string, value: string) => ({ field: name, old: '', new: value })
    await db.reports.bulkPut([
      {
        ...base,
        id: uuid(1),
        table: 'topics',
        name: 'Neue Kursarten',
        reported_at: 1,
        fields: [
          field('organization', uuid(7)),
          field('category', 'law'),
          field('title', 'Neue Kursarten'),
          field('detail', 'Was heißt das für uns?'),
        ],
      },
      {
        ...base,
        id: uuid(2),
        table: 'minutes',
        name: '2026-06-09',
        reported_at: 2,
        fields: [field('meeting', uuid(8)), field('text', 'Alle waren da.')],
      },
    ])
    const { container } = await renderFor('de', <Outbox />)
    expect(await screen.findByRole('heading', { name: 'Neue Kursarten' })).toBeDefined()
    expect(screen.getByRole('heading', { name: '9. Juni 2026' })).toBeDefined()
    expect(screen.getByText(/^Thema für ein Treffen · .* · Neues im Recht$/)).toBeDefined()
    expect(screen.getByText(/^Niederschrift eines Treffens · /)).toBeDefined()
    expect(screen.getByText('Was heißt das für uns?')).toBeDefined()
    expect(screen.getByText('Alle waren da.')).toBeDefined()
    expect(container.textContent).not.toContain(uuid(7))
    expect(screen.queryByRole('link', { name: /Bearbeiten/ })).toBeNull()
  })
})
