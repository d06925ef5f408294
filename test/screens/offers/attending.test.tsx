// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { course, programme } from '../../../src/catalogue/service.ts'
import { CourseFacts } from '../../../src/screens/offers/course-facts.tsx'
import { aCourse, aLocation, anOrganization } from '../../builders/offers.ts'
import { BOTH, renderFor } from '../../render.tsx'

afterEach(cleanup)

const facts = (attending_types?: ('in-person' | 'online')[]) => (
  <CourseFacts
    listed={{
      course: aCourse(1, 'general', attending_types && { attending_types }),
      organization: anOrganization(1, 'course-provider'),
      location: aLocation(1),
    }}
    today="2026-11-24"
  />
)

describe.each(BOTH)('how one takes part, in %s', (language) => {
  it('is said of an online course, which is nowhere', async () => {
    const { container, text } = await renderFor(language, facts(['online']))
    expect(container.textContent).toContain(text(language, 'offers:facts.attending.online'))
    expect(container.textContent).not.toContain('Lindental')
  })

  it('is said of a course that is online and somewhere, with its place', async () => {
    const { container, text } = await renderFor(language, facts(['in-person', 'online']))
    for (const type of ['in-person', 'online'])
      expect(container.textContent).toContain(text(language, `offers:facts.attending.${type}`))
    expect(container.textContent).toContain('Lindental')
  })

  it('goes without saying where one simply goes there', async () => {
    const { container } = await renderFor(language, facts())
    expect(container.querySelector('[data-attending]')).toBeNull()
    expect(container.textContent).toContain('Lindental')
  })
})

it('may be left out of a programme or course, and holds known ways only', () => {
  const one = aCourse(1, 'general')
  expect(course.safeParse(one).success).toBe(true)
  expect(course.safeParse({ ...one, attending_types: ['online'] }).success).toBe(true)
  expect(course.safeParse({ ...one, attending_types: ['by post'] }).success).toBe(false)
  const { id, organization_id, name, schedules } = one
  const group = {
    id,
    organization_id,
    name,
    schedules,
    description: name,
    audience: 'client',
    needs: [],
  }
  expect(programme.safeParse({ ...group, attending_types: ['online'] }).success).toBe(true)
})
