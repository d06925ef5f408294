// Asks the registry for known weaknesses: a serious one in what people get fails the run, any other is told. Not every registry answers.
import { spawnSync } from 'node:child_process'

const SERIOUS = ['high', 'critical']

/** What `npm audit` says, or undefined where the registry gave no answer. */
function audit(...options) {
  const { stdout } = spawnSync('npm', ['audit', '--json', ...options], { encoding: 'utf8' })
  try {
    const report = JSON.parse(stdout)
    return report.auditReportVersion ? Object.values(report.vulnerabilities) : undefined
  } catch {
    return undefined
  }
}

const told = ({ name, severity, range }) => `${severity}: ${name} ${range}`
const all = audit()
if (all) {
  const shipped = audit('--omit=dev') ?? []
  console.log(`npm audit: ${all.length} known, ${shipped.length} of them in what people get`)
  for (const one of all) console.log(told(one))
  if (shipped.some(({ severity }) => SERIOUS.includes(severity))) process.exitCode = 1
} else console.log('npm audit: the registry gave no answer')
