// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { narrow } from '../../../src/screens/offers/narrow.ts'
import { Choice, Filters, Only, Pills } from '../../../src/screens/offers/filters.tsx'
import { NoticeList } from '../../../src/screens/offers/notice-list.tsx'
import { useQuery } from '../../../src/screens/offers/use-query.ts'
import type { ListedNotice } from '../../../src/store/store.ts'
import { BOTH, renderFor } from '../../render.tsx'

afterEach(cleanup)

const ENTRIES = [
  { kind: 'women', free: true },
  { kind: 'women', free: false },
  { kind: 'youth', free: false },
]
const FACETS = [
  {
    name: 'kind' as const,
    values: ['women', 'youth'],
    has: ({ kind }: (typeof ENTRIES)[number], value: string) => kind === value,
  },
  {
    name: 'free' as const,
    values: ['yes'],
    has: ({ free }: (typeof ENTRIES)[number]) => free,
  },
]

function Screen() {
  const query = useQuery()
  const { shown, facets } = narrow(ENTRIES, FACETS, query)
  const nameOf = (value: string) => value
  return (
    <>
      <Filters query={query} facets={facets}>
        <Choice query={query} facet={facets.kind} all="allKinds" nameOf={nameOf} />
        <Only query={query} facet={facets.free} label="offers:filter.free" />
      </Filters>
      <Pills query={query} facet={facets.kind} label="Art" all="alle" nameOf={nameOf} />
      <output>{shown.length}</output>
    </>
  )
}

const at = (path: string, part = <Screen />) => {
  const { hook, searchHook } = memoryLocation({ path })
  return (
    <Router hook={hook} searchHook={searchHook}>
      {part}
    </Router>
  )
}
/** Without the marks that keep a number left to right. */
const plain = ({ textContent }: Element): string => textContent.replace(/[\u2066-\u2069]/g, '')
const optionsIn = (select: HTMLElement) =>
  within(select)
    .getAllByRole<HTMLOptionElement>('option')
    .map((one) => [plain(one), one.disabled])

describe.each(BOTH)('filters, in %s', (language) => {
  it('say of each option how many it would leave, and do not offer what leaves none', async () => {
    const { text, container } = await renderFor(language, at('/?free=yes'))
    const all = text(language, 'offers:filter.allKinds')
    expect(optionsIn(screen.getByRole('combobox'))).toEqual([
      [all, false],
      ['women (1)', false],
      ['youth (0)', true],
    ])
    const pills = within(
      screen.getByRole('group', { name: 'Art' }),
    ).getAllByRole<HTMLButtonElement>('button')
    expect(pills.map((one) => [plain(one), one.disabled])).toEqual([
      ['alle (1)', false],
      ['women (1)', false],
      ['youth (0)', true],
    ])
    const only = container.querySelector('label:has(input)')
    expect(only && plain(only)).toContain('(1)')
    expect(screen.getByRole('status').textContent).toBe('1')
  })

  it('show what is chosen and take it back', async () => {
    const { text } = await renderFor(language, at('/?kind=youth'))
    const select = screen.getByRole<HTMLSelectElement>('combobox')
    expect(select.value).toBe('youth')
    expect(screen.getByRole<HTMLInputElement>('checkbox').disabled).toBe(true)
    fireEvent.click(screen.getByText(text(language, 'offers:filter.reset')))
    expect(select.value).toBe('')
    expect(screen.getByRole('status').textContent).toBe('3')
    expect(document.activeElement).toBe(select)
  })

  it('show all for an old link, with nothing chosen', async () => {
    const { text } = await renderFor(language, at('/?kind=gone'))
    expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('')
    expect(screen.queryByText(text(language, 'offers:filter.reset'))).toBeNull()
    expect(screen.getByRole('status').textContent).toBe('3')
  })
})

it('notices are counted by kind; a kind without any cannot be chosen', async () => {
  const notice = (id: string, kind: ListedNotice['notice']['kind']): ListedNotice => ({
    notice: {
      id,
      kind,
      title: { de: id },
      body: { de: 'Text' },
      source: 'Musterblatt',
      published_on: '2026-11-20',
    },
    organization: undefined,
  })
  const notices = [notice('a', 'news'), notice('b', 'news'), notice('c', 'change-in-law')]
  const part = <NoticeList notices={notices} region={undefined} now={Date.parse('2026-11-24')} />
  const { text } = await renderFor('de', at('/?kind=nonsense', part))
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(3)
  const pills = screen.getAllByRole<HTMLButtonElement>('button')
  expect(pills.map((one) => plain(one).match(/\((\d+)\)$/)?.[1])).toEqual(['3', '2', '1', '0'])
  expect(pills.at(-1)?.disabled).toBe(true)
  const law = text('de', 'news:kinds.change-in-law')
  fireEvent.click(screen.getByRole('button', { name: new RegExp(law) }))
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(1)
})
