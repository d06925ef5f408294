import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Course } from '../../src/catalogue/service.ts'
import { COURSE_KINDS } from '../../src/catalogue/vocabulary.ts'
import { addDays } from '../../src/catalogue/calendar-date.ts'
import {
  COURSE_RULES,
  courseRulesFor,
  courseRulesOn,
  isVocational,
} from '../../src/match/course-rules.ts'
import { fitCourses } from '../../src/match/fit-courses.ts'
import { clients } from '../builders/clients.ts'
import { aClient, aCourse } from '../builders/offers.ts'

const ON = '2026-11-24'
const EVERY_KIND = COURSE_KINDS.map((kind, index) => aCourse(index + 1, kind))

const fittingKinds = (said: Parameters<typeof aClient>[0], courses = EVERY_KIND, on = ON) =>
  fitCourses(aClient(said), courses, on).fitting.map(({ course }) => course.kind)
const codesOn = (kind: Course['kind'], on: string) =>
  courseRulesOn(kind, on).map(({ code }) => code)

describe('the courses of a client', () => {
  it.each([
    ['nothing special', {}, ['general', 'intensive', 'vocational-b1']],
    ['a woman', { facts: ['woman'] }, ['women', 'general', 'intensive', 'vocational-b1']],
    ['cannot read and write', { facts: ['illiterate'] }, ['literacy']],
    [
      'another script',
      { facts: ['second-script'] },
      ['second-script', 'general', 'intensive', 'vocational-b1'],
    ],
    [
      'neither read nor this script',
      { facts: ['illiterate', 'second-script'] },
      ['literacy', 'second-script'],
    ],
    ['B1 is done', { facts: ['b1-reached'] }, ['vocational-b2', 'vocational-c1']],
    [
      'B1 and work',
      { facts: ['b1-reached', 'employed'] },
      ['vocational-b2', 'vocational-c1', 'job-bsk'],
    ],
    ['26 years old', { age: 26 }, ['youth', 'general', 'intensive', 'vocational-b1']],
    ['27 years old', { age: 27 }, ['general', 'intensive', 'vocational-b1']],
    ['at school', { age: 14 }, []],
    ['still abroad', { facts: ['lives-abroad'] }, []],
  ] as const)('%s', (_, said, kinds) => {
    expect(fittingKinds(said)).toEqual(kinds)
  })

  it('begin with what has childcare where there is a small child', () => {
    const [first, second] = [aCourse(1, 'general'), aCourse(2, 'general', { childcare: true })]
    const answer = fitCourses(aClient({ facts: ['child-under-3'] }), [first, second], ON)
    expect(answer.fitting.map(({ course }) => course)).toEqual([second, first])
    expect(answer.fitting[0]?.reasons.map(({ key }) => key)).toContain('reason.childcare')
  })

  it('end with what is full or runs already', () => {
    const full = aCourse(1, 'women', { free_places: 0 })
    const begun = aCourse(2, 'women', { starts_on: '2026-10-01' })
    const general = aCourse(3, 'general')
    const { fitting } = fitCourses(aClient({ facts: ['woman'] }), [full, begun, general], ON)
    expect(fitting.map(({ course }) => course)).toEqual([general, begun, full])
    const asked = fitting.map(({ needed }) => needed.map(({ code }) => code))
    expect(asked).toEqual([
      ['paper'],
      ['paper', 'former-kind', 'late'],
      ['paper', 'former-kind', 'place'],
    ])
  })

  it('are counted by the reason where they do not fit', () => {
    const { leftOut } = fitCourses(aClient({ facts: ['b1-reached'] }), EVERY_KIND, ON)
    expect(leftOut).toEqual([
      { code: 'level-reached', count: 5 },
      { code: 'job', count: 1 },
      { code: 'parents', count: 1 },
      { code: 'women', count: 1 },
      { code: 'youth', count: 1 },
    ])
  })
})

