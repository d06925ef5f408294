// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Asked } from '../../../src/screens/directory/asked.ts'
import { forgetAsked } from '../../../src/screens/directory/asked-memory.ts'
import { useSearchesInVain } from '../../../src/screens/directory/search-in-vain.ts'
import { CountingContext } from '../../../src/screens/parts/counting-switch.ts'
import type { InMonth } from '../../../src/store/store.ts'

const { written } = vi.hoisted(() => ({ written: [] as InMonth[] }))

vi.mock('../../../src/screens/parts/use-stored.ts', () => ({
  noteDown: (change: (device: { addCount: (one: InMonth) => void }) => void) =>
    change({ addCount: (one) => void written.push(one) }),
}))

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T09:00:00Z') })
  forgetAsked()
  written.length = 0
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const asked = (text: string, filters: Asked['filters'] = {}): Asked => ({
  text,
  filters,
  near: undefined,
  sort: 'relevance',
})

interface State {
  readonly what: Asked
  readonly found: number | undefined
}

/** A directory that answers a text with a number; `wait` in milliseconds before the next. */
function aDirectory({ text = '', found = 500, counting = true } = {}) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <CountingContext value={() => counting}>{children}</CountingContext>
  )
  const initialProps: State = { what: asked(text), found }
  const { rerender, unmount } = renderHook(
    ({ what, found: total }: State) => useSearchesInVain(what, total),
    { wrapper, initialProps },
  )
  return {
    unmount,
    search: (what: string | Asked, found: number | undefined, wait = 3000): void => {
      rerender({ what: typeof what === 'string' ? asked(what) : what, found })
      act(() => void vi.advanceTimersByTime(wait))
    },
  }
}

describe('a search without a result', () => {
  it('counts once, and its words go nowhere', () => {
    const { search } = aDirectory()
    search('Zahnarzt', 0)
    search('Zahnarzt', 0, 600_000)
    expect(written).toEqual([{ month: '2026-11', counted: { what: 'search-without-result' } }])
  })

  it('is not what is still being typed, nor what is still being looked for', () => {
    const { search } = aDirectory()
    for (const text of ['Sch', 'Schl', 'Schld', 'Schlden']) search(text, 0, 300)
    search('Schulden', 7)
    search('Kurs', undefined)
    expect(written).toEqual([])
  })

  it('is the same while words or filters are added or taken off', () => {
    const { search } = aDirectory()
    search('Zahn', 0)
    search('Zahnarzt', 0)
    search('zahnarzt ', 0)
    search(asked('Zahnarzt', { town: 'Lindental' }), 0)
    search('Zah', 0)
    expect(written).toHaveLength(1)
  })

  it('is another with other words, also without a result between them', () => {
    const { search } = aDirectory()
    search('Zahnarzt', 0)
    search('Friseur', 0)
    search('Beratung', 12)
    search('Zahnarzt', 0)
    expect(written).toHaveLength(2)
  })

  it('is one of filters alone, too', () => {
    const { search } = aDirectory()
    search(asked('', { open: 'evening' }), 0)
    search(asked('', { childcare: true }), 0)
    expect(written).toHaveLength(2)
  })

  it('is not counted again when the directory is opened again, as long as it is remembered', () => {
    const first = aDirectory()
    first.search('Zahnarzt', 0)
    first.unmount()
    aDirectory({ text: 'Zahnarzt', found: 0 }).search('Zahnarzt', 0)
    expect(written).toHaveLength(1)
  })

  it('is remembered no longer than what was asked', () => {
    const { search } = aDirectory()
    search('Zahnarzt', 0)
    forgetAsked()
    search('', 500)
    search('Zahnarzt', 0)
    expect(written).toHaveLength(2)
  })

  it('is none where nothing was asked: a device without data finds nothing', () => {
    aDirectory().search('', 0)
    expect(written).toEqual([])
  })

  it('is not counted while counting is off', () => {
    aDirectory({ counting: false }).search('Zahnarzt', 0)
    expect(written).toEqual([])
  })
})
