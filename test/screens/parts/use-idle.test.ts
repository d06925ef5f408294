// @vitest-environment happy-dom
import { act, cleanup, fireEvent, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useIdle } from '../../../src/screens/parts/use-idle.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-24T09:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function watch(active = true) {
  const onIdle = vi.fn()
  const { result, rerender } = renderHook(({ on }) => useIdle(on, onIdle), {
    initialProps: { on: active },
  })
  const wait = (ms: number): void => {
    act(() => void vi.advanceTimersByTime(ms))
  }
  return { left: () => result.current, onIdle, wait, rerender }
}

describe('a consultation nobody touches', () => {
  it('is wiped after three minutes, the last thirty seconds counted', () => {
    const { left, onIdle, wait } = watch()
    wait(2 * MINUTE + 29 * SECOND)
    expect(left()).toBeUndefined()
    wait(SECOND)
    expect(left()).toBe(30)
    wait(29 * SECOND)
    expect(left()).toBe(1)
    expect(onIdle).not.toHaveBeenCalled()
    wait(SECOND)
    expect(onIdle).toHaveBeenCalled()
  })

  it.each([
    ['a touch', () => fireEvent.pointerDown(document.body)],
    ['a key', () => fireEvent.keyDown(document.body, { key: 'Tab' })],
    ['a scroll', () => fireEvent.scroll(document.body)],
  ])('goes on for three more after %s', (_, sign) => {
    const { left, onIdle, wait } = watch()
    wait(2 * MINUTE + 50 * SECOND)
    expect(left()).toBe(10)
    act(() => void sign())
    expect(left()).toBeUndefined()
    wait(2 * MINUTE + 59 * SECOND)
    expect(onIdle).not.toHaveBeenCalled()
    wait(SECOND)
    expect(onIdle).toHaveBeenCalled()
  })

  it.each([
    ['wakes', () => fireEvent(document, new Event('visibilitychange'))],
    ['is touched', () => fireEvent.pointerDown(document.body)],
  ])('is wiped when a tablet that slept %s', (_, awake) => {
    const { onIdle } = watch()
    // No timer ran: the clock alone went on.
    vi.setSystemTime(Date.now() + 10 * MINUTE)
    act(() => void awake())
    expect(onIdle).toHaveBeenCalled()
  })

  it('is left alone while none runs', () => {
    const { left, onIdle, wait, rerender } = watch(false)
    wait(10 * MINUTE)
    rerender({ on: true })
    wait(2 * MINUTE + 45 * SECOND)
    expect(left()).toBe(15)
    rerender({ on: false })
    expect(left()).toBeUndefined()
    wait(10 * MINUTE)
    expect(onIdle).not.toHaveBeenCalled()
  })
})
