// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { slipOf } from '../../../src/handout/slip.ts'
import type { Origin } from '../../../src/screens/handout/slip-small-print.tsx'
import { SmallPrint } from '../../../src/screens/handout/slip-small-print.tsx'
import { anOrganization, aService } from '../../builders/offers.ts'
import { renderFor } from '../../render.tsx'

afterEach(cleanup)

const slip = slipOf(
  {
    service: aService(10, 1),
    organization: anOrganization(1, 'mbe'),
    place: undefined,
    contacts: [],
    reasons: [],
  },
  '2026-11-24',
)
const origin = (doubt: Origin['doubt']): Origin => ({
  region: 'Musterkreis',
  issued: Date.parse('2026-11-20T08:00:00Z'),
  doubt,
  demo: false,
})
const warning = () => document.querySelector('strong')?.parentElement?.parentElement?.textContent

describe('how far a paper can be trusted', () => {
  it.each(['expired', 'clock'] as const)(
    'is said in both languages where there is doubt: %s',
    async (doubt) => {
      const { text } = await renderFor('ar', <SmallPrint slip={slip} origin={origin(doubt)} />)
      expect(warning()).toContain(text('ar', `handout:slip.${doubt}`))
      expect(warning()).toContain(text('de', `handout:slip.${doubt}`))
    },
  )

  it('needs no warning where nothing is known against it', async () => {
    await renderFor('ar', <SmallPrint slip={slip} origin={origin(undefined)} />)
    expect(document.querySelector('strong')).toBeNull()
  })
})
