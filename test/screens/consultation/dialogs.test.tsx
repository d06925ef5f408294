// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LANGUAGE_CODES, LANGUAGES } from '../../../src/language/languages.ts'
import { IdleDialog } from '../../../src/screens/consultation/idle-dialog.tsx'
import { LanguageDialog } from '../../../src/screens/consultation/language-dialog.tsx'
import { LeaveDialog } from '../../../src/screens/consultation/leave-dialog.tsx'
import { BOTH, renderFor, spokenIn } from '../../render.tsx'

afterEach(cleanup)

const DIRECTION = { de: 'ltr', ar: 'rtl' } as const

/** What a browser makes of Escape and of the back gesture; happy-dom does not. */
function escape(dialog: HTMLElement): Event {
  const event = createEvent('cancel', dialog, { cancelable: true })
  fireEvent(dialog, event)
  return event
}

describe.each(BOTH)('before an untouched consultation is wiped, a client of %s', (language) => {
  // Arabic has a form of its own for one, two, a few and many.
  it.each([30, 11, 3, 2, 1])('is told: %i seconds left', async (seconds) => {
    const { text } = await renderFor(language, <IdleDialog seconds={seconds} />)
    const dialog = screen.getByRole('alertdialog')
    expect(dialog.hasAttribute('open')).toBe(true)
    const said = within(dialog).getByText(text(language, 'client:idle.text', { count: seconds }))
    expect(spokenIn(said)).toEqual({ lang: language, dir: DIRECTION[language] })
    expect(within(dialog).getByRole('timer').contains(said)).toBe(true)
    const beneath = [...dialog.querySelectorAll('[data-beneath]')].map((one) => one.textContent)
    expect(beneath).toEqual(
      language === 'de'
        ? []
        : [
            text('de', 'client:idle.title'),
            text('de', 'client:idle.text', { count: seconds }),
            text('de', 'client:idle.stay'),
          ],
    )
  })

  it('sees the dialog stay until somebody is there', async () => {
    await renderFor(language, <IdleDialog seconds={9} />)
    expect(escape(screen.getByRole('alertdialog')).defaultPrevented).toBe(true)
    expect(screen.getByRole('alertdialog').hasAttribute('open')).toBe(true)
  })
})

describe.each(BOTH)('the way out of client view, with a client of %s', (language) => {
  async function open() {
    const onLeave = vi.fn()
    const onStay = vi.fn()
    const view = await renderFor(language, <LeaveDialog onLeave={onLeave} onStay={onStay} />)
    const dialog = screen.getByRole('dialog')
    const order = (dialog.querySelector('p')?.textContent.match(/\d/g) ?? []).map(Number)
    const press = (digit: number | undefined) =>
      userEvent.click(within(dialog).getByRole('button', { name: String(digit) }))
    /** A digit that is not the one to press now. */
    const notNow = (digit: number | undefined) => ((digit ?? 0) % 9) + 1
    const alert = () => within(dialog).getByRole('alert').textContent
    return { ...view, dialog, order, press, notNow, alert, onLeave, onStay }
  }

  it('asks for three different digits of the nine', async () => {
    const { order, dialog } = await open()
    expect(new Set(order).size).toBe(3)
    expect(order).toHaveLength(3)
    expect(within(dialog).getAllByRole('button', { name: /^[1-9]$/ })).toHaveLength(9)
  })

  it('opens with the digits in the order shown, and not before the last', async () => {
    const { order, press, onLeave, alert } = await open()
    await press(order[0])
    await press(order[1])
    expect(onLeave).not.toHaveBeenCalled()
    await press(order[2])
    expect(onLeave).toHaveBeenCalledOnce()
    expect(alert()).toBe('')
  })

  it.each([0, 1, 2])(
    'begins anew and says so after a wrong digit, %i being right',
    async (right) => {
      const { order, press, notNow, onLeave, alert, text } = await open()
      for (const digit of order.slice(0, right)) await press(digit)
      await press(notNow(order[right]))
      expect(alert()).toBe(text('de', 'client:view.leaveWrong'))
      // The rest of the order does not count any more.
      for (const digit of order.slice(right)) await press(digit)
      if (right > 0) expect(onLeave).not.toHaveBeenCalled()
      else expect(onLeave).toHaveBeenCalledOnce()
    },
  )

  it('opens after a wrong beginning, and takes the remark back', async () => {
    const { order, press, notNow, onLeave, alert } = await open()
    await press(notNow(order[0]))
    await press(order[0])
    expect(alert()).toBe('')
    await press(order[1])
    await press(order[2])
    expect(onLeave).toHaveBeenCalledOnce()
  })

  it('stays by its button and by Escape', async () => {
    const { dialog, onLeave, onStay, text } = await open()
    await userEvent.click(within(dialog).getByText(text('de', 'client:view.stay')))
    escape(dialog)
    expect(onStay).toHaveBeenCalledTimes(2)
    expect(onLeave).not.toHaveBeenCalled()
  })

  it('speaks to the staff, in their language and direction', async () => {
    const { dialog, text } = await open()
    const title = within(dialog).getByText(text('de', 'client:view.leaveTitle'))
    expect(spokenIn(title)).toEqual({ lang: 'de', dir: 'ltr' })
  })
})

describe.each(BOTH)('another language, for a client of %s', (language) => {
  async function open() {
    const onChoose = vi.fn()
    const onClose = vi.fn()
    const view = await renderFor(language, <LanguageDialog onChoose={onChoose} onClose={onClose} />)
    const dialog = screen.getByRole('dialog')
    const tiles = [...dialog.querySelectorAll<HTMLElement>('li button')]
    return { ...view, dialog, tiles, onChoose, onClose }
  }

  it('is offered by its own name in its own direction, and in German for the staff', async () => {
    const { tiles } = await open()
    expect(tiles.map((tile) => tile.querySelector('bdi')?.textContent)).toEqual(
      LANGUAGE_CODES.map((code) => LANGUAGES[code].name),
    )
    for (const [index, code] of LANGUAGE_CODES.entries()) {
      const { direction, german } = LANGUAGES[code]
      const tile = tiles[index]
      expect(spokenIn(tile?.querySelector('bdi'))).toEqual({ lang: code, dir: direction })
      const beneath = tile?.querySelector('span')
      expect(beneath?.textContent).toBe(code === 'de' ? undefined : german)
      if (beneath) expect(spokenIn(beneath).lang).toBe('de')
    }
  })

  it('is marked where it is spoken now', async () => {
    const { tiles } = await open()
    const now = tiles.filter((tile) => tile.getAttribute('aria-current') === 'true')
    expect(now.map((tile) => tile.querySelector('bdi')?.lang)).toEqual([language])
  })

  it('is chosen by a tap', async () => {
    const { onChoose, onClose } = await open()
    await userEvent.click(screen.getByText('Українська'))
    expect(onChoose.mock.calls).toEqual([['uk']])
    expect(onClose).not.toHaveBeenCalled()
  })

  it('can be left as it is', async () => {
    const { dialog, text, onChoose, onClose } = await open()
    await userEvent.click(within(dialog).getByText(text(language, 'common:action.close')))
    escape(dialog)
    expect(onClose).toHaveBeenCalledTimes(2)
    expect(onChoose).not.toHaveBeenCalled()
  })

  it('is asked for in the client’s language', async () => {
    const { dialog, text } = await open()
    const title = within(dialog).getByText(text(language, 'consultation:language.title'))
    expect(title.closest('h2')).not.toBeNull()
    expect(spokenIn(title)).toEqual({ lang: language, dir: DIRECTION[language] })
  })
})
