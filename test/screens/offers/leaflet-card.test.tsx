// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Material } from '../../../src/catalogue/notice.ts'
import { formatCalendarDate, isolate } from '../../../src/language/format.ts'
import { LeafletCard } from '../../../src/screens/offers/leaflet-card.tsx'
import { filesOf, leafletsOf } from '../../../src/screens/offers/material-files.ts'
import { bytesOf } from '../../builders/feed.ts'
import { aMaterial } from '../../builders/materials.ts'
import { uuid } from '../../builders/offers.ts'
import { BOTH, renderFor } from '../../render.tsx'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T08:00:00Z') })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const nothing = () => undefined
const actions = {
  onKeep: nothing,
  onCancel: nothing,
  onFree: nothing,
  read: () => Promise.resolve(undefined),
}
const ON_DEVICE = { kept: [], waiting: [], loaded: 0, failures: {} }

async function card(...dates: readonly Pick<Material, 'assured_date' | 'assurer_email'>[]) {
  const files = await Promise.all(
    dates.map((more, n) =>
      aMaterial(n + 1, bytesOf(String(n)), {
        title: { de: 'Wohnen' },
        language: ['de', 'ar'][n] ?? 'en',
        ...more,
      }),
    ),
  )
  const listed = files.map((material) => ({ material, organization: undefined }))
  const [leaflet] = leafletsOf(filesOf(listed, ON_DEVICE), 'de')
  if (!leaflet) throw new Error('a leaflet')
  return <LeafletCard leaflet={leaflet} {...actions} />
}

describe.each(BOTH)('a leaflet, in %s', (language) => {
  const by = 'kontakt@quitte.example'
  const said = (date: string) => ({ date: formatCalendarDate(language, date), by: isolate(by) })

  it('says once when its files were confirmed together, and by whom', async () => {
    const confirmed = { assured_date: '2026-10-12', assurer_email: by }
    const { container, text } = await renderFor(language, await card(confirmed, confirmed))
    const line = text(language, 'common:freshness.confirmedBy', said('2026-10-12'))
    expect(container.textContent.split(line)).toHaveLength(2)
  })

  it('says of each file when it was confirmed, where that differs; an old one warns', async () => {
    const { text } = await renderFor(
      language,
      await card(
        { assured_date: '2026-10-12', assurer_email: by },
        { assured_date: '2025-03-01', assurer_email: by },
      ),
    )
    const [first, second] = screen.getAllByRole('listitem').filter((one) => one.dataset.material)
    expect(first?.textContent).toContain(
      text(language, 'common:freshness.confirmedBy', said('2026-10-12')),
    )
    expect(second?.textContent).toContain(
      text(language, 'common:freshness.confirmedBy', said('2025-03-01')),
    )
    expect(first?.dataset.freshness).toBe('fresh')
    expect(second?.dataset.freshness).toBe('old')
    expect(second?.textContent).toContain(text(language, 'common:freshness.old'))
  })

  it('says so where nobody ever confirmed it', async () => {
    const { container, text } = await renderFor(language, await card({}))
    expect(container.textContent).toContain(text(language, 'common:freshness.never'))
  })

  it('is brought in sight, and under the focus, where the address names its file', async () => {
    const leaflet = await card({}, {})
    history.replaceState(null, '', `#${uuid(2)}`)
    await renderFor(language, leaflet)
    const line = document.querySelector(`[data-material="${uuid(2)}"]`)
    expect(line).not.toBeNull()
    expect(line?.contains(document.activeElement)).toBe(true)
    history.replaceState(null, '', location.pathname)
  })
})
