// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DependencyList } from 'react'
import { useEffect, useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Counted } from '../../../src/catalogue/counts.ts'
import { codeOf, withOne } from '../../../src/catalogue/counts.ts'
import { Consultation } from '../../../src/screens/consultation/consultation.tsx'
import { Quick } from '../../../src/screens/consultation/quick.tsx'
import { CountingContext } from '../../../src/screens/parts/counting-switch.ts'
import type { Stored } from '../../../src/screens/parts/use-stored.ts'
import type { InMonth, Store } from '../../../src/store/store.ts'
import { anOrganization, aService, someOffers } from '../../builders/offers.ts'
import { renderFor } from '../../render.tsx'

// Machines may be busy.
configure({ asyncUtilTimeout: 15_000 })

/** A region with one office each for the young and the others. */
const OFFERS = someOffers({
  organizations: [anOrganization(1, 'mbe'), anOrganization(2, 'jmd')],
  services: [aService(10, 1), aService(20, 2)],
})

const STORE = {
  rules: () => Promise.resolve([]),
  offersFor: () => Promise.resolve(OFFERS),
  readStatus: () =>
    Promise.resolve({
      region: { name: { de: 'Musterkreis' } },
      issued: '2026-11-01T00:00:00Z',
      expires: '2027-11-01T00:00:00Z',
    }),
  servicePage: (id: string) => {
    const service = OFFERS.services.find((one) => one.id === id)
    const organization = OFFERS.organizations.get(service?.organization_id ?? '')
    return Promise.resolve(service && { service, organization, places: [], contacts: [] })
  },
} as unknown as Store

const { device } = vi.hoisted(() => ({
  device: { addCount: vi.fn<(one: InMonth, instead?: InMonth) => void>() },
}))

vi.mock('../../../src/screens/parts/use-stored.ts', () => ({
  noteDown: (change: (one: typeof device) => void) => change(device),
  useBlocked: () => false,
  useStored: <T,>(query: (store: Store) => Promise<T>, dependencies: DependencyList): Stored<T> => {
    const [result, setResult] = useState<Stored<T>>({ state: 'loading' })
    useEffect(() => {
      void query(STORE).then((value) => setResult({ state: 'ready', value }))
    }, dependencies)
    return result
  },
}))

