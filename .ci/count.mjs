// Names what failed, and adds up the reports of the unit tests and the browser tests; a missing report is a failure.
import { existsSync, readFileSync } from 'node:fs'

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined)
const unit = read('test-results/unit.json')
const e2e = read('test-results/e2e.json')

/** The start of what a test said when it failed, without the colours of a terminal. */
// eslint-disable-next-line no-control-regex -- colours are control characters
const plain = (text = '') => text.replace(/\u001b\[[\d;]*m/g, '').slice(0, 1200)

for (const { name, assertionResults = [] } of unit?.testResults ?? [])
  for (const { status, fullName, failureMessages } of assertionResults)
    if (status === 'failed')
      console.log(`\nFAILED ${name}: ${fullName}\n${plain(failureMessages[0])}`)

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)]
for (const { file, title, ok, tests } of specsOf({ suites: e2e?.suites ?? [] }))
  if (!ok) {
    const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors ?? []))
    console.log(
      `\nFAILED ${file}: ${title}\n${errors.map(({ message }) => plain(message)).join('\n')}`,
    )
  }

const passed = (unit?.numPassedTests ?? 0) + (e2e?.stats.expected ?? 0)
const failed =
  (unit ? unit.numFailedTests + (unit.success ? 0 : Number(unit.numFailedTests === 0)) : 1) +
  (e2e ? e2e.stats.unexpected + e2e.stats.flaky + (e2e.errors?.length ?? 0) : 1)
const skipped = (unit?.numPendingTests ?? 0) + (e2e?.stats.skipped ?? 0)

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0