describe('what is still needed', () => {
  const paper = (
    said: Parameters<typeof aClient>[0],
    kind: Course['kind'] = 'general',
    starts = '2026-12-07',
    on = ON,
  ) =>
    fitCourses(
      aClient(said),
      [aCourse(1, kind, { starts_on: starts, ends_on: '2028-12-31' })],
      on,
    ).fitting[0]?.needed.flatMap(({ code, ways }) => [code, ...ways.map((way) => way.code)])

  it.each([
    ['from the Jobcenter', { benefits: 'sgb2' }, ['paper', 'obliged-jobcenter']],
    ['nothing, with a Berechtigungsschein', { facts: ['has-course-entitlement'] }, []],
    ['without money from an office', {}, ['paper', 'entitled', 'bamf-admits-nobody']],
    [
      'in the asylum procedure',
      { benefits: 'asylblg', facts: ['asylum-procedure'] },
      ['paper', 'obliged-sozialamt', 'bamf-admits-nobody'],
    ],
    ['at 17', { age: 17, benefits: 'sgb2' }, ['paper', 'obliged-jobcenter', 'school']],
  ] as const)('%s', (_, said, codes) => {
    expect(paper(said)).toEqual(codes)
  })

  it.each([
    ['2026-02-08', 'bamf-admits'],
    ['2026-02-09', 'bamf-admits-nobody'],
    ['2026-12-31', 'bamf-admits-nobody'],
    ['2027-01-01', 'bamf-ask'],
  ])('by the admission in force on %s, where that is the day one can take part', (day, code) => {
    const codes = expect.arrayContaining(['paper', code]) as unknown
    expect(paper({ benefits: 'asylblg' }, 'general', day, '2025-12-01')).toEqual(codes)
    expect(paper({ benefits: 'asylblg' }, 'general', '2025-12-01', day)).toEqual(codes)
  })

  it('by next year’s rules where the course begins next year', () => {
    const codes = paper({ benefits: 'asylblg' }, 'general', '2027-01-11')
    expect(codes).toContain('bamf-ask')
    expect(codes).not.toContain('bamf-admits-nobody')
  })

  it.each([
    ['sgb2', ['vocational-paper', 'vocational-jobcenter']],
    ['sgb3', ['vocational-paper', 'vocational-agentur']],
    ['aufstocker', ['vocational-paper', 'vocational-agentur']],
    ['none', ['vocational-paper', 'vocational-agentur', 'vocational-bamf']],
    ['asylblg', ['vocational-paper', 'vocational-asylum']],
  ] as const)('for a vocational course, with %s', (benefits, codes) => {
    const facts = ['b1-reached', 'has-course-entitlement'] as const
    expect(paper({ benefits, facts }, 'vocational-b2')).toEqual(codes)
  })

  it('is a proof of what a vocational course builds on', () => {
    const course = aCourse(1, 'vocational-c1', { level_from: 'B2' })
    const { fitting } = fitCourses(aClient({ facts: ['b1-reached'] }), [course], ON)
    expect(fitting[0]?.needed).toContainEqual({ code: 'proof', ways: [], params: { level: 'B2' } })
  })
})

describe('who pays', () => {
  const costs = (said: Parameters<typeof aClient>[0], kind: Course['kind']) =>
    fitCourses(aClient(said), [aCourse(1, kind)], ON).fitting[0]?.costs?.code

  it.each([
    ['sgb2', 'costs-exempt'],
    ['asylblg', 'costs-exempt'],
    ['sgb3', 'costs-half'],
    ['none', 'costs-half'],
  ] as const)('an integration course, with %s: %s', (benefits, code) => {
    expect(costs({ benefits }, 'general')).toBe(code)
  })

  it('a vocational course: the Federation', () => {
    expect(costs({ facts: ['b1-reached'] }, 'vocational-b2')).toBe('costs-vocational')
  })
})

describe('the rules', () => {
  it('say of every kind who may come, what to bring and who pays, on any date since 2024', () => {
    for (const kind of COURSE_KINDS)
      for (let on = '2024-01-01'; on < '2028-01-01'; on = addDays(on, 13)) {
        const rules = courseRulesOn(kind, on)
        expect(new Set(rules.map(({ topic }) => topic)).size, `${kind} ${on}`).toBe(3)
        expect(new Set(rules.map(({ code }) => code)).size, `${kind} ${on}`).toBe(rules.length)
      }
  })

  it('name a source each, and dates in their order', () => {
    for (const { source, valid_from = '', valid_to = '9' } of COURSE_RULES) {
      expect(source).toMatch(/§|DeuFöV|BAMF/)
      expect(valid_from < valid_to).toBe(true)
    }
  })

  it('know courses for women, parents and youth as kinds of their own until April 2025', () => {
    for (const kind of ['women', 'parents', 'youth'] as const) {
      expect(codesOn(kind, '2025-04-30')).toContain('special')
      expect(codesOn(kind, '2025-04-30')).not.toContain('former-kind')
      expect(codesOn(kind, '2025-05-01')).toContain('former-kind')
      expect(codesOn(kind, '2025-05-01')).not.toContain('special')
    }
  })
})

describe('the rules of a course', () => {
  const codesFor = (kind: Course['kind'], starts_on: string, today = ON) =>
    courseRulesFor({ kind, starts_on }, today).map(({ code }) => code)

  it('on papers and costs are those of the day one can take part', () => {
    expect(codesFor('general', '2026-12-31')).toContain('bamf-admits-nobody')
    expect(codesFor('general', '2027-01-01')).toContain('bamf-ask')
    expect(codesFor('general', '2027-01-01')).not.toContain('bamf-admits-nobody')
    expect(codesFor('general', '2026-01-12')).toContain('bamf-admits-nobody')
    expect(codesFor('general', '2026-12-31', '2027-02-01')).toContain('bamf-ask')
  })

  it('on what it is are those of its first day, for as long as it runs', () => {
    expect(codesFor('women', '2025-04-30')).toContain('special')
    expect(codesFor('women', '2025-04-30')).not.toContain('former-kind')
    expect(codesFor('women', '2025-05-01')).toContain('former-kind')
    expect(codesFor('women', '2025-05-01')).not.toContain('special')
  })

  it('are for any start and day one of each code at most, on every topic', () => {
    const days = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days))
    fc.assert(
      fc.property(fc.constantFrom(...COURSE_KINDS), days, days, (kind, starts_on, today) => {
        const rules = courseRulesFor({ kind, starts_on }, today)
        expect(new Set(rules.map(({ topic }) => topic)).size).toBe(3)
        expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length)
      }),
    )
  })
})

