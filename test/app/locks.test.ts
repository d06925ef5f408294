// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchOver } from '../../src/app/vault/locks.ts'

const lock = vi.fn()
let stop = (): void => undefined

const MINUTE = 60_000
const show = (state: 'visible' | 'hidden'): void => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T09:00:00Z') })
  lock.mockReset()
  show('visible')
  stop = watchOver(lock)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

describe('an open vault', () => {
  it('locks after five idle minutes, and any touch puts that off', () => {
    vi.advanceTimersByTime(4 * MINUTE)
    window.dispatchEvent(new Event('pointerdown'))
    vi.advanceTimersByTime(4.9 * MINUTE)
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(0.2 * MINUTE)
    expect(lock).toHaveBeenCalledWith('idle')
  })

  it('locks once the page was hidden for a minute', () => {
    show('hidden')
    vi.advanceTimersByTime(0.9 * MINUTE)
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(0.2 * MINUTE)
    expect(lock).toHaveBeenCalledWith('hidden')
  })

  it('goes on where it was hidden for less', () => {
    show('hidden')
    vi.advanceTimersByTime(0.5 * MINUTE)
    show('visible')
    vi.advanceTimersByTime(2 * MINUTE)
    expect(lock).not.toHaveBeenCalled()
  })

  it('locks a tablet that slept before the first touch counts', () => {
    vi.setSystemTime(new Date('2026-11-24T17:00:00Z'))
    window.dispatchEvent(new Event('pointerdown'))
    expect(lock).toHaveBeenCalledWith('idle')
  })

  it('locks when a sleep was hidden, and when the page is left', () => {
    show('hidden')
    vi.setSystemTime(new Date('2026-11-24T17:00:00Z'))
    show('visible')
    expect(lock).toHaveBeenCalledWith('hidden')
    lock.mockReset()
    window.dispatchEvent(new Event('pagehide'))
    expect(lock).toHaveBeenCalledWith('hidden')
  })

  it('is watched no longer once that has ended', () => {
    stop()
    vi.advanceTimersByTime(60 * MINUTE)
    window.dispatchEvent(new Event('pagehide'))
    expect(lock).not.toHaveBeenCalled()
  })
})
