import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'

/** Every script of the guide, and which of them it imports before it runs. */
function scripts(): ReadonlyMap<string, readonly string[]> {
  const names = readdirSync('dist/assets').filter((name) => name.endsWith('.js'))
  return new Map(
    names.map((name) => {
      const source = readFileSync(`dist/assets/${name}`, 'utf8')
      const imports = source.matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)
      return [name, [...imports].map(([, imported = '']) => imported)]
    }),
  )
}

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
