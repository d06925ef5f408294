// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Asked } from '../../../src/screens/directory/asked.ts'
import type { DirectorySource } from '../../../src/screens/directory/use-directory.ts'
import { PAGE, useDirectory } from '../../../src/screens/directory/use-directory.ts'
import type { DirectoryAnswer, DirectoryQuery, Hit } from '../../../src/search/query.ts'

const TOTAL = 4 * PAGE
const NOTHING: Asked = { text: '', filters: {}, near: undefined, sort: 'relevance' }

interface Question {
  readonly query: DirectoryQuery
  readonly answer: (answer: DirectoryAnswer | undefined) => void
}

/** A directory of four pages that answers when the test says so. */
function aSource() {
  const questions: Question[] = []
  const source: DirectorySource = {
    ask: (query) => new Promise((answer) => questions.push({ query, answer })),
    subscribe: () => () => undefined,
    state,
  }
  return { source, questions }
}

const READY = { phase: 'ready', release: 1 } as const
const state = () => READY

const answerTo = ({ offset, now }: DirectoryQuery): DirectoryAnswer =>
  ({
    total: TOTAL,
    counts: {},
    hits: Array.from({ length: PAGE }, (_, index) => ({ id: `${offset + index} at ${now}` })),
  }) as unknown as DirectoryAnswer

/** Answers everything asked since, one after the other. */
const answerAll = (questions: Question[]): Promise<void> =>
  act(async () => {
    for (const { query, answer } of questions.splice(0)) answer(answerTo(query))
    await Promise.resolve()
  })

const idAt = (hit: Hit | undefined): string | undefined => hit?.id.split(' ')[0]

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-12-01T09:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

async function opened() {
  const { source, questions } = aSource()
  const { result, rerender } = renderHook(
    ({ asked }: { asked: Asked }) => useDirectory(source, asked, 'de'),
    { initialProps: { asked: NOTHING } },
  )
  await answerAll(questions)
  return { result, rerender, questions }
}

const drawRows = (want: (index: number) => void, from: number, to: number): void =>
  act(() => {
    for (let index = from; index < to; index++) want(index)
  })

test('rows of one page are one question, however many are drawn, and how often', async () => {
  const { result, questions } = await opened()
  for (const _ of [1, 2, 3]) drawRows(result.current.want, PAGE, PAGE + 20)
  expect(questions.map(({ query }) => query.offset)).toEqual([PAGE])
  await answerAll(questions)
  drawRows(result.current.want, 0, PAGE + 20)
  expect(questions).toEqual([])
  expect(idAt(result.current.hitAt(PAGE + 3))).toBe(String(PAGE + 3))
})

test('a page that was overtaken is asked for again, and takes none away that is there', async () => {
  const { result, questions } = await opened()
  drawRows(result.current.want, PAGE, PAGE + 1)
  await act(async () => {
    questions.splice(0)[0]?.answer(undefined)
    await Promise.resolve()
  })
  expect(idAt(result.current.hitAt(0))).toBe('0')
  drawRows(result.current.want, PAGE, PAGE + 1)
  expect(questions.map(({ query }) => query.offset)).toEqual([PAGE])
  await answerAll(questions)
  expect(idAt(result.current.hitAt(PAGE))).toBe(String(PAGE))
})

test('in the next minute rows stay until newer ones come, and only those on the screen are asked for', async () => {
  const { result, questions } = await opened()
  drawRows(result.current.want, 2 * PAGE, 2 * PAGE + 20)
  await answerAll(questions)
  const before = result.current.hitAt(2 * PAGE)?.id
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(result.current.hitAt(2 * PAGE)?.id).toBe(before)
  await answerAll(questions)
  expect(result.current.hitAt(2 * PAGE)?.id).toBe(before)
  drawRows(result.current.want, 2 * PAGE, 2 * PAGE + 20)
  expect(questions.map(({ query }) => query.offset)).toEqual([2 * PAGE])
  await answerAll(questions)
  expect(result.current.hitAt(2 * PAGE)?.id).not.toBe(before)
  expect(idAt(result.current.hitAt(2 * PAGE))).toBe(String(2 * PAGE))
})

test('other words keep the last list until theirs is there, and nothing of it after that', async () => {
  const { result, rerender, questions } = await opened()
  drawRows(result.current.want, PAGE, PAGE + 1)
  const late = questions.splice(0)
  rerender({ asked: { ...NOTHING, text: 'kurs' } })
  expect(idAt(result.current.hitAt(0))).toBe('0')
  await answerAll(questions)
  await answerAll(late)
  expect(result.current.hitAt(PAGE)).toBeUndefined()
})
