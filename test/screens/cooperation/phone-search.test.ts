import { describe, expect, it } from 'vitest'
import type { PhoneEntry } from '../../../src/catalogue/compartments.ts'
import type { PhonesAsked } from '../../../src/screens/cooperation/phone-search.ts'
import {
  confirmedSpan,
  countBy,
  isAsked,
  listPhones,
  NOTHING_ASKED,
  searchPhones,
  standingInFor,
  withoutLetters,
  withReachable,
} from '../../../src/screens/cooperation/phone-search.ts'
import { AGENTUR, aPhoneDirectory, aPhoneEntry, JOBCENTER } from '../../builders/phone-directory.ts'
import { uuid } from '../../builders/offers.ts'

const people: readonly PhoneEntry[] = [
  aPhoneEntry(1, {
    name: 'Jörg Größer',
    team: 'Leistung',
    topics: ['Miete', 'Heizkosten'],
    letters: ['A-Fe', 'Sch'],
    phones: [{ number: '+49 30 23125 111', description: { de: 'Servicetelefon' } }],
    deputy_ids: [uuid(1002), uuid(1003)],
    assured_date: '2026-03-01',
  }),
  aPhoneEntry(2, {
    name: 'Ägidius Zange',
    team: 'Leistung',
    topics: ['Miete'],
    letters: ['Ff-R'],
    email: 'zange@jobcenter.example',
    assured_date: '2026-11-02',
  }),
  aPhoneEntry(3, {
    name: 'Bärbel Ohm',
    title: 'Teamleitung',
    room: '3.07',
    note: 'nur vormittags',
  }),
  aPhoneEntry(4, {
    organization_id: AGENTUR.id,
    name: 'Şirin Ünal',
    team: 'Leistung',
    letters: [],
  }),
]
const listed = withReachable(
  listPhones(aPhoneDirectory(people)),
  ({ name }) => name === 'Bärbel Ohm',
)
const found = (asked: Partial<PhonesAsked>): string[] =>
  searchPhones(listed, { ...NOTHING_ASKED, ...asked }).map(({ entry }) => entry.name)

describe('the list', () => {
  it('is by organisation, team and name, without a team last', () => {
    expect(found({})).toEqual(['Şirin Ünal', 'Ägidius Zange', 'Jörg Größer', 'Bärbel Ohm'])
  })

  it.each([
    ['größer', ['Jörg Größer']],
    ['GROESSER', ['Jörg Größer']],
    ['jorg', ['Jörg Größer']],
    ['sirin unal', ['Şirin Ünal']],
    ['miete zange', ['Ägidius Zange']],
    ['heiz', ['Jörg Größer']],
    ['kosten', ['Jörg Größer']],
    ['teamleitung', ['Bärbel Ohm']],
    ['vormittags', ['Bärbel Ohm']],
    ['3.07', ['Bärbel Ohm']],
    ['zange@jobcenter.example', ['Ägidius Zange']],
    ['030 23125', ['Jörg Größer']],
    ['+49 30 23125 111', ['Jörg Größer']],
    ['0049 30', ['Jörg Größer']],
    ['servicetelefon', ['Jörg Größer']],
    ['agentur', ['Şirin Ünal']],
    ['gibt es nicht', []],
  ])('%s finds %j', (text, names) => {
    expect(found({ text })).toEqual(names)
  })

  it.each([
    ['Fe', ['Jörg Größer']],
    ['F', ['Ägidius Zange', 'Jörg Größer']],
    ['Schö', ['Jörg Größer']],
    ['Si', []],
  ])('the letters %s find %j', (letters, names) => {
    expect(found({ letters })).toEqual(names)
  })

  it('is narrowed by everything at once', () => {
    expect(found({ organization: JOBCENTER.id, team: 'Leistung' })).toHaveLength(2)
    expect(found({ organization: JOBCENTER.id, team: 'Leistung', topic: 'Heizkosten' })).toEqual([
      'Jörg Größer',
    ])
    expect(found({ topic: 'Heizkosten', letters: 'G' })).toEqual([])
    expect(found({ reachable: true })).toEqual(['Bärbel Ohm'])
  })

  it('says how many each option would leave, and whom letters leave out', () => {
    const asked = { ...NOTHING_ASKED, team: 'Leistung', organization: JOBCENTER.id }
    expect([...countBy(listed, asked, 'organization')]).toEqual([
      [AGENTUR.id, 1],
      [JOBCENTER.id, 2],
    ])
    expect([...countBy(listed, asked, 'topic')]).toEqual([
      ['Miete', 2],
      ['Heizkosten', 1],
    ])
    expect(withoutLetters(listed, { ...NOTHING_ASKED, letters: 'Sch' })).toBe(2)
    expect(withoutLetters(listed, NOTHING_ASKED)).toBe(0)
  })

  it('knows for whom somebody stands in', () => {
    expect([...standingInFor(listed)]).toEqual([
      [uuid(1002), [uuid(1001)]],
      [uuid(1003), [uuid(1001)]],
    ])
  })

  it('says from when it is', () => {
    expect(confirmedSpan(people)).toEqual({ oldest: '2026-03-01', newest: '2026-11-02', never: 2 })
    expect(confirmedSpan([])).toEqual({ oldest: undefined, newest: undefined, never: 0 })
  })
})

it.each<[Partial<PhonesAsked>, boolean]>([
  [{}, false],
  [{ text: ' - ' }, false],
  [{ letters: '1' }, false],
  [{ reachable: false }, false],
  [{ reachable: true }, true],
  [{ text: 'a' }, true],
  [{ letters: 'ß' }, true],
  [{ topic: 'Miete' }, true],
])('%j is asked: %s', (asked, expected) => {
  expect(isAsked({ ...NOTHING_ASKED, ...asked })).toBe(expected)
})
