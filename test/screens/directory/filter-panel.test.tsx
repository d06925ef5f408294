// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { FilterPanel } from '../../../src/screens/directory/filter-panel.tsx'
import type { Filters } from '../../../src/search/query.ts'
import { renderFor } from '../../render.tsx'
import { NO_COUNTS } from './a-source.ts'

afterEach(cleanup)

describe('the age', () => {
  it.each([
    ['17', 17],
    ['١٧', 17],
    ['۱۷', 17],
    ['۱۲۱', undefined],
    ['siebzehn', undefined],
  ])('%s is understood as %s', async (typed, age) => {
    let heard: Filters | undefined
    await renderFor(
      'de',
      <FilterPanel
        filters={{ need: 'sprache' }}
        counts={NO_COUNTS}
        onFilters={(filters) => {
          heard = filters
        }}
      />,
    )
    fireEvent.change(screen.getByRole('textbox'), { target: { value: typed } })
    expect(heard).toEqual({ need: 'sprache', age })
  })
})
