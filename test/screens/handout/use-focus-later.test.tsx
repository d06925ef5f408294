// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { useFocusLater } from '../../../src/screens/handout/use-focus-later.ts'

afterEach(cleanup)

function List({ isLast }: { isLast: boolean }) {
  const { section, focusLater } = useFocusLater()
  return (
    <section ref={section}>
      <button type="button" data-tool="up a" onClick={() => focusLater('down a', 'up a')}>
        up
      </button>
      <button
        type="button"
        data-tool="down a"
        disabled={isLast}
        onClick={() => focusLater('down a', 'up a')}
      >
        down
      </button>
      <button type="button">other</button>
    </section>
  )
}

it('keeps the focus in a list that is drawn as it was, and then in its new order', () => {
  const { rerender } = render(<List isLast={false} />)
  fireEvent.click(screen.getByText('down'))
  rerender(<List isLast={false} />)
  expect(document.activeElement).toBe(screen.getByText('down'))
  rerender(<List isLast />)
  expect(document.activeElement).toBe(screen.getByText('up'))
})

it('takes the focus from nobody who has gone on', () => {
  const { rerender } = render(<List isLast={false} />)
  fireEvent.click(screen.getByText('down'))
  rerender(<List isLast={false} />)
  screen.getByText('other').focus()
  rerender(<List isLast />)
  expect(document.activeElement).toBe(screen.getByText('other'))
})
