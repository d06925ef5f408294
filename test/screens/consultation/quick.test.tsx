// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DependencyList } from 'react'
import { useEffect, useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Situation } from '../../../src/catalogue/situation.ts'
import { Quick } from '../../../src/screens/consultation/quick.tsx'
import type { Stored } from '../../../src/screens/parts/use-stored.ts'
import type { Store } from '../../../src/store/store.ts'
import { anOrganization, aService, someOffers } from '../../builders/offers.ts'
import { renderFor } from '../../render.tsx'

/** A region with one office each for the young and the others. */
const OFFERS = someOffers({
  organizations: [anOrganization(1, 'mbe'), anOrganization(2, 'jmd')],
  services: [aService(10, 1), aService(20, 2)],
})

const STORE = {
  rules: () => Promise.resolve([]),
  offersFor: () => Promise.resolve(OFFERS),
  readStatus: () => Promise.resolve(undefined),
  servicePage: (id: string) => {
    const service = OFFERS.services.find((one) => one.id === id)
    const organization = OFFERS.organizations.get(service?.organization_id ?? '')
    return Promise.resolve(service && { service, organization, places: [], contacts: [] })
  },
} as unknown as Store

vi.mock('../../../src/screens/parts/use-stored.ts', () => ({
  useBlocked: () => false,
  useStored: <T,>(query: (store: Store) => Promise<T>, dependencies: DependencyList): Stored<T> => {
    const [result, setResult] = useState<Stored<T>>({ state: 'loading' })
    useEffect(() => {
      void query(STORE).then((value) => setResult({ state: 'ready', value }))
    }, dependencies)
    return result
  },
}))

afterEach(cleanup)

async function open() {
  const { container, text } = await renderFor('de', <Quick onActive={() => undefined} />)
  const live = container.querySelector('[aria-live]')
  if (!live) throw new Error('nothing is read out')
  const age = screen.getByRole('textbox')
  const answer = () => screen.findByRole('article')
  const say = async (years: string, need: Situation['needs'][number] = 'sprache') => {
    await userEvent.type(age, years)
    await userEvent.click(
      screen.getByRole('checkbox', { name: text('de', `vocabulary:needs.${need}`) }),
    )
    await userEvent.click(
      screen.getByRole('radio', { name: text('de', 'vocabulary:benefits.none') }),
    )
    await answer()
  }
  return { container, live, age, answer, say, text }
}

it('what is read out is the result alone', async () => {
  const { container, live, age, answer, say, text } = await open()
  expect(live.textContent).toBe(text('de', 'consultation:quick.waiting'))
  await say('24')
  expect(live.textContent).toBe(text('de', 'vocabulary:kinds.jmd'))
  expect(within(await answer()).getByRole('heading', { level: 1 }).textContent).toBe(
    live.textContent,
  )
  await userEvent.type(age, '{Backspace}9')
  await waitFor(() => expect(live.textContent).toBe(text('de', 'vocabulary:kinds.mbe')))
  // Only what changes in a region that was there before is read out, and no region is around the answer.
  expect(live.isConnected).toBe(true)
  expect((await answer()).closest('[aria-live], [role=status]')).toBeNull()
  expect(container.querySelectorAll('[aria-live]')).toHaveLength(1)
  await userEvent.clear(age)
  expect(live.textContent).toBe(text('de', 'consultation:quick.waiting'))
})

it('what is opened from the answer is not read out', async () => {
  const { live, answer, say, text } = await open()
  await say('24')
  const before = live.textContent
  const [details] = within(await answer()).getAllByText(text('de', 'consultation:answer.details'))
  if (!details) throw new Error('no offer')
  await userEvent.click(details)
  const page = await screen.findByText(text('de', 'consultation:service.back'))
  expect(page.closest('[aria-live], [role=status]')).toBeNull()
  expect(live.textContent).toBe(before)
})
