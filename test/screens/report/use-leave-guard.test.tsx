// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLeaveGuard } from '../../../src/screens/report/use-leave-guard.ts'

const { happyDOM } = window as unknown as { happyDOM: { setURL: (address: string) => void } }

/** The history of a tab; happy-dom's own goes nowhere. */
function tabAt(...addresses: readonly string[]) {
  const entries = [...addresses]
  let at = entries.length - 1
  const show = (): void => {
    happyDOM.setURL(`http://guide.example${entries[at]}`)
  }
  const write = (address: unknown, replace: boolean): void => {
    if (!replace) entries.splice(++at)
    entries[at] = new URL(String(address), location.href).pathname
    show()
  }
  vi.spyOn(history, 'pushState').mockImplementation((_, __, address) => write(address, false))
  vi.spyOn(history, 'replaceState').mockImplementation((_, __, address) => write(address, true))
  const back = (): void => {
    queueMicrotask(() => {
      at--
      show()
      window.dispatchEvent(new PopStateEvent('popstate'))
    })
  }
  vi.spyOn(history, 'back').mockImplementation(back)
  show()
  return {
    back: () =>
      act(() => {
        back()
        return Promise.resolve()
      }),
    here: () => entries.slice(0, at + 1),
  }
}

function Form({ changed }: { changed: boolean }) {
  const guard = useLeaveGuard(changed)
  return (
    <>
      {guard.asking && <p role="alert">Sure?</p>}
      <button onClick={() => guard.leaveFor('/report')}>save</button>
      <button onClick={guard.discard}>discard</button>
      <a href="/saved">elsewhere</a>
    </>
  )
}

const click = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByText(name))
    await Promise.resolve()
    await Promise.resolve()
  })

let tab: ReturnType<typeof tabAt>
beforeEach(() => {
  tab = tabAt('/directory/1', '/report/locations/1')
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('a form that was changed', () => {
  it('is asked about before Back leaves it', async () => {
    render(<Form changed />)
    await tab.back()
    expect(screen.getByRole('alert')).toBeTruthy()
    expect(location.pathname).toBe('/report/locations/1')
    await click('discard')
    await act(() => Promise.resolve())
    expect(tab.here()).toEqual(['/directory/1'])
  })

  it('gives its place to what comes after it is saved', async () => {
    render(<Form changed />)
    await click('save')
    expect(tab.here()).toEqual(['/directory/1', '/report'])
    await tab.back()
    expect(location.pathname).toBe('/directory/1')
  })

  it('stands in the history once where it is left by a link', async () => {
    render(<Form changed />)
    await click('elsewhere')
    expect(screen.getByRole('alert')).toBeTruthy()
    await click('discard')
    expect(tab.here()).toEqual(['/directory/1', '/report/locations/1', '/saved'])
  })
})

describe('a form that was not changed', () => {
  it('is left unasked, and gives its place too', async () => {
    render(<Form changed={false} />)
    await click('save')
    expect(tab.here()).toEqual(['/directory/1', '/report'])
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
