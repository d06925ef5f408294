import type { OrganizationKind } from '../../catalogue/vocabulary.ts'
import { addDays } from '../../catalogue/calendar-date.ts'
import { weekdayOf } from '../../hours/berlin.ts'
import type { SheetName } from '../workbook/sheets.ts'
import { provenance } from './people.ts'
import type { Random } from './random.ts'
import { COURSES, PROGRAMMES, SERVICES } from './texts.ts'
import { type Cells, inLanguages, inTown } from './words.ts'

/** A row of a sheet, by the titles of its columns. */
export interface SampleRow {
  readonly sheet: SheetName
  readonly cells: Cells
}

/** With how many records of the feed it becomes. */
export type CountedRow = SampleRow & { readonly counts: number }

/** A service is two records: itself, and itself at its place. */
export function* offers(
  unit: number,
  kind: OrganizationKind,
  town: string,
  { random, today }: { readonly random: Random; readonly today: string },
): Generator<CountedRow> {
  const organization = `org-${unit}`
  const at = { organization, audience: 'client', ...ages(kind) }
  const location = `${organization}-ort-0`
  for (const [index, { needs, name, description }] of SERVICES[kind].entries())
    yield {
      sheet: 'services',
      counts: 2,
      cells: {
        id: `${organization}-angebot-${index}`,
        ...at,
        locations: index % 2 ? `${organization}-ort-1` : location,
        needs,
        ...inLanguages('name', inTown(name, town)),
        ...inLanguages('description', description),
        spoken_languages: random.from(['de; en', 'de; ar; en', 'de; uk; ru', 'de']),
        attending_types: 'in-person; phone',
        status: 'active',
        ...provenance(random, today),
      },
    }
  const group = random.from(PROGRAMMES)
  const first = addDays(today, 7 + random.below(60))
  yield {
    sheet: 'programmes',
    counts: 1,
    cells: {
      id: `${organization}-gruppe`,
      ...at,
      location,
      needs: group.needs,
      ...inLanguages('name', inTown(group.name, town)),
      ...inLanguages('description', group.description),
      dtstart: first,
      until: addDays(first, 7 * 20),
      freq: 'WEEKLY',
      byday: DAYS[weekdayOf(first)],
      opens_at: '10:00',
      closes_at: '11:30',
      childcare: random.from(['yes', 'no']),
      free_places: String(random.below(12)),
      ...provenance(random, today),
    },
  }
  if (kind !== 'course-provider') return
  for (const [index, { kind: course, from, to, name }] of COURSES.entries()) {
    const start = addDays(today, 14 + random.below(120))
    yield {
      sheet: 'courses',
      counts: 1,
      cells: {
        id: `${organization}-kurs-${index}`,
        organization,
        location,
        ...inLanguages('name', inTown(name, town)),
        kind: course,
        level_from: from,
        level_to: to,
        starts_on: start,
        ends_on: addDays(start, 250),
        freq: 'WEEKLY',
        byday: 'MO,TU,WE,TH',
        opens_at: '08:30',
        closes_at: '12:45',
        childcare: random.from(['yes', 'no']),
        free_places: String(random.below(15)),
        minimum_age: '16',
        ...provenance(random, today),
      },
    }
  }
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** Funding practice: JMD from 12 to 26, MBE from 27. */
function ages(kind: OrganizationKind): Cells {
  if (kind === 'jmd') return { minimum_age: '12', maximum_age: '26' }
  return kind === 'mbe' ? { minimum_age: '27' } : {}
}
