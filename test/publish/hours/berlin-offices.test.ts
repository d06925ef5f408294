import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { compileHours } from '../../../src/publish/hours/compile.ts'
import { calendarOf, horizon } from './sites.ts'

/** Real offices from OpenStreetMap; not part of the repository. */
const offices = new URL('../../../../shared/data/osm-berlin/offices.json', import.meta.url)

interface Overpass {
  readonly elements: readonly { readonly tags?: Readonly<Record<string, string>> }[]
}

it.skipIf(!existsSync(offices))(
  'the hours of real Berlin offices (skipped without the data)',
  () => {
    const { elements } = JSON.parse(readFileSync(offices, 'utf8')) as Overpass
    const texts = elements.flatMap(({ tags }) => tags?.['opening_hours'] ?? [])
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) {
      const compiled = compileHours(text, calendarOf('DE-BE'), horizon)
      expect(compiled.ok, text).toBe(true)
      if (compiled.ok) expect(JSON.stringify(compiled.value.hours).length, text).toBeLessThan(200)
    }
  },
)
