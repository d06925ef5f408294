// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readCounts } from '../../../src/catalogue/counts-file.ts'
import { applyRelease } from '../../../src/store/apply.ts'
import { Database } from '../../../src/store/database.ts'
import { EvaluationPage } from '../../../src/screens/cooperation/evaluation-page.tsx'
import { StaffLanguage } from '../../../src/screens/cooperation/staff-language.tsx'
import { device, store } from '../../../src/store/store.ts'
import { contentOf } from '../../builders/content.ts'
import { aMonth, ANSWER, cell, HANDOUT, IN_VAIN, OTHER_ANSWER } from '../../builders/counts.ts'
import { aRelease, aSnapshot, bytesOf, NOW } from '../../builders/feed.ts'
import { renderFor } from '../../render.tsx'

// Machines may be busy.
configure({ asyncUtilTimeout: 15_000 })

const MONTHS = [
  aMonth('2024-12', 9, cell(ANSWER, 99)),
  aMonth('2025-06', 1, cell(ANSWER, 8)),
  aMonth('2026-10', 2, cell(ANSWER, 12), cell(OTHER_ANSWER, 3), cell(HANDOUT, 6)),
  aMonth('2026-11', 3, cell(ANSWER, 2), cell(IN_VAIN, 1)),
]

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T09:00:00Z'), toFake: ['Date'] })
  await device.resetCounts()
  const snapshot = aSnapshot()
  const release = await aRelease(bytesOf(snapshot), { version: 1 })
  await applyRelease(new Database('anlaufstelle'), { release, ...contentOf(snapshot) }, NOW)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function Page({ on = true }: { on?: boolean }) {
  const [counting, setCounting] = useState(on)
  return (
    <StaffLanguage>
      <EvaluationPage counting={counting} onCounting={setCounting} />
    </StaffLanguage>
  )
}

async function open(on = true) {
  const view = await renderFor('de', <Page on={on} />)
  await screen.findByRole('heading', { level: 1, name: 'Selbstevaluation' })
  /** The rows of a table, cell by cell, as they stand on the screen (`exact`) or on paper (`exported`). */
  const rows = (year: number, numbers: 'exact' | 'exported', table: 0 | 1): string[] => {
    const root = view.container.querySelector(`[data-year="${year}"] [data-numbers=${numbers}]`)
    const tables = root?.querySelectorAll('table') ?? []
    return [...(tables[table]?.rows ?? [])].map((row) =>
      [...row.cells].map(({ textContent }) => textContent).join(' | '),
    )
  }
  const bars = (numbers: 'exact' | 'exported') =>
    view.container.querySelectorAll(`[data-year="2026"] [data-numbers=${numbers}] rect`).length
  return { ...view, rows, bars }
}

