// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { formatCalendarDate } from '../../../src/language/format.ts'
import { COURSE_RULES } from '../../../src/match/course-rules.ts'
import { CourseRules } from '../../../src/screens/offers/course-rules.tsx'
import { CourseRuleText } from '../../../src/screens/offers/rule-term.tsx'
import { aCourse } from '../../builders/offers.ts'
import { BOTH, renderFor } from '../../render.tsx'

afterEach(cleanup)

const TODAY = '2026-11-24'
const rule = (code: string) => {
  const found = COURSE_RULES.find((one) => one.code === code)
  if (!found) throw new Error(code)
  return found
}

describe.each(BOTH)('the term of a rule, in %s', (language) => {
  const day = (date: string) => formatCalendarDate(language, date)

  it('is told to a client where the rule will not stay', async () => {
    const part = <CourseRuleText rule={rule('bamf-admits-nobody')} today={TODAY} />
    const { container, text } = await renderFor(language, part)
    const params = { from: day('2026-02-09'), to: day('2026-12-31') }
    expect(container.textContent).toContain(text(language, 'offers:rules.term.both', params))
  })

  it('is told to a client where the rule is not in force yet, and not where it is for good', async () => {
    const part = (
      <>
        <CourseRuleText rule={rule('bamf-ask')} today={TODAY} />
        <CourseRuleText rule={rule('entitled')} today={TODAY} />
      </>
    )
    const { container, text } = await renderFor(language, part)
    const from = text(language, 'offers:rules.term.from', { from: day('2027-01-01') })
    const since = text(language, 'offers:rules.term.since', { from: day('2005-01-01') })
    expect(container.textContent).toContain(from)
    expect(container.textContent).not.toContain(since)
  })

  it('stands with every rule on the course’s page, which tells next year’s for next year', async () => {
    const course = aCourse(1, 'general', { starts_on: '2027-01-11' })
    const { text } = await renderFor(language, <CourseRules course={course} today={TODAY} />)
    const rules = screen.getAllByRole('listitem')
    const codes = rules.map((one) => one.getAttribute('data-rule'))
    expect(codes).toContain('bamf-ask')
    expect(codes).not.toContain('bamf-admits-nobody')
    const from = text(language, 'offers:rules.term.from', { from: day('2027-01-01') })
    const since = text(language, 'offers:rules.term.since', { from: day('2005-01-01') })
    expect(rules[codes.indexOf('bamf-ask')]?.textContent).toContain(from)
    expect(rules[codes.indexOf('entitled')]?.textContent).toContain(since)
  })
})