const print = vi.fn()
beforeEach(() => {
  // A sheet waits for its fonts; happy-dom has none.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
  print.mockClear()
  vi.stubGlobal('print', print)
  device.addCount.mockClear()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** What the device has counted by now. */
function counted(): string[] {
  const take = (cells: ReturnType<typeof withOne>, one: Counted, by: 1 | -1) =>
    withOne(cells, one, by)
  const cells = device.addCount.mock.calls.reduce<ReturnType<typeof withOne>>(
    (before, [one, instead]) =>
      take(instead ? take(before, instead.counted, -1) : before, one.counted, 1),
    [],
  )
  return cells.map(({ counted: what, count }) => `${codeOf(what)}: ${count}`)
}

const draw = (part: React.ReactNode) =>
  renderFor('de', <CountingContext value={() => true}>{part}</CountingContext>)

const field = (name: string, value: string) => {
  const found = document.querySelector(`input[name=${name}][value=${value}]`)
  if (!found) throw new Error(`no ${name} ${value}`)
  return userEvent.click(found)
}
const next = () => {
  const form = document.querySelector('form')
  if (!form) throw new Error('no question')
  fireEvent.submit(form)
}
const answer = () => screen.findByRole('article')

it('a consultation counts once: back and forth, and with another answer too', async () => {
  const { container, text } = await draw(
    <Consultation
      outreach={false}
      clientView={false}
      onClientView={() => undefined}
      onActive={() => undefined}
    />,
  )
  const german = container.querySelector<HTMLElement>('button.tile')
  // Its screens are loaded with the first choice; React waits for them in a transition.
  await act(async () => {
    german?.click()
    await import('../../../src/screens/consultation/conversation.tsx')
  })
  await screen.findByRole('heading', { name: text('de', 'consultation:age.title') })
  await userEvent.keyboard('24')
  next()
  await field('need', 'sprache')
  next()
  await field('benefits', 'none')
  await waitFor(() => expect(document.querySelector('input[name=benefits]')).toBeNull())
  next()
  await answer()
  await waitFor(() => expect(counted()).toEqual(['answer jmd language: 1']))
  const back = () =>
    userEvent.click(
      screen.getAllByRole('button', { name: text('de', 'common:action.back') })[0] as HTMLElement,
    )
  await back()
  next()
  await answer()
  expect(counted()).toEqual(['answer jmd language: 1'])
  expect(device.addCount).toHaveBeenCalledOnce()
  for (let step = 0; step < 4; step += 1) await back()
  await userEvent.keyboard('{Backspace}9')
  for (let step = 0; step < 4; step += 1) next()
  await answer()
  await waitFor(() => expect(counted()).toEqual(['answer mbe language: 1']))
})

async function openQuick() {
  const view = await draw(<Quick onActive={() => undefined} />)
  const age = screen.getAllByRole('textbox')[0] as HTMLElement
  const say = async (years: string): Promise<void> => {
    await userEvent.type(age, years)
    await field('need', 'sprache')
    await field('benefits', 'none')
    await answer()
  }
  return { ...view, age, say }
}

it('the quick page counts the answer that stays, once, in any language', async () => {
  const { age, say, container, text } = await openQuick()
  await say('24')
  await waitFor(() => expect(counted()).toEqual(['answer jmd language: 1']))
  const language = container.querySelector('select')
  if (language) await userEvent.selectOptions(language, 'ar')
  await waitFor(() => expect(container.querySelector('[lang=ar]')).not.toBeNull())
  await answer()
  expect(device.addCount).toHaveBeenCalledOnce()
  await userEvent.clear(age)
  await userEvent.type(age, '39')
  await answer()
  await waitFor(() => expect(counted()).toEqual(['answer mbe language: 1']))
  await userEvent.click(
    screen.getByRole('button', { name: text('de', 'consultation:quick.clear') }),
  )
  await say('24')
  await waitFor(() =>
    expect(counted()).toEqual(['answer mbe language: 1', 'answer jmd language: 1']),
  )
})

it('a note counts once it is printed, by its button or the browser’s menu, and not before', async () => {
  const { say, text } = await openQuick()
  await say('24')
  await userEvent.click(screen.getAllByText(text('de', 'handout:open'))[0] as HTMLElement)
  const button = await screen.findByRole('button', { name: text('de', 'handout:print') })
  await waitFor(() => expect((button as HTMLButtonElement).disabled).toBe(false))
  expect(counted()).toEqual(['answer jmd language: 1'])
  await userEvent.click(button)
  expect(print).toHaveBeenCalledOnce()
  // A browser tells of the print its button began, too.
  act(() => void window.dispatchEvent(new Event('afterprint')))
  await userEvent.click(button)
  expect(counted()).toEqual(['answer jmd language: 1', 'handout: 1'])
  cleanup()
  device.addCount.mockClear()
  act(() => void window.dispatchEvent(new Event('afterprint')))
  expect(counted()).toEqual([])
})

it('a note printed from the browser’s menu counts', async () => {
  const { say, text } = await openQuick()
  await say('24')
  act(() => void window.dispatchEvent(new Event('afterprint')))
  await userEvent.click(screen.getAllByText(text('de', 'handout:open'))[0] as HTMLElement)
  await screen.findByRole('button', { name: text('de', 'handout:print') })
  await waitFor(() => expect(document.querySelector('[data-format=a4]')).not.toBeNull())
  act(() => void window.dispatchEvent(new Event('afterprint')))
  expect(counted()).toEqual(['answer jmd language: 1', 'handout: 1'])
})