describe('the numbers of a device', () => {
  beforeEach(() => device.bringBackCounts(MONTHS))

  it('stand on its screen as they are, by month', async () => {
    const { rows } = await open()
    const months = rows(2026, 'exact', 0)
    expect(months).toHaveLength(13)
    expect(months[0]).toBe('Monat | Antworten | Gedruckte Zettel | Suchen ohne Ergebnis')
    expect(months.slice(10)).toEqual([
      'Oktober 2026 | 15 | 6 | 0',
      'November 2026 | 2 | 0 | 1',
      'Summe | 17 | 6 | 1',
    ])
    expect(rows(2025, 'exact', 0)).toHaveLength(14)
  })

  it('tell the answers by who led and what for, of a year or of a month', async () => {
    const { rows, text } = await open()
    expect(rows(2026, 'exact', 1).slice(1)).toEqual([
      `${text('de', 'vocabulary:kinds.jmd')} | 14`,
      'Deutsch lernen | 14',
      'Keine Stelle zuständig | 3',
      'Briefe, Formulare und Dolmetschen | 3',
    ])
    const [period] = screen.getAllByRole('combobox', { name: 'Antworten im Einzelnen' })
    if (period) await userEvent.selectOptions(period, 'November 2026')
    expect(rows(2026, 'exact', 1).slice(1)).toEqual([
      `${text('de', 'vocabulary:kinds.jmd')} | 2`,
      'Deutsch lernen | 2',
    ])
  })

  it('on paper hide what is under five, and no total gives it away', async () => {
    const { rows, container, text } = await open()
    expect(rows(2026, 'exported', 0).slice(10)).toEqual([
      'Oktober 2026 | 13–16 | 6 | 0',
      'November 2026 | < 5 | 0 | < 5',
      'Summe | 14–20 | 6 | < 5',
    ])
    expect(rows(2026, 'exported', 1).slice(1)).toEqual([
      `${text('de', 'vocabulary:kinds.jmd')} | 13–16`,
      'Deutsch lernen | 13–16',
      'Keine Stelle zuständig | < 5',
      'Briefe, Formulare und Dolmetschen | < 5',
    ])
    for (const paper of container.querySelectorAll('[data-numbers=exported] td'))
      expect(paper.textContent).toMatch(/^(0|< 5|[5-9]|\d{2,}|\d+–\d+)$/)
  })

  it('are drawn as bars for the eye alone: full as far as they are known, dashed beyond', async () => {
    const { bars, container } = await open()
    // Answers in two months, notes in one, searches in one; on paper answers twice, searches once, as a range.
    expect(bars('exact')).toBe(4)
    expect(bars('exported')).toBe(4 + 3)
    for (const drawing of container.querySelectorAll('figure svg'))
      expect(drawing.getAttribute('aria-hidden')).toBe('true')
  })

  it('older than last year are not shown', async () => {
    const { container } = await open()
    expect(
      [...container.querySelectorAll('[data-year]')].map((one) => one.getAttribute('data-year')),
    ).toEqual(['2026', '2025'])
    expect(container.textContent).not.toContain('99')
  })

  it('are saved as CSV, with small numbers hidden', async () => {
    const saved: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob)
      return 'blob:counts'
    })
    let name = ''
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      name = this.download
    })
    await open()
    await userEvent.click(screen.getByRole('button', { name: 'Als CSV-Datei speichern' }))
    const { code } = aSnapshot().region
    expect(name).toBe(`anlaufstelle-zaehlung-${code}-2026-11-24.csv`)
    const content = (await saved[0]?.text()) ?? ''
    const read = readCounts(content)
    expect(read).toMatchObject({ ok: true, value: { region: code } })
    expect(read.ok && read.value.months.map(({ month }) => month)).toEqual([
      '2025-06',
      '2026-10',
      '2026-11',
    ])
    expect(content).toContain('2026-10,answer,none,papers,< 5\r\n')
  })

  it('are printed with the date and the region, and with why some are hidden', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    const { container } = await open()
    await userEvent.click(screen.getByRole('button', { name: 'Drucken' }))
    expect(print).toHaveBeenCalledOnce()
    const { name } = aSnapshot().region
    expect(container.textContent).toContain('Stand: 24. November 2026')
    expect(container.textContent).toContain(name.de)
    expect(container.textContent).toContain('„< 5“ statt 1, 2, 3 oder 4')
    vi.unstubAllGlobals()
  })

  it('are reset at once, and brought back', async () => {
    const { rows } = await open()
    await userEvent.click(screen.getByRole('button', { name: 'Zählung zurücksetzen' }))
    const undo = await screen.findByRole('button', { name: 'Rückgängig' })
    expect(screen.getByText('Die Zählung ist zurückgesetzt.')).toBeTruthy()
    // What the focus looks for: happy-dom knows no `:enabled`.
    expect(undo.dataset.tool).toBe('undo')
    expect(await store.listCounts()).toEqual([])
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull())
    await userEvent.click(undo)
    await screen.findAllByRole('table')
    expect(rows(2026, 'exact', 0).at(-1)).toBe('Summe | 17 | 6 | 1')
    expect(await store.listCounts()).toEqual(MONTHS)
    const reset = screen.getByRole('button', { name: 'Zählung zurücksetzen' })
    expect(reset.dataset.tool).toBe('remove counts')
  })

  it('stay where they are when they cannot be reset, and that is said', async () => {
    const { rows } = await open()
    vi.spyOn(device, 'resetCounts').mockRejectedValue(new Error('QuotaExceededError'))
    await userEvent.click(screen.getByRole('button', { name: 'Zählung zurücksetzen' }))
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toBe(
        'Das ließ sich auf diesem Gerät nicht speichern.',
      ),
    )
    expect(rows(2026, 'exact', 0).at(-1)).toBe('Summe | 17 | 6 | 1')
  })
})

describe('the page', () => {
  it('says what is counted and what never is, also where nothing is', async () => {
    await open()
    expect(screen.getByRole('heading', { level: 2, name: 'Was gezählt wird' })).toBeTruthy()
    expect(screen.getByText(/^Nie gezählt und nie gespeichert werden Name/)).toBeTruthy()
    expect(screen.getByText(/^Noch ist nichts gezählt/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Als CSV-Datei speichern' })).toBeNull()
  })

  it('switches the counting off and on', async () => {
    await open()
    const counting = screen.getByRole('switch', { name: 'Auf diesem Gerät zählen' })
    expect((counting as HTMLInputElement).checked).toBe(true)
    await userEvent.click(counting)
    expect((counting as HTMLInputElement).checked).toBe(false)
    expect(screen.getByText(/^Es wird nichts gezählt/)).toBeTruthy()
    expect(screen.getByText(/das Zählen ist ausgeschaltet/)).toBeTruthy()
  })

  it('says so where the store cannot be read', async () => {
    vi.spyOn(store, 'listCounts').mockRejectedValue(new Error('closed'))
    await renderFor('de', <Page />)
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading').textContent).toBe('Das hat leider nicht geklappt')
  })
})
