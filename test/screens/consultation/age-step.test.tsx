// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { AgeStep } from '../../../src/screens/consultation/age-step.tsx'
import { BOTH, renderFor, spokenIn } from '../../render.tsx'

afterEach(cleanup)

/** Number and unit as they stand above the keypad, and the German beneath. */
async function shownFor(language: (typeof BOTH)[number], age: string) {
  const none = (): void => undefined
  await renderFor(language, <AgeStep age={age} onType={none} onEnter={none} />)
  const [number, unit] = screen.getByRole('status').children
  const said = unit?.querySelector('bdi')
  if (!number || !said) throw new Error('nothing is shown')
  return { number: number.textContent, unit: said, beneath: unit?.querySelector('[data-beneath]') }
}

describe('the unit beside the age', () => {
  it.each([
    ['', '–', 'Jahre'],
    ['0', '0', 'Jahre'],
    ['1', '1', 'Jahr'],
    ['2', '2', 'Jahre'],
    ['27', '27', 'Jahre'],
  ])('typed "%s", in German: %s %s', async (age, number, unit) => {
    const shown = await shownFor('de', age)
    expect([shown.number, shown.unit.textContent]).toEqual([number, unit])
    expect(shown.beneath ?? null).toBe(null)
  })

  it.each([
    ['', '–', 'سنوات', 'Jahre'],
    ['1', '1', 'سنة', 'Jahr'],
    ['2', '2', 'سنتان', 'Jahre'],
    ['5', '5', 'سنوات', 'Jahre'],
    ['27', '27', 'سنة', 'Jahre'],
    ['103', '103', 'سنوات', 'Jahre'],
  ])('typed "%s", in Arabic: %s %s, above %s', async (age, number, unit, beneath) => {
    const shown = await shownFor('ar', age)
    expect([shown.number, shown.unit.textContent]).toEqual([number, unit])
    expect(spokenIn(shown.unit)).toEqual({ lang: 'ar', dir: 'rtl' })
    expect(shown.beneath?.textContent).toBe(beneath)
  })
})
