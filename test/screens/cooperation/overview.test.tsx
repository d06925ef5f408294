// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Cooperation } from '../../../src/catalogue/compartments.ts'
import { instantOf } from '../../../src/hours/berlin.ts'
import { Overview } from '../../../src/screens/cooperation/overview.tsx'
import { aCooperation, aMeeting, aNamed, aTask } from '../../builders/cooperation.ts'
import { uuid } from '../../builders/offers.ts'
import { levelsInOrder, read, renderRoom, under } from './render.tsx'

const today = (date: string): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: instantOf(date, 9 * 60) })
}
beforeEach(() => today('2026-06-01'))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const held = aMeeting(1, '2026-05-12', { status: 'held' })
const page = (more: Partial<Cooperation> = {}, hasPhones = true, language: 'de' | 'en' = 'de') =>
  renderRoom(
    language,
    <Overview
      cooperation={aCooperation({ meetings: [held], ...more })}
      own={aNamed(1)}
      asOf="2026-05-20"
      hasPhones={hasPhones}
    />,
  )
const rooms = (title: string): (string | null)[] =>
  within(under(title))
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'))
const DUE = 'Was als Nächstes ansteht'

describe('the first page', () => {
  it('leads to the rooms; to the phone list only who may read it', async () => {
    const all = ['agreement', 'meetings', 'review', 'evaluation'].map(
      (one) => `/cooperation/${one}`,
    )
    const { unmount } = await page()
    expect(rooms('Bereiche')).toEqual(['/cooperation/phones', ...all])
    expect(levelsInOrder()).toBe(true)
    unmount()
    await page({}, false, 'en')
    expect(rooms('Rooms')).toEqual(all)
  })

  it('says that nothing is due where nothing is', async () => {
    await page()
    expect(read(under(DUE))).toContain('Zurzeit steht nichts an.')
  })

  it('says what is due: the meeting, the reminders and the tasks of the own organisation', async () => {
    today('2026-11-20')
    await page({
      tasks: [
        aTask(1, { due_on: '2026-11-01' }),
        aTask(2, { organization_id: uuid(2) }),
        aTask(3, { done_on: '2026-06-01' }),
      ],
    })
    const due = read(under(DUE))
    expect(due).toContain('Ein Treffen ist überfällig')
    expect(due).toContain('verlängert sich am 15. März 2027')
    expect(read(under('1 offene Aufgabe Ihrer Organisation'))).toContain('Aufgabe 1')
    expect(due).not.toMatch(/Aufgabe [23]|steht nichts an/)
    expect(screen.getByRole('link', { name: 'Zur Vereinbarung' }).getAttribute('href')).toBe(
      '/cooperation/agreement',
    )
  })

  it('says that a meeting comes up, a month ahead of it', async () => {
    await page({ meetings: [held, aMeeting(2, '2026-07-01')] })
    expect(read(under(DUE))).toContain('Das nächste Treffen ist am Mittwoch, 1. Juli 2026.')
    cleanup()
    await page({ meetings: [held, aMeeting(2, '2026-07-02')] })
    expect(read(under(DUE))).toContain('Zurzeit steht nichts an.')
  })
})
