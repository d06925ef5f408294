import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  forgetAsked,
  recallAsked,
  rememberAsked,
} from '../../../src/screens/directory/asked-memory.ts'

const ASKED = { text: 'Schulden', near: undefined, sort: 'relevance', age: 34 } as const

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  forgetAsked()
  vi.useRealTimers()
})

test('what was asked is there for three minutes, and then no more', () => {
  rememberAsked(ASKED)
  vi.advanceTimersByTime(179_000)
  expect(recallAsked()).toEqual(ASKED)
  vi.advanceTimersByTime(2_000)
  expect(recallAsked()).toBeUndefined()
})

test('a device that slept has forgotten when it wakes, though no timer ran', () => {
  rememberAsked(ASKED)
  vi.setSystemTime(Date.now() + 600_000)
  expect(recallAsked()).toBeUndefined()
})

test('a consultation that begins makes it forget at once', () => {
  rememberAsked(ASKED)
  forgetAsked()
  expect(recallAsked()).toBeUndefined()
})
