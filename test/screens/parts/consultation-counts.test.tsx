// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Need, OrganizationKind } from '../../../src/catalogue/vocabulary.ts'
import type { Answer } from '../../../src/match/answer.ts'
import {
  useConsultationCounts,
  WithCounts,
} from '../../../src/screens/parts/consultation-counts.tsx'
import { CountingContext } from '../../../src/screens/parts/counting-switch.ts'
import { keep } from '../../../src/screens/parts/use-stored.ts'
import { device, store } from '../../../src/store/store.ts'
import { ANSWER, cell, HANDOUT, OTHER_ANSWER } from '../../builders/counts.ts'

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T09:00:00Z'), toFake: ['Date'] })
  await device.resetCounts()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const anAnswer = (need: Need, kind: OrganizationKind | undefined): Answer => ({
  primary: kind,
  also: [],
  needs: [
    {
      need,
      primary: kind && { kind, specialty: undefined, needs: [need], reasons: [] },
      also: [],
    },
  ],
  excluded: [],
  boundaries: [],
  advice: [],
  services: [],
  programmes: [],
})

type Counts = ReturnType<typeof useConsultationCounts>

/** A consultation with what its screens can tell; counting can be switched. */
function aConsultation(counting = () => true) {
  let counts: Counts | undefined
  const Screen = () => {
    counts = useConsultationCounts()
    return null
  }
  const drawn = (running: boolean) => (
    <CountingContext value={counting}>
      <WithCounts running={running}>
        <Screen />
      </WithCounts>
    </CountingContext>
  )
  const { rerender } = render(drawn(true))
  return {
    answered: (answer: Answer) => act(() => counts?.answered(answer)),
    printed: (...ids: string[]) => act(() => counts?.printed(ids)),
    is: (running: boolean) => rerender(drawn(running)),
  }
}

const AFTERWARDS = '2027-01'

/** What is counted in the running month. Written one after the other: what comes last tells that all of it is there. */
const counted = async () => {
  await keep((one) => one.addCount({ month: AFTERWARDS, counted: HANDOUT }))
  return (await store.listCounts()).flatMap(({ month, cells }) =>
    month === AFTERWARDS ? [] : cells,
  )
}

const GERMAN = anAnswer('sprache', 'jmd')
const FORM = anAnswer('formular', undefined)

describe('an answer', () => {
  it('counts once, however often it is drawn', async () => {
    const { answered } = aConsultation()
    answered(GERMAN)
    answered(GERMAN)
    answered({ ...GERMAN })
    answered(anAnswer('sprache', 'jmd'))
    expect(await counted()).toEqual([cell(ANSWER, 1)])
  })

  it('gives way to the one after it, also back and forth', async () => {
    const { answered } = aConsultation()
    for (const answer of [GERMAN, FORM, GERMAN, FORM]) answered(answer)
    expect(await counted()).toEqual([cell(OTHER_ANSWER, 1)])
  })

  it('of the next consultation is one more', async () => {
    const { answered, is } = aConsultation()
    answered(GERMAN)
    is(false)
    is(true)
    answered(GERMAN)
    expect(await counted()).toEqual([cell(ANSWER, 2)])
    aConsultation().answered(GERMAN)
    expect(await counted()).toEqual([cell(ANSWER, 3)])
  })

  it('of a consultation over midnight stays in its month, where nothing else is said', async () => {
    const { answered } = aConsultation()
    answered(GERMAN)
    // In Berlin it is December.
    vi.setSystemTime(Date.parse('2026-11-30T23:10:00Z'))
    answered(GERMAN)
    expect(await counted()).toEqual([cell(ANSWER, 1)])
    answered(FORM)
    await counted()
    expect(await store.listCounts()).toMatchObject([
      { month: '2026-11', cells: [] },
      { month: '2026-12', cells: [cell(OTHER_ANSWER, 1)] },
      { month: AFTERWARDS },
    ])
  })
})

describe('a hand-out', () => {
  it('counts once, printed again or in another order too; another is one more', async () => {
    const { printed } = aConsultation()
    printed('a', 'b')
    printed('a', 'b')
    printed('b', 'a')
    printed('a')
    expect(await counted()).toEqual([cell(HANDOUT, 2)])
  })

  it('of the next consultation is one more', async () => {
    const { printed, is } = aConsultation()
    printed('a')
    is(false)
    is(true)
    printed('a')
    expect(await counted()).toEqual([cell(HANDOUT, 2)])
  })
})

it('nothing is written while counting is off, and nothing is made up for later', async () => {
  let on = false
  const { answered, printed } = aConsultation(() => on)
  answered(GERMAN)
  printed('a')
  expect(await counted()).toEqual([])
  on = true
  answered(FORM)
  expect(await counted()).toEqual([cell(OTHER_ANSWER, 1)])
  on = false
  answered(GERMAN)
  expect(await counted()).toEqual([cell(OTHER_ANSWER, 1)])
})

it('a screen outside of any consultation counts nothing', async () => {
  let counts: Counts | undefined
  const Screen = () => {
    counts = useConsultationCounts()
    return null
  }
  render(<Screen />)
  counts?.answered(GERMAN)
  counts?.printed(['a'])
  expect(await counted()).toEqual([])
})
