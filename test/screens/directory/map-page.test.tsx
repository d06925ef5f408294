// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MapPage } from '../../../src/screens/directory/map-page.tsx'
import type { Stored } from '../../../src/screens/parts/use-stored.ts'
import type { Store } from '../../../src/store/store.ts'
import { aSnapshot } from '../../builders/feed.ts'
import { aLocation } from '../../builders/offers.ts'
import { renderFor } from '../../render.tsx'

const STORE = {
  readStatus: () => ({ region: aSnapshot().region }),
  listOffices: () => [{ ...aLocation(1), kind: 'mbe', order: '' }],
} as unknown as Store

/** What is being read comes when the test says so. */
let arrive: (() => void)[] = []
vi.mock('../../../src/screens/parts/use-stored.ts', () => ({
  useBlocked: () => false,
  useStored: <T,>(query: (store: Store) => T): Stored<T> => {
    const [result, setResult] = useState<Stored<T>>({ state: 'loading' })
    useState(() => arrive.push(() => setResult({ state: 'ready', value: query(STORE) })))
    return result
  },
}))
beforeEach(() => {
  arrive = []
})
afterEach(cleanup)

it('says that the map is being read, and then lists its offices', async () => {
  const { text } = await renderFor('de', <MapPage />)
  expect(screen.getByRole('status').textContent).toBe(text('de', 'common:loading'))
  act(() => {
    for (const one of arrive) one()
  })
  expect(screen.queryByText(text('de', 'common:loading'))).toBeNull()
  expect(screen.getByRole('link', { name: 'Büro 1' })).toBeDefined()
})
