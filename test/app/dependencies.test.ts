import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
}
const readme = readFileSync('src/app/README.md', 'utf8')

it.each(Object.keys(dependencies))('%s has its reason in the README of app', (name) => {
  const short = name.replace('@fontsource-variable/noto-sans-', '-')
  const row = readme
    .split('\n')
    .find((line) => line.startsWith('| `') && line.includes(`\`${short}\``))
  expect(row?.split('|')[2]?.trim()).toMatch(/\w+ \w+/)
})

it('every version that people get is exact', () => {
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})
