import { describe, expect, it } from 'vitest'
import type { TableName } from '../../../src/catalogue/snapshot.ts'
import { recordSchemas } from '../../../src/catalogue/snapshot.ts'
import { fieldLines } from '../../../src/screens/offers/field-lines.ts'
import { FIELD_NAMES, nameKey } from '../../../src/screens/offers/field-names.ts'
import { told } from '../../../src/catalogue/changes.ts'
import type { Change } from '../../../src/catalogue/changes.ts'
import { said } from '../../language/texts.ts'

const change = (table: TableName, fields: Change['fields']): Change => ({
  id: `${table}/1`,
  table,
  record_id: '1',
  change: 'changed',
  name: { de: 'Stelle' },
  fields,
})

describe('a text that changed', () => {
  const german = { field: 'alert.de', old: 'Zu', new: 'Auf' }
  const arabic = { field: 'alert.ar', old: 'مغلق', new: 'مفتوح' }

  it('is read in the reader’s language, else in German', () => {
    const both = change('services', [german, arabic])
    expect(fieldLines(both, 'ar')).toMatchObject([{ old: 'مغلق', new: 'مفتوح', language: 'ar' }])
    expect(fieldLines(both, 'tr')).toMatchObject([{ old: 'Zu', new: 'Auf', language: 'de' }])
  })

  it('only in other languages is named by these', () => {
    expect(fieldLines(change('services', [arabic]), 'de')).toMatchObject([
      { field: 'alert', translations: ['ar'] },
    ])
  })
})

describe('hours that changed', () => {
  const visit = { attending_type: 'in-person', opening_hours: 'Mo 08:00-12:00' }
  const phone = { attending_type: 'phone', opening_hours: 'Mo 08:00-10:00' }

  it('are told apart by how one attends, and only those that changed', () => {
    const later = { ...phone, opening_hours: 'Mo 09:00-10:00' }
    const fields = [{ field: 'schedules', old: [visit, phone], new: [visit, later] }]
    expect(fieldLines(change('locations', fields), 'de')).toMatchObject([
      { field: 'schedules.phone', old: 'Mo 08:00-10:00', new: 'Mo 09:00-10:00' },
    ])
  })

  it('that are new or no longer there have one side only', () => {
    const fields = [{ field: 'schedules', old: [visit], new: undefined }]
    expect(fieldLines(change('locations', fields), 'de')).toMatchObject([
      { field: 'schedules.in-person', old: 'Mo 08:00-12:00', new: undefined },
    ])
  })
})

it('what a machine reads is not told line by line', () => {
  expect(fieldLines(change('rules', [{ field: 'priority', old: 1, new: 2 }]), 'de')).toEqual([])
  const moved = [{ field: 'latitude', old: 51.7, new: 51.8 }]
  expect(fieldLines(change('locations', moved), 'de')).toEqual([])
})

/** The fields that a change of this table may tell of. */
function fieldsOf(table: Exclude<TableName, 'rules'>): string[] {
  const fields = Object.keys(recordSchemas[table].shape).filter((field) => field !== 'id')
  const filled = Object.fromEntries(fields.map((field) => [field, []]))
  const changes = Object.keys(told(table, filled)).map((field) => ({ field, old: 1, new: 2 }))
  return fieldLines(
    change(
      table,
      changes.filter(({ field }) => field !== 'schedules'),
    ),
    'de',
  ).map(({ field }) => field)
}

const TABLES = Object.keys(recordSchemas).filter(
  (table): table is Exclude<TableName, 'rules'> => table !== 'rules',
)

it.each(TABLES)('every field of %s has a name', (table) => {
  for (const field of fieldsOf(table))
    expect(said('de', nameKey({ table, field })), field).not.toBe('')
})

it('hours and dates have a name, and no field’s name leads nowhere', () => {
  for (const key of Object.values(FIELD_NAMES)) expect(said('de', key)).not.toBe('')
  expect(said('de', nameKey({ table: 'courses', field: 'schedules' }))).not.toBe('')
})
