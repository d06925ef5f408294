// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Link } from 'wouter'
import { DirectoryBack } from '../../../src/screens/directory/directory-back.tsx'
import { useReturn } from '../../../src/screens/directory/return-to.ts'
import { renderFor } from '../../render.tsx'

const ROW_HEIGHT = 100
const TOTAL = 50
let scrolled = 0

/** A list of which only some rows are drawn, as on a screen of three. */
function List({ ready = true, first = 0 }: { ready?: boolean; first?: number }) {
  useReturn(ready)
  return (
    <>
      <Link href="/directory/map">Karte</Link>
      <ul>
        {[0, 1, 2].map((n) => (
          <li key={n} data-index={first + n} aria-setsize={TOTAL}>
            <Link href={`/directory/${first + n}`}>{`Büro ${first + n}`}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

beforeEach(() => {
  scrolled = 0
  // A layout, which there is none of outside of a browser.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const row = this.closest<HTMLElement>('[data-index]')
    return {
      top: Number(row?.dataset.index ?? 0) * ROW_HEIGHT - scrolled,
      height: TOTAL * ROW_HEIGHT,
    } as DOMRect
  })
  vi.spyOn(window, 'scrollBy').mockImplementation(((by: ScrollToOptions) => {
    scrolled += by.top ?? 0
  }) as typeof window.scrollBy)
  vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => scrolled)
  history.pushState(null, '', '/directory?kind=mbe')
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const backLink = () => screen.getByRole('link')
const leaveBy = async (name: string): Promise<unknown> => {
  fireEvent.click(screen.getByText(name))
  await waitFor(() => expect(history.state).toMatchObject({ fromDirectory: true }))
  return history.state
}

describe('back to the directory', () => {
  it('is a step back where it came just before, and leads to it with its filters', async () => {
    render(<List />)
    await leaveBy('Büro 2')
    cleanup()
    const back = vi.spyOn(history, 'back').mockImplementation(() => undefined)
    await renderFor('de', <DirectoryBack />)
    expect(backLink().getAttribute('href')).toBe('/directory?kind=mbe')
    fireEvent.click(backLink())
    expect(back).toHaveBeenCalledOnce()
    expect(location.pathname).toBe('/directory/2')
  })

  it('is a link elsewhere, with the filters and the place in the list', async () => {
    render(<List />)
    await leaveBy('Büro 1')
    cleanup()
    history.pushState(null, '', '/directory/people/7')
    const back = vi.spyOn(history, 'back')
    await renderFor('de', <DirectoryBack />)
    fireEvent.click(backLink())
    expect(back).not.toHaveBeenCalled()
    expect(location.pathname + location.search).toBe('/directory?kind=mbe')
    expect(history.state).toEqual({ place: { index: 1, top: 100, href: '/directory/1' } })
  })

  it('knows no place after a way that is in no row', async () => {
    render(<List />)
    await leaveBy('Karte')
    cleanup()
    history.pushState(null, '', '/directory/people/7')
    await renderFor('de', <DirectoryBack />)
    fireEvent.click(backLink())
    expect(history.state).toEqual({ place: undefined })
  })
})

describe('the place in the list', () => {
  const place = { index: 41, top: 250, href: '/directory/41' }

  it('comes back once the list is there, with the focus on the link, and once only', async () => {
    history.replaceState({ place }, '')
    const { rerender } = render(<List ready={false} />)
    expect(scrolled).toBe(0)
    rerender(<List />)
    // The row is far away: the list is scrolled to where it must be, and draws it.
    expect(scrolled).toBe(41 * ROW_HEIGHT - 250)
    rerender(<List first={40} />)
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Büro 41'))
    expect(scrolled).toBe(41 * ROW_HEIGHT - 250)
    expect(history.state).toEqual({ place: undefined })
  })

  it('is let go as soon as the reader does something', async () => {
    history.replaceState({ place }, '')
    render(<List first={40} />)
    fireEvent.wheel(window)
    for (let frames = 0; frames < 10; frames++)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    expect(document.activeElement).toBe(document.body)
    expect(history.state).toEqual({ place })
  })

  it('is the top for whoever comes from elsewhere', () => {
    render(<List />)
    expect(scrolled).toBe(0)
  })
})
