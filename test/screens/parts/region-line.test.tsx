// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StatusLine } from '../../../src/screens/parts/region-line.tsx'
import type { Status } from '../../../src/store/status.ts'
import { aSnapshot } from '../../builders/feed.ts'
import { renderFor, spokenIn } from '../../render.tsx'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-28T10:00:00Z') })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const status = (more: Partial<Status> = {}) => ({
  state: 'ready' as const,
  value: {
    region: { ...aSnapshot().region, name: { de: 'Musterkreis' }, demo: true },
    issued: '2026-11-27T08:00:00Z',
    expires: '2027-02-01T08:00:00Z',
    ...more,
  } as Status,
})
const line = () => document.querySelector('footer')
const read = (): string => (line()?.textContent ?? '').replace(/[\u2066-\u2069]/g, '')

describe('whose data these are and how old', () => {
  it('is said beneath every page, with the demo’s remark', async () => {
    const { text } = await renderFor('de', <StatusLine status={status()} quiet={false} />)
    expect(read()).toBe(`Musterkreis · Stand: 27. November 2026${text('de', 'common:demo')}`)
  })

  it('is one line in the client’s language beneath a consultation, which leads nowhere', async () => {
    await renderFor('ar', <StatusLine status={status()} quiet />)
    expect(spokenIn(line())).toEqual({ lang: 'ar', dir: 'rtl' })
    expect(read()).toContain('نوفمبر')
    expect(read()).not.toContain('Stand')
    expect(line()?.querySelector('a, button')).toBeNull()
  })

  it('warns there once the data no longer hold, and says their age after a week', async () => {
    const { unmount } = await renderFor(
      'de',
      <StatusLine status={status({ expires: '2026-11-28T09:59:00Z' })} quiet />,
    )
    expect(read()).toContain('gelten nicht mehr')
    expect(line()?.dataset.expired).toBe('true')
    unmount()
    await renderFor('de', <StatusLine status={status({ issued: '2026-11-18T08:00:00Z' })} quiet />)
    expect(read()).toContain('(vor 10 Tagen)')
  })

  it('is never empty: what cannot be read is said, and so is that there are none yet', async () => {
    const { unmount, text } = await renderFor(
      'de',
      <StatusLine status={{ state: 'failed' }} quiet />,
    )
    expect(read()).toBe(text('de', 'common:failure.title'))
    unmount()
    await renderFor('de', <StatusLine status={{ state: 'ready', value: undefined }} quiet />)
    expect(read()).toBe(text('de', 'common:data.preparing'))
  })
})
