import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { FIGURES } from '../bench/figures.ts'
import { scripts, sizes } from '../bench/sizes.ts'

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

// Every start reads it, whichever screen it leads to.
test('the page itself stays small, with the first screen and its texts in it', () => {
  expect(gzipSync(readFileSync('dist/index.html')).length).toBeLessThan(8_000)
})
