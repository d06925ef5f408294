// @vitest-environment happy-dom
import { act, cleanup, fireEvent, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Asked } from '../../../src/screens/directory/asked.ts'
import { forgetAsked, recallAsked } from '../../../src/screens/directory/asked-memory.ts'
import { useAsked } from '../../../src/screens/directory/use-asked.ts'

const MINUTE = 60_000
const SAID: Partial<Asked> = {
  text: 'Miete',
  filters: { need: 'sprache', age: 17 },
  near: { id: undefined, name: undefined, point: { latitude: 50.1, longitude: 8.6 } },
  sort: 'distance',
}
const GONE: Partial<Asked> = {
  text: '',
  filters: { need: 'sprache' },
  near: undefined,
  sort: 'relevance',
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T09:00:00Z') })
  history.replaceState(null, '', '/directory')
})
afterEach(() => {
  cleanup()
  forgetAsked()
  vi.useRealTimers()
})

/** A directory of which all is asked that can be. */
function aScreen() {
  const { result, unmount } = renderHook(() => useAsked())
  act(() => result.current[1](SAID))
  return { asked: () => result.current[0], leave: unmount }
}
const wait = (ms: number): void => act(() => void vi.advanceTimersByTime(ms))

describe('what may be a client’s', () => {
  it('never stands in the URL', () => {
    const { asked } = aScreen()
    expect(asked()).toEqual(SAID)
    expect(location.search).toBe('?need=sprache')
  })

  it('is wiped from an open screen after three minutes without a touch', () => {
    const { asked } = aScreen()
    wait(2 * MINUTE)
    act(() => void fireEvent.pointerDown(document.body))
    wait(2 * MINUTE)
    expect(asked()).toEqual(SAID)
    wait(MINUTE)
    expect(asked()).toEqual(GONE)
  })

  it('is there for whoever comes back soon', () => {
    aScreen().leave()
    wait(2 * MINUTE)
    expect(renderHook(() => useAsked()).result.current[0]).toEqual(SAID)
  })

  it('is gone from the memory three minutes after the screen was left', () => {
    aScreen().leave()
    wait(3 * MINUTE)
    vi.setSystemTime(Date.parse('2026-11-24T09:00:00Z'))
    expect(recallAsked().text).toBe('')
  })

  it('is gone where a tablet slept and no timer ran', () => {
    aScreen().leave()
    vi.setSystemTime(Date.now() + 10 * MINUTE)
    const seen: string[] = []
    renderHook(() => {
      const [{ text }] = useAsked()
      seen.push(text)
    })
    expect(new Set(seen)).toEqual(new Set(['']))
  })

  it('is forgotten when the next consultation begins', () => {
    const { asked, leave } = aScreen()
    act(forgetAsked)
    expect(asked()).toEqual(GONE)
    leave()
    expect(renderHook(() => useAsked()).result.current[0]).toEqual(GONE)
  })
})

it('is the same object until something else is asked: what is drawn for it later would never come to an end', () => {
  const { result, rerender } = renderHook(() => useAsked())
  const [before] = result.current
  rerender()
  expect(result.current[0]).toBe(before)
  act(() => result.current[1]({ text: 'Miete' }))
  expect(result.current[0]).not.toBe(before)
})
