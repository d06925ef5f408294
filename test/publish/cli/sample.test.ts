import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { runFeed } from './run-feed.ts'

// Each run starts a process of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-sample-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

function feed(...words: string[]): { code: number | null; out: string; err: string } {
  return runFeed(words)
}
const NOW = '2026-11-24T11:00:00Z'
const sample = (out: string, ...words: string[]) =>
  feed('sample', '--out', at(out), '--now', NOW, ...words)

it('explains itself', () => {
  const { code, out } = feed('sample', '--help')
  expect(code).toBe(0)
  expect(out).toMatch(/Examples:\n {2}npm run feed -- sample --records/)
  expect(out).toMatch(/Exit codes:/)
})

it('writes the same folder for the same seed, which checks clean', () => {
  expect(sample('one', '--records', '300', '--seed', 'x')).toMatchObject({ code: 0, err: '' })
  expect(sample('two', '--records', '300', '--seed', 'x', '--lang', 'de').out).toMatch(
    /^\S+two: 300 Datensätze aus \d+ Zeilen\. Nichts davon gibt es\.\n$/,
  )
  for (const name of readdirSync(at('one')))
    expect(readFileSync(join(at('two'), name))).toEqual(readFileSync(join(at('one'), name)))
  expect(feed('check', at('one'), '--now', NOW, '--strict')).toEqual({
    code: 0,
    out: '',
    err: 'No problems found.\n',
  })
  expect(sample('one', '--records', '300')).toMatchObject({ code: 2, out: '' })
})

it('shows progress where it is asked for', () => {
  expect(sample('large', '--records', '8000', '--progress').err).toBe('Rows written: 5000\n')
})

it('answers wrong usage with 2', () => {
  expect(feed('sample', '--out', at('x'))).toMatchObject({ code: 2 })
  expect(sample('x', '--records', '3')).toMatchObject({
    code: 2,
    err: expect.stringContaining('It must be a number from 16 to 1000000.') as string,
  })
  expect(sample('x', '--records', '20', '--now', 'heute')).toMatchObject({ code: 2 })
})
