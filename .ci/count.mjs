// Adds up the reports of the unit tests and the browser tests; a report that is missing is a failure.
import { existsSync, readFileSync } from 'node:fs'

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined)
const unit = read('test-results/unit.json')
const e2e = read('test-results/e2e.json')

const passed = (unit?.numPassedTests ?? 0) + (e2e?.stats.expected ?? 0)
const failed =
  (unit ? unit.numFailedTests + (unit.success ? 0 : Number(unit.numFailedTests === 0)) : 1) +
  (e2e ? e2e.stats.unexpected + e2e.stats.flaky + (e2e.errors?.length ?? 0) : 1)
const skipped = (unit?.numPendingTests ?? 0) + (e2e?.stats.skipped ?? 0)

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0
