// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, configure, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Evaluation } from '../../src/app/evaluation-route.tsx'
import { keepCounting, readCounting, subscribeToMarks } from '../../src/app/preferences.ts'
import { renderFor } from '../render.tsx'

// Machines may be busy.
configure({ asyncUtilTimeout: 15_000 })

beforeEach(() => localStorage.clear())
afterEach(cleanup)

it('a device counts unless somebody has switched it off, and keeps nothing to say so', () => {
  expect(readCounting()).toBe(true)
  expect(localStorage).toHaveLength(0)
  keepCounting(false)
  expect(readCounting()).toBe(false)
  keepCounting(true)
  expect(readCounting()).toBe(true)
  expect(localStorage).toHaveLength(0)
})

it('who subscribed is told, until they no longer want to', () => {
  const tell = vi.fn()
  const stop = subscribeToMarks(tell)
  keepCounting(false)
  stop()
  keepCounting(true)
  expect(tell).toHaveBeenCalledOnce()
})

it('the page of the self-evaluation switches it', async () => {
  await renderFor('de', <Evaluation />)
  const counting = await screen.findByRole<HTMLInputElement>('switch')
  expect(counting.checked).toBe(true)
  await userEvent.click(counting)
  expect(counting.checked).toBe(false)
  expect(readCounting()).toBe(false)
})
