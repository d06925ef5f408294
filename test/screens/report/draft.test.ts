import { describe, expect, it } from 'vitest'
import type { Programme } from '../../../src/catalogue/service.ts'
import {
  draftOf,
  formFields,
  hasProblem,
  NOTHING,
  problemsOf,
  reportedFields,
} from '../../../src/screens/report/draft.ts'
import { aLocation, uuid } from '../../builders/offers.ts'

const record = aLocation(1, {
  phones: [{ number: '+49 221 4710 101' }],
  schedules: [{ attending_type: 'in-person', opening_hours: 'Mo-Fr 08:00-12:00' }],
  wheelchair: 'yes',
})
const fields = formFields({ table: 'locations', record })
const draft = (values: Record<string, string>, more: object = {}) => ({
  ...NOTHING,
  values,
  ...more,
})

describe('the fields of a form', () => {
  it('say what stands there, in the spelling of the workbook', () => {
    const present = Object.fromEntries(fields.map((one) => [one.field, one.present]))
    expect(present).toMatchObject({
      'name.de': 'Büro 1',
      opening_hours: 'Mo-Fr 08:00-12:00',
      phone_hours: '',
      phone: '+49 221 4710 101',
      wheelchair: 'yes',
      temporarily_closed_from: '',
    })
  })

  it.each([
    ['TU,TH', true],
    ['1TU', false],
  ])('of a group that meets on %s have the weekdays: %s', (byday, there) => {
    const meeting = { dtstart: '2026-12-01', freq: 'MONTHLY', byday, opens_at: '10:00' } as const
    const group = {
      id: uuid(2),
      organization_id: uuid(1),
      name: { de: 'Frauencafé' },
      description: { de: 'Frühstück' },
      audience: 'client',
      needs: [],
      schedules: [{ ...meeting, closes_at: '12:00' }],
    } satisfies Programme
    const names = formFields({ table: 'programmes', record: group }).map(({ field }) => field)
    expect(names.includes('byday')).toBe(there)
    expect(names).toContain('opens_at')
  })
})

describe('a draft', () => {
  it('reports only what differs', () => {
    expect(reportedFields(draft({ city: ' Lindental ', phone: '' }), fields)).toEqual([
      { field: 'phone', old: '+49 221 4710 101', new: '' },
    ])
  })

  it('of an entry that is gone reports that, and nothing else of it', () => {
    const gone = draft({ city: 'Ahornau' }, { gone: true, missing: 'Dafür gibt es eine neue.' })
    expect(reportedFields(gone, fields)).toEqual([
      { field: 'gone', old: '', new: '' },
      { field: 'missing', old: '', new: 'Dafür gibt es eine neue.' },
    ])
  })

  it('is the same again after it was kept', () => {
    const kept = draft({ city: 'Ahornau', phone: '' }, { missing: 'x', reason: 'y' })
    expect(draftOf({ fields: reportedFields(kept, fields), reason: 'y' })).toEqual(kept)
  })

  it.each([
    ['nothing', draft({}), { nothing: true }],
    ['nothing', draft({ city: 'Lindental' }), { nothing: true }],
    ['phone', draft({ city: 'Ahornau' }, { reason: 'Tel. 4711' }), { reason: 'phone' }],
    ['email', draft({ city: 'Ahornau' }, { reason: 'a@b.example' }), { reason: 'email' }],
    ['postal-code', draft({ postal_code: '123' }), { fields: { postal_code: 'postal-code' } }],
    ['email', draft({ email: 'a b' }), { fields: { email: 'email' } }],
  ])('cannot be kept: %s', (_, typed, problem) => {
    const problems = problemsOf(typed, fields)
    expect(problems).toMatchObject(problem)
    expect(hasProblem(problems)).toBe(true)
  })

  it('can be kept otherwise, with an office’s number where it belongs', () => {
    const typed = draft({ phone: '0221 4710 199' }, { reason: 'Seit 28.11.2026, Zimmer 204' })
    expect(hasProblem(problemsOf(typed, fields))).toBe(false)
  })

  it.each([
    ['Frau Moosgrün ist neu, Nr. 12 34 56', 'phone'],
    ['Neu: ali.k at web de', 'email'],
  ])('cannot be kept while what is missing holds a contact: %s', (missing, found) => {
    const problems = problemsOf(draft({}, { missing }), fields)
    expect(problems).toMatchObject({ missing: found, reason: undefined, nothing: false })
    expect(hasProblem(problems)).toBe(true)
  })
})
