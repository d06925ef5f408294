// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { ReadAloud } from '../../../src/screens/parts/read-aloud.tsx'
import { renderFor } from '../../render.tsx'

// A file of its own: whether the browser speaks is asked once, when the part is loaded.
it('nothing is offered to be read aloud where the browser does not speak', async () => {
  expect('speechSynthesis' in window).toBe(false)
  const { container } = await renderFor('ar', <ReadAloud />)
  expect(container.textContent).toBe('')
})