const courses = fc.array(
  fc
    .record({
      kind: fc.constantFrom(...COURSE_KINDS),
      minimum_age: fc.constantFrom(undefined, 16, 18, 30),
      maximum_age: fc.constantFrom(undefined, 26, 40),
      starts: fc.integer({ min: -300, max: 300 }),
      length: fc.constantFrom(undefined, 10, 200),
      childcare: fc.boolean(),
      free_places: fc.constantFrom(undefined, 0, 3),
    })
    .map(({ starts, length, minimum_age, maximum_age, free_places, kind, childcare }) => ({
      kind,
      more: {
        childcare,
        free_places,
        starts_on: addDays(ON, starts),
        ends_on: length === undefined ? undefined : addDays(ON, starts + length),
        ...(minimum_age !== undefined && { minimum_age }),
        ...(maximum_age !== undefined && minimum_age !== 30 && { maximum_age }),
      },
    })),
  { maxLength: 20 },
)
const lists = courses.map((list) => list.map(({ kind, more }, n) => aCourse(n + 1, kind, more)))

/** As given, else that of the one schedule all of them have. */
const lastDayOf = ({ ends_on, schedules }: Course): string =>
  ends_on ?? schedules[0]?.until ?? '9999-12-31'

it('a course without a last day runs as long as its dates do', () => {
  const running = aCourse(1, 'general', { starts_on: '2026-09-01', ends_on: undefined })
  const [schedule] = running.schedules
  if (!schedule) throw new Error('dates')
  const until = (last: string | undefined) => ({
    ...running,
    schedules: [{ ...schedule, dtstart: '2026-09-01', until: last }],
  })
  const offered = (course: Course) => fitCourses(aClient(), [course], ON).fitting.length
  // A Tuesday: it is held on Mondays and Tuesdays.
  expect(offered(until('2026-11-24'))).toBe(1)
  expect(offered(until('2026-11-23'))).toBe(0)
  expect(offered(until(undefined))).toBe(1)
})

describe('every answer', () => {
  it('offers no course outside its age range, none that is over, none to a child', () => {
    fc.assert(
      fc.property(clients, lists, (client, list) => {
        for (const { course } of fitCourses(client, list, ON).fitting) {
          expect(client.age).toBeGreaterThanOrEqual(Math.max(15, course.minimum_age ?? 0))
          expect(client.age).toBeLessThanOrEqual(course.maximum_age ?? 120)
          expect(lastDayOf(course) >= ON).toBe(true)
          if (course.kind === 'youth') expect(client.age).toBeLessThan(27)
        }
      }),
    )
  })

  it('assumes nothing that was not said', () => {
    fc.assert(
      fc.property(clients, lists, (client, list) => {
        const said = new Set<string>(client.facts)
        for (const { course, needed } of fitCourses(client, list, ON).fitting) {
          const requires = {
            women: 'woman',
            parents: 'child-under-3',
            literacy: 'illiterate',
            'second-script': 'second-script',
            'vocational-b2': 'b1-reached',
            'vocational-c1': 'b1-reached',
            'job-bsk': 'employed',
          }
          const required = (requires as Record<string, string | undefined>)[course.kind]
          if (required) expect(said).toContain(required)
          if (said.has('illiterate')) expect(['literacy', 'second-script']).toContain(course.kind)
          const paper = needed.some(({ code }) => code === 'paper' || code === 'vocational-paper')
          expect(paper).toBe(isVocational(course.kind) || !said.has('has-course-entitlement'))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives a reason for each course, who pays, and a way to every paper', () => {
    fc.assert(
      fc.property(clients, lists, (client, list) => {
        for (const { reasons, costs, needed } of fitCourses(client, list, ON).fitting) {
          expect(reasons.length).toBeGreaterThan(0)
          expect(costs?.topic).toBe('costs')
          for (const { code, ways } of needed)
            if (code === 'paper' || code === 'vocational-paper')
              expect(ways.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('offers or counts each course that is not over, once', () => {
    fc.assert(
      fc.property(clients, lists, (client, list) => {
        const { fitting, leftOut } = fitCourses(client, list, ON)
        const counted = leftOut.reduce((sum, { count }) => sum + count, 0)
        const running = list.filter((one) => lastDayOf(one) >= ON)
        expect(fitting.length + counted).toBe(running.length)
        expect(new Set(fitting.map(({ course }) => course.id)).size).toBe(fitting.length)
      }),
    )
  })

  it('is the same in whatever order the region lists its courses', () => {
    fc.assert(
      fc.property(clients, lists, (client, list) => {
        const answer = fitCourses(client, list, ON)
        expect(fitCourses(client, list.toReversed(), ON)).toEqual(answer)
      }),
    )
  })
})
