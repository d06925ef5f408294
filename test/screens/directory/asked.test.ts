import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ATTENDING_TYPES,
  NEEDS,
  ORGANIZATION_KINDS,
  SPECIAL_GROUPS,
} from '../../../src/catalogue/vocabulary.ts'
import type { UrlFilters } from '../../../src/screens/directory/asked.ts'
import { readFilters, withFilters, writeFilters } from '../../../src/screens/directory/asked.ts'
import { ENTRY_TYPES, OPENINGS } from '../../../src/search/query.ts'

const filters = fc.record(
  {
    type: fc.constantFrom(...ENTRY_TYPES),
    kind: fc.constantFrom(...ORGANIZATION_KINDS),
    need: fc.constantFrom(...NEEDS),
    open: fc.constantFrom(...OPENINGS),
    language: fc.constantFrom('ar', 'de-simple', 'kmr'),
    group: fc.constantFrom(...SPECIAL_GROUPS),
    accessible: fc.constant(true as const),
    childcare: fc.constant(true as const),
    town: fc.constantFrom('Lindental', 'Bad Erlenbrück (Süd)', 'St. Ottilien'),
    mode: fc.constantFrom(...ATTENDING_TYPES),
  },
  { requiredKeys: [] },
)

describe('the filters in the URL', () => {
  it('come back as they were put there', () => {
    fc.assert(
      fc.property(filters, (chosen) => {
        const url = writeFilters(chosen).toString()
        expect(readFilters(new URLSearchParams(url))).toEqual(chosen)
      }),
    )
  })

  it('have one address, whatever was chosen first', () => {
    expect(writeFilters({ town: 'Lindental', kind: 'mbe' }).toString()).toBe(
      writeFilters({ kind: 'mbe', town: 'Lindental' }).toString(),
    )
  })

  it('leave what else the URL says', () => {
    expect(withFilters('lang=ar&kind=jmd', { kind: 'mbe', town: 'Lindental' })).toBe(
      'lang=ar&kind=mbe&town=Lindental',
    )
    fc.assert(
      fc.property(filters, filters, (before, after) => {
        const url = withFilters(writeFilters(before).toString(), after)
        expect(readFilters(new URLSearchParams(url))).toEqual(after)
      }),
    )
  })

  it('hold no age, even if one is handed over', () => {
    const withAge = { kind: 'mbe', age: 34 } as UrlFilters
    expect(writeFilters(withAge).toString()).toBe('kind=mbe')
    expect(readFilters(new URLSearchParams('age=34'))).toEqual({})
  })

  it.each(['kind=nobody', 'open=always', 'town=%3Cscript%3E', 'accessible=no', 'q=Frau+Quitt'])(
    'leave out what is no filter: %s',
    (url) => {
      expect(readFilters(new URLSearchParams(url))).toEqual({})
    },
  )
})
