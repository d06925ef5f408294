// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LocateButton } from '../../../src/screens/directory/locate-button.tsx'
import { forgetAsked } from '../../../src/screens/directory/asked-memory.ts'
import { knownPosition, rememberPosition } from '../../../src/screens/directory/known-position.ts'
import { renderFor } from '../../render.tsx'

const getCurrentPosition = vi.fn<Geolocation['getCurrentPosition']>()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-28T10:00:00Z') })
  Object.defineProperty(navigator, 'geolocation', {
    configurable: true,
    value: { getCurrentPosition },
  })
})
afterEach(() => {
  cleanup()
  getCurrentPosition.mockReset()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const answered = (): Parameters<Geolocation['getCurrentPosition']> => {
  const [call] = getCurrentPosition.mock.calls
  if (!call) throw new Error('nobody asked the device')
  return call
}

describe('the device’s own place', () => {
  it('is asked for by the button alone, and known for three minutes', async () => {
    const onFound = vi.fn()
    await renderFor('de', <LocateButton onFound={onFound} />)
    expect(getCurrentPosition).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button'))
    const point = { latitude: 51.7, longitude: 8.1 }
    act(() => answered()[0]({ coords: point } as GeolocationPosition))
    expect(onFound).toHaveBeenCalledExactlyOnceWith(point)
    expect(knownPosition()).toEqual(point)
    vi.setSystemTime(Date.parse('2026-11-28T10:03:00Z'))
    expect(knownPosition()).toBeUndefined()
  })

  it('is forgotten with what was asked, before the next client', () => {
    rememberPosition({ latitude: 51.7, longitude: 8.1 })
    expect(knownPosition()).toBeDefined()
    forgetAsked()
    expect(knownPosition()).toBeUndefined()
  })

  it.each([
    [1, 'directory:near.denied'],
    [2, 'directory:near.failed'],
  ])('is not found for the reason %d, which is said', async (code, key) => {
    const onFound = vi.fn()
    const { text } = await renderFor('de', <LocateButton onFound={onFound} />)
    fireEvent.click(screen.getByRole('button'))
    expect(screen.getByRole('status').textContent).toBe(text('de', 'directory:near.asking'))
    act(() => answered()[1]?.({ code, PERMISSION_DENIED: 1 } as GeolocationPositionError))
    expect(screen.getByRole('status').textContent).toBe(text('de', key))
    expect(onFound).not.toHaveBeenCalled()
  })

  it('is not offered on a device that has no way to know', async () => {
    vi.stubGlobal('navigator', { userAgent: navigator.userAgent })
    await renderFor('de', <LocateButton onFound={() => undefined} />)
    expect(screen.queryByRole('button')).toBeNull()
  })
})
