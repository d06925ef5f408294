import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { FIGURES } from '../bench/figures.ts'
import { chunks, scripts, scriptsWith, sizes } from '../bench/sizes.ts'

// A script that needs itself by way of another finds nothing there at its first run: a screen stays empty.
test('no script of the build needs itself by way of others', () => {
  const all = scripts()
  expect([...all.values()].flat().length).toBeGreaterThan(all.size)
  const seen = new Set<string>()
  const cycles: string[] = []
  const follow = (name: string, way: readonly string[]): void => {
    if (way.includes(name)) cycles.push([...way.slice(way.indexOf(name)), name].join(' > '))
    if (seen.has(name)) return
    seen.add(name)
    for (const imported of all.get(name) ?? []) follow(imported, [...way, name])
  }
  for (const name of all.keys()) follow(name, [])
  expect(cycles).toEqual([])
})

test('the build keeps to what may be sent before the first screen, with the answer and in all', () => {
  for (const { figure, ours } of sizes()) {
    const { what, unit, goal } = FIGURES[figure]
    expect(goal.holds(ours, NaN), `${what}: ${ours} ${unit}, ${goal.text}`).toBe(true)
  }
})

/** What one script may weigh, gzip, in kB: as it is now and a little more. All others are a screen or less. */
const LIMITS: Readonly<Record<string, number>> = {
  start: 106,
  store: 37,
  worker: 88,
  'zip-core-writer': 26,
  universal: 19,
}
const SCREEN = 16

test('no script of the build has grown beyond what it may weigh', () => {
  const all = chunks()
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(LIMITS)))
  const grown = all.filter(({ name, kB }) => kB > (LIMITS[name] ?? SCREEN))
  expect(grown).toEqual([])
})

/** A piece of each heavy library that no build renames, and the only scripts it may stand in. */
const HEAVY: Readonly<Record<string, readonly string[]>> = {
  DexieError: ['store', 'worker'],
  _zod: ['worker'],
  'age-encryption.org': ['worker'],
}

test('a heavy library stands where it is used, and nowhere else', () => {
  for (const [piece, allowed] of Object.entries(HEAVY)) {
    const found = scriptsWith(piece)
    expect(found.size, piece).toBeGreaterThan(0)
    expect([...found].filter((name) => !allowed.includes(name))).toEqual([])
  }
})

// Every start reads it, whichever screen it leads to.
test('the page itself stays small, with the first screen and its texts in it', () => {
  expect(gzipSync(readFileSync('dist/index.html')).length).toBeLessThan(8_000)
})
