// @vitest-environment happy-dom
import { act, cleanup, fireEvent, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useWakeLock } from '../../../src/screens/parts/use-wake-lock.ts'

/** What a browser gives for a lock; it says that it was released, whoever lets go. */
class Sentinel {
  released = false
  onrelease: (() => void) | null = null
  release(): Promise<void> {
    if (!this.released) {
      this.released = true
      this.onrelease?.()
    }
    return Promise.resolve()
  }
}

let given: Sentinel[]
let refusing: boolean
let asked: number
let visibility: DocumentVisibilityState

beforeEach(() => {
  given = []
  refusing = false
  asked = 0
  visibility = 'visible'
  vi.useFakeTimers({ now: Date.parse('2026-11-24T09:00:00Z') })
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
  const request = () => {
    asked += 1
    if (refusing) return Promise.reject(new DOMException('battery', 'NotAllowedError'))
    const sentinel = new Sentinel()
    given.push(sentinel)
    return Promise.resolve(sentinel)
  }
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'wakeLock')
})

const MINUTE = 60_000
const held = (): number => given.filter(({ released }) => !released).length

/** Lets the promises run that a step has started. */
const settle = (step: () => unknown) =>
  act(async () => {
    step()
    await vi.advanceTimersByTimeAsync(0)
  })

async function watch() {
  const { result, rerender, unmount } = renderHook(({ wanted }) => useWakeLock(wanted), {
    initialProps: { wanted: true },
  })
  await settle(() => undefined)
  return {
    awake: () => result.current,
    want: (wanted: boolean) => settle(() => rerender({ wanted })),
    unmount,
  }
}

/** The page is hidden, which takes the lock away before anybody hears of it, or shown again. */
const turn = (to: DocumentVisibilityState) =>
  settle(() => {
    visibility = to
    if (to === 'hidden') void given.at(-1)?.release()
    fireEvent(document, new Event('visibilitychange'))
  })

/** The browser takes the lock back, the page being seen. */
const takeBack = () => settle(() => void given.at(-1)?.release())

describe('the screen is kept awake', () => {
  it('while that is wanted', async () => {
    const { awake, want } = await watch()
    expect([awake(), held()]).toEqual([true, 1])
    await want(false)
    expect([awake(), held(), asked]).toEqual([undefined, 0, 1])
    await want(true)
    expect([awake(), held(), asked]).toEqual([true, 1, 2])
  })

  it('again when the page is back', async () => {
    const { awake } = await watch()
    await turn('hidden')
    expect([held(), asked]).toEqual([0, 1])
    await turn('visible')
    expect([awake(), held(), asked]).toEqual([true, 1, 2])
  })

  it('again when the browser takes the lock back from a page that is seen', async () => {
    const { awake } = await watch()
    for (let times = 1; times <= 3; times++) {
      vi.setSystemTime(Date.now() + MINUTE)
      await takeBack()
      expect([awake(), held(), asked]).toEqual([true, 1, 1 + times])
    }
  })

  it('with one lock, however often it is asked for', async () => {
    const { unmount } = await watch()
    await turn('visible')
    expect(held()).toBe(1)
    await settle(() => {
      for (let times = 0; times < 3; times++) fireEvent(document, new Event('visibilitychange'))
    })
    expect(held()).toBe(1)
    await settle(unmount)
    expect(held()).toBe(0)
  })
})

describe('a browser that will not keep the screen awake', () => {
  it('is asked once, and again when the page is back', async () => {
    refusing = true
    const { awake } = await watch()
    expect([awake(), asked]).toEqual([false, 1])
    await settle(() => vi.advanceTimersByTime(10 * MINUTE))
    expect(asked).toBe(1)
    refusing = false
    await turn('hidden')
    expect(asked).toBe(1)
    await turn('visible')
    expect([awake(), held(), asked]).toEqual([true, 1, 2])
  })

  it('is asked once more after it took the lock back', async () => {
    const { awake } = await watch()
    vi.setSystemTime(Date.now() + MINUTE)
    refusing = true
    await takeBack()
    expect([awake(), asked]).toEqual([false, 2])
    await settle(() => vi.advanceTimersByTime(10 * MINUTE))
    expect(asked).toBe(2)
  })

  it('is left alone where it takes every lock back at once', async () => {
    const { awake } = await watch()
    await takeBack()
    expect([awake(), asked]).toEqual([false, 1])
    await turn('hidden')
    await turn('visible')
    expect([awake(), held(), asked]).toEqual([true, 1, 2])
  })

  it('is not asked where it has no such thing', async () => {
    Reflect.deleteProperty(navigator, 'wakeLock')
    const { awake } = await watch()
    expect([awake(), asked]).toEqual([false, 0])
  })

  it('is not heard any more where nobody wants it', async () => {
    refusing = true
    const { result, rerender } = renderHook(({ wanted }) => useWakeLock(wanted), {
      initialProps: { wanted: true },
    })
    await settle(() => rerender({ wanted: false }))
    expect(result.current).toBeUndefined()
  })
})
