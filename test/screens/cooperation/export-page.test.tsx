// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act, cleanup, configure, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ExportRequest } from '../../../src/vault/export/export-request.ts'
import { aPhoneDirectory, aPhoneEntry } from '../../builders/phone-directory.ts'
import { openPhones, read } from './a-phones-page.tsx'

// Machines may be busy.
configure({ asyncUtilTimeout: 15_000 })

const directory = aPhoneDirectory([
  aPhoneEntry(1, { name: 'Mechthild Quittenbaum', phones: [{ number: '+49 30 23125 111' }] }),
  aPhoneEntry(2, { name: 'Bärbel Ohm' }),
])
const BYTES = new Uint8Array([1, 2, 3])
const PASSPHRASE = /[a-z]{3,8}(?:-[a-z]{3,8}){6}/

let saved: string[] = []
let blobs: Blob[] = []
beforeEach(() => {
  saved = []
  blobs = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob)
    return 'blob:made'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download)
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** Exports that wait until they are told how they end. */
function someExports() {
  const requests: ExportRequest[] = []
  let end: { resolve: (bytes: Uint8Array<ArrayBuffer>) => void; reject: (why: Error) => void }
  return {
    requests,
    onExport: (request: ExportRequest) => {
      requests.push(request)
      return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => (end = { resolve, reject }))
    },
    succeed: () =>
      act(() => {
        end.resolve(BYTES)
        return Promise.resolve()
      }),
    fail: () =>
      act(() => {
        end.reject(new Error('no memory'))
        return Promise.resolve()
      }),
  }
}

const make = () =>
  screen.getByRole<HTMLButtonElement>('button', { name: 'Datei erstellen und speichern' })
const noted = () =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: 'Ich habe die Passphrase notiert.' })
const shownPassphrase = (): string => PASSPHRASE.exec(read())?.[0] ?? ''

describe('the encrypted export', () => {
  it('makes a file only once the passphrase is noted, and then shows it no more', async () => {
    const user = userEvent.setup()
    const { requests, onExport, succeed } = someExports()
    const { text } = await openPhones(directory, '/export', onExport)
    await screen.findByRole('heading', { level: 1, name: 'Liste verschlüsselt weitergeben' })
    for (const key of ['export.why', 'export.explained.zip', 'marking'])
      expect(read()).toContain(text('de', `phones:${key}`))
    expect(make().disabled).toBe(true)
    const passphrase = shownPassphrase()
    await user.click(noted())
    await user.click(make())
    expect(read()).toContain(text('de', 'phones:export.working'))
    await user.click(make())
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({ passphrase, form: 'zip', asOf: '2026-11-28' })
    expect(requests[0]?.rows.map(({ name }) => name)).toEqual([
      'Bärbel Ohm',
      'Mechthild Quittenbaum',
    ])
    // A worker takes it.
    expect(structuredClone(requests[0])).toEqual(requests[0])
    await succeed()
    expect(saved).toEqual(['liste-2026-11-28.zip'])
    expect(blobs.map(({ type }) => type)).toEqual(['application/zip'])
    expect([...new Uint8Array((await blobs[0]?.arrayBuffer()) as ArrayBuffer)]).toEqual([...BYTES])
    expect(document.documentElement.outerHTML).not.toContain(passphrase)
    expect(shownPassphrase()).toBe('')
    expect(read()).toContain(text('de', 'phones:export.handOn'))
    expect(document.activeElement?.textContent).toContain('liste-2026-11-28.zip')
    await user.click(screen.getByRole('button', { name: 'Noch eine Datei erstellen' }))
    expect(shownPassphrase()).toMatch(PASSPHRASE)
    expect(shownPassphrase()).not.toBe(passphrase)
    expect(noted().checked).toBe(false)
  })

  it('a new proposal must be noted anew', async () => {
    const user = userEvent.setup()
    await openPhones(directory, '/export')
    await screen.findByRole('heading', { level: 1 })
    const first = shownPassphrase()
    await user.click(noted())
    await user.click(screen.getByRole('button', { name: 'Neuer Vorschlag' }))
    expect(shownPassphrase()).not.toBe(first)
    expect(noted().checked).toBe(false)
    expect(make().disabled).toBe(true)
  })

  it('copies the passphrase, and says so where it cannot', async () => {
    const user = userEvent.setup()
    const copied = vi.spyOn(navigator.clipboard, 'writeText')
    await openPhones(directory, '/export')
    await screen.findByRole('heading', { level: 1 })
    await user.click(screen.getByRole('button', { name: 'Kopieren' }))
    expect(copied.mock.calls).toEqual([[shownPassphrase()]])
    await screen.findByText(/^Die Passphrase ist kopiert\./)
    copied.mockRejectedValue(new Error('not allowed'))
    await user.click(screen.getByRole('button', { name: 'Kopieren' }))
    await screen.findByText(/^Kopieren war nicht möglich\./)
  })

  it('exports what is filtered, as age, and tries again with the same passphrase', async () => {
    const user = userEvent.setup()
    const { requests, onExport, succeed, fail } = someExports()
    const { text } = await openPhones(directory, '', onExport)
    await screen.findByText('2 Personen')
    await user.type(screen.getByRole('searchbox'), 'quitten')
    await user.click(screen.getByRole('link', { name: 'Verschlüsselte Datei' }))
    await user.click(screen.getByRole('radio', { name: /^age/ }))
    await user.click(noted())
    await user.click(make())
    await fail()
    expect(screen.getByRole('alert').textContent).toBe(text('de', 'phones:export.failed'))
    expect(saved).toEqual([])
    await user.click(make())
    expect(screen.queryByRole('alert')).toBeNull()
    await succeed()
    expect(requests.map(({ rows, form }) => [rows.map(({ name }) => name), form])).toEqual([
      [['Mechthild Quittenbaum'], 'age'],
      [['Mechthild Quittenbaum'], 'age'],
    ])
    expect(new Set(requests.map(({ passphrase }) => passphrase)).size).toBe(1)
    expect(saved).toEqual(['liste-2026-11-28.zip.age'])
  })

  it('has no other way out: no mail, no link to a file, nothing shared', async () => {
    await openPhones(directory, '/export')
    await screen.findByRole('heading', { level: 1 })
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
    expect(links).toEqual(['/cooperation/phones'])
    expect(document.querySelector('form[action], form[method], [download]')).toBeNull()
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Kopieren',
      'Neuer Vorschlag',
      'Datei erstellen und speichern',
    ])
    expect(document.body.textContent).not.toContain('Quittenbaum')
  })

  it('saves nothing for who has left meanwhile', async () => {
    const user = userEvent.setup()
    const { onExport, succeed } = someExports()
    const { unmount } = await openPhones(directory, '/export', onExport)
    await screen.findByRole('heading', { level: 1 })
    await user.click(noted())
    await user.click(make())
    unmount()
    await succeed()
    expect(saved).toEqual([])
  })
})
