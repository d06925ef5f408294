import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SavedEntry } from '../../src/catalogue/saved-file.ts'
import {
  mergeSaved,
  readSavedFile,
  SAVED_LIMITS,
  writeSavedFile,
} from '../../src/catalogue/saved-file.ts'
import { uuid } from '../builders/offers.ts'

const entry = (n: number, more: Partial<SavedEntry> = {}): SavedEntry => ({
  record_id: uuid(n),
  table: 'locations',
  name: `Stelle ${n}`,
  note: '',
  saved_at: 1_795_000_000_000 + n,
  ...more,
})

const read = (file: unknown, region = 'musterkreis') => {
  const text = typeof file === 'string' ? file : JSON.stringify(file)
  return readSavedFile(text, text.length, region)
}
const file = (more: object = {}) => ({
  type: 'anlaufstelle-saved',
  format: 1,
  region: 'musterkreis',
  saved: [entry(1)],
  ...more,
})

describe('a file of saved entries', () => {
  it('reads as it was written', () => {
    const entries = [entry(1, { note: 'Klingel links\nzweimal' }), entry(2, { table: 'services' })]
    expect(read(writeSavedFile('musterkreis', entries))).toEqual({ ok: true, value: entries })
  })

  it.each([
    ['not-saved', 'kein JSON'],
    ['not-saved', 'null'],
    ['not-saved', '[]'],
    ['not-saved', file({ type: 'anlaufstelle-change-report' })],
    ['other-format', file({ format: 2 })],
    ['other-region', file({ region: 'anderswo' })],
    ['bad-entry', file({ saved: 'x' })],
    ['bad-entry', file({ saved: [null] })],
    ['bad-entry', file({ saved: [entry(1), { ...entry(2), record_id: 'x' }] })],
    ['bad-entry', file({ saved: [{ ...entry(1), table: 'meta' }] })],
    ['bad-entry', file({ saved: [{ ...entry(1), table: '__proto__' }] })],
    ['bad-entry', file({ saved: [{ ...entry(1), name: { de: 'x' } }] })],
    ['bad-entry', file({ saved: [{ ...entry(1), note: 'x'.repeat(SAVED_LIMITS.note + 1) }] })],
    ['bad-entry', file({ saved: [{ ...entry(1), note: '\u202etratS' }] })],
    ['bad-entry', file({ saved: [{ ...entry(1), saved_at: 1e30 }] })],
    ['bad-entry', file({ saved: [{ ...entry(1), saved_at: '2026' }] })],
    ['bad-entry', file({ saved: Array.from({ length: 2001 }, (_, n) => entry(n + 1)) })],
  ])('is refused as %s: %j', (error, content) => {
    expect(read(content)).toEqual({ ok: false, error })
  })

  it('is not even looked at when it is too large', () => {
    const text = JSON.stringify(file())
    expect(readSavedFile(text, SAVED_LIMITS.bytes + 1, 'musterkreis')).toEqual({
      ok: false,
      error: 'too-large',
    })
  })

  it('keeps nothing its entries do not have', () => {
    const extra = file({ saved: [{ ...entry(1), client: 'x' }] })
    expect(read(extra)).toEqual({ ok: true, value: [entry(1)] })
  })
})

describe('merging', () => {
  const own = new Map([[uuid(1), entry(1, { note: 'eigene' })]])

  it('adds, and loses no note', () => {
    expect(mergeSaved(own, [entry(1, { note: 'andere', saved_at: 5 }), entry(2)])).toEqual([
      entry(1, { note: 'eigene\nandere', saved_at: 5 }),
      entry(2),
    ])
  })

  it('changes nothing when the same file comes again', () => {
    const others = [entry(1, { note: 'andere' }), entry(2, { note: 'x' })]
    const once = mergeSaved(own, others)
    const again = mergeSaved(new Map(once.map((one) => [one.record_id, one])), others)
    expect(again).toEqual(once)
  })

  it('keeps every own note, whatever comes', () => {
    const note = fc.string({ maxLength: SAVED_LIMITS.note })
    fc.assert(
      fc.property(note, note, (mine, theirs) => {
        const [merged] = mergeSaved(new Map([[uuid(1), entry(1, { note: mine })]]), [
          entry(1, { note: theirs }),
        ])
        expect(merged?.note.startsWith(mine)).toBe(true)
        expect(merged?.note.length).toBeLessThanOrEqual(SAVED_LIMITS.note)
      }),
    )
  })
})
