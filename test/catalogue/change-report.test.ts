import { describe, expect, it } from 'vitest'
import { changeReport } from '../../src/catalogue/change-report.ts'
import { REPORT_LIMITS } from '../../src/catalogue/reportable.ts'
import { reportDocument } from '../../src/catalogue/report-document.ts'
import { uuid } from '../builders/offers.ts'

const NOW = Date.parse('2026-11-28T12:00:00.123Z')

const report = {
  id: uuid(1),
  table: 'locations',
  record_id: uuid(2),
  name: 'Jobcenter Lindental',
  release: 1_795_000_000,
  fields: [{ field: 'opening_hours', old: 'Mo-Fr 08:00-12:00', new: 'Mo-Th 08:00-12:00' }],
  reason: 'Steht so an der Tür.',
  reported_at: NOW,
} as const

const made = (more: object = {}, from = '') =>
  reportDocument([{ ...report, ...more }], {
    region: 'musterkreis',
    release: 1_795_000_001,
    at: NOW,
    from,
  })

describe('a document of reports', () => {
  it('is what its schema takes', () => {
    expect(changeReport.parse(made())).toEqual(made())
    expect(changeReport.parse(JSON.parse(JSON.stringify(made({}, ' MBE '))))).toMatchObject({
      type: 'anlaufstelle-change-report',
      format: 1,
      region: 'musterkreis',
      release: 1_795_000_001,
      created_at: '2026-11-28T12:00:00Z',
      from: 'MBE',
      reports: [
        { record_id: uuid(2), release: 1_795_000_000, reported_at: '2026-11-28T12:00:00Z' },
      ],
    })
  })

  it('has neither an empty sender nor what the device keeps for itself', () => {
    expect(made({ sent_at: NOW }, '  ')).not.toHaveProperty('from')
    expect(made({ sent_at: NOW }).reports[0]).not.toHaveProperty('sent_at')
  })

  it('may be of an entry that stands nowhere yet, in words only', () => {
    const missing = { field: 'missing', old: '', new: 'Neue Beratung am Markt 11' }
    const of = (fields: object[]) =>
      changeReport.safeParse(made({ record_id: undefined, name: '', fields })).success
    expect(of([missing])).toBe(true)
    expect(of([missing, report.fields[0]])).toBe(false)
  })

  it('takes an office’s new number in its own field, and no number of who reports', () => {
    const phone = { fields: [{ field: 'phone', old: '', new: '+49 221 4710 999' }] }
    expect(changeReport.safeParse(made(phone)).success).toBe(true)
    expect(changeReport.safeParse(made({}, 'Ali, 0171 1234567')).success).toBe(false)
    expect(changeReport.safeParse(made({}, 'ali.k at web de')).success).toBe(false)
  })

  it.each([
    ['another table', { table: 'rules' }],
    ['a table of every object', { table: 'constructor' }],
    ['a field that cannot be reported', { fields: [{ field: 'id', old: '', new: 'x' }] }],
    ['a field of another table', { fields: [{ field: 'role', old: '', new: 'advisor' }] }],
    ['no field', { fields: [] }],
    ['a phone number in the reason', { reason: 'Anrufen: 0171 1234567' }],
    ['a mail address in the reason', { reason: 'an@quitte.example' }],
    [
      'a phone number in what is missing',
      { fields: [{ field: 'missing', old: '', new: 'Frau Moosgrün, Nr. 12 34 56' }] },
    ],
    ['a terminal sequence', { fields: [{ field: 'city', old: '', new: '\u001b[31mrot' }] }],
    ['a turned text', { name: '\u202etratS' }],
    ['a name that is too long', { name: 'x'.repeat(REPORT_LIMITS.value + 1) }],
    ['a reason that is too long', { reason: 'x'.repeat(REPORT_LIMITS.reason + 1) }],
    ['too many fields', { fields: Array.from({ length: 61 }, () => report.fields[0]) }],
    ['no release', { release: 0 }],
    ['an id that is none', { record_id: '../../etc' }],
  ])('is refused with %s', (_, more) => {
    expect(changeReport.safeParse(made(more)).success).toBe(false)
  })

  it('is refused with anything its format does not know', () => {
    const [first] = made().reports
    expect(changeReport.safeParse({ ...made(), client: 'x' }).success).toBe(false)
    expect(changeReport.safeParse({ ...made(), reports: [{ ...first, age: 34 }] }).success).toBe(
      false,
    )
    expect(changeReport.safeParse({ ...made(), reports: [] }).success).toBe(false)
    expect(changeReport.safeParse({ ...made(), format: 2 }).success).toBe(false)
  })
})
