import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BENEFITS, FACTS, NEEDS, ORGANIZATION_KINDS } from '../../../src/catalogue/vocabulary.ts'
import { BenefitIcon, FactIcon, KindIcon, NeedIcon } from '../../../src/screens/parts/icons.tsx'

const SCREENS: Record<string, readonly ReactNode[]> = {
  needs: NEEDS.map((need) => <NeedIcon key={need} need={need} />),
  kinds: ORGANIZATION_KINDS.map((kind) => <KindIcon key={kind} kind={kind} />),
  benefits: BENEFITS.map((benefit) => <BenefitIcon key={benefit} benefit={benefit} />),
  facts: FACTS.map((fact) => <FactIcon key={fact} fact={fact} />),
}

/** What is drawn, without the name of the drawing. */
const drawing = (icon: ReactNode): string =>
  renderToStaticMarkup(icon).replace(/ class="[^"]*"/, '')

describe('the pictograms', () => {
  it.each(Object.entries(SCREENS))('of %s are each another', (_, icons) => {
    expect(new Set(icons.map(drawing)).size).toBe(icons.length)
  })

  it('say nothing to a screen reader: words stand beside them', () => {
    for (const icon of Object.values(SCREENS).flat())
      expect(renderToStaticMarkup(icon)).toContain('aria-hidden="true"')
  })
})
