// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Asked } from '../../../src/screens/directory/asked.ts'
import { PAGE, useDirectory } from '../../../src/screens/directory/use-directory.ts'
import { aSource } from './a-source.ts'

const MINUTE = 60_000
const NOTHING: Asked = { text: '', filters: {}, near: undefined, sort: 'relevance' }

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-24T09:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** The hook on a screen that draws `rows` of a list of 500. */
function aList() {
  const source = aSource(500)
  const { result, rerender } = renderHook(({ asked }) => useDirectory(source, asked, 'de'), {
    initialProps: { asked: NOTHING },
  })
  const draw = (from: number, to: number): void =>
    act(() => {
      const rows = Array.from({ length: to - from }, (_, n) => from + n)
      // Each row may be drawn several times before an answer comes.
      for (let times = 0; times < 4; times += 1) result.current.want(rows)
    })
  return {
    source,
    draw,
    answer: () => act(() => source.answer()),
    drop: () => act(() => source.drop()),
    ask: (more: Partial<Asked>) => rerender({ asked: { ...NOTHING, ...more } }),
    minute: () => act(() => void vi.advanceTimersByTime(MINUTE)),
    hit: (index: number) => result.current.pageAt(index)?.[index % PAGE]?.id,
    total: () => result.current.found?.total,
    pages: () => source.asked.map(({ offset }) => offset / PAGE),
  }
}

describe('a long list', () => {
  it('asks once for each page on the screen, one after the other', async () => {
    const list = aList()
    await list.answer()
    list.draw(95, 115)
    await list.answer()
    list.draw(95, 115)
    await list.answer()
    expect(list.pages()).toEqual([0, 1, 2])
    expect([list.hit(0), list.hit(95), list.hit(114)]).toEqual(['0', '95', '114'])
    list.draw(95, 115)
    expect(list.pages()).toEqual([0, 1, 2])
  })

  it('asks for where the reader is, not for what flew past', async () => {
    const list = aList()
    await list.answer()
    for (let row = 60; row < 400; row += 20) list.draw(row, row + 20)
    await list.answer()
    await list.answer()
    expect(list.pages()).toEqual([0, 1, 7])
    expect(list.hit(390)).toBe('390')
  })

  it('asks again for a page that was dropped, and keeps the others', async () => {
    const list = aList()
    await list.answer()
    list.draw(45, 65)
    await list.drop()
    expect(list.hit(0)).toBe('0')
    await list.answer()
    expect(list.pages()).toEqual([0, 1, 1])
    expect(list.hit(60)).toBe('60')
  })

  it('asks no more where the search has failed', async () => {
    const list = aList()
    list.source.fail()
    await list.drop()
    expect(list.pages()).toEqual([0])
  })
})

describe('the next minute', () => {
  it('asks again for the pages on the screen, which stay until their answer comes', async () => {
    const list = aList()
    await list.answer()
    list.draw(195, 215)
    await list.answer()
    await list.answer()
    list.minute()
    expect([list.hit(196), list.hit(210)]).toEqual(['196', '210'])
    list.source.name = (index) => `later ${index}`
    await list.answer()
    expect([list.hit(196), list.hit(210)]).toEqual(['later 196', '210'])
    await list.answer()
    expect([list.hit(196), list.hit(210)]).toEqual(['later 196', 'later 210'])
    expect(list.pages()).toEqual([0, 3, 4, 3, 4])
  })

  it('asks for the beginning where fewer are left than the reader had scrolled past', async () => {
    const list = aList()
    await list.answer()
    list.draw(195, 200)
    await list.answer()
    list.minute()
    list.source.total = 20
    await list.answer()
    await list.answer()
    expect(list.total()).toBe(20)
    expect(list.pages()).toEqual([0, 3, 3, 0])
  })
})

describe('another question', () => {
  it('overtakes what is on its way, and leaves the last answer until its own', async () => {
    const list = aList()
    await list.answer()
    list.draw(195, 200)
    list.ask({ text: 'Kurs' })
    list.source.name = (index) => `Kurs ${index}`
    expect(list.source.asked.map(({ text }) => text)).toEqual(['', '', 'Kurs'])
    expect(list.hit(0)).toBe('0')
    await list.answer()
    expect(list.hit(0)).toBe('Kurs 0')
    await list.answer()
    expect(list.pages()).toEqual([0, 3, 0, 3])
    expect(list.hit(195)).toBe('Kurs 195')
  })
})
