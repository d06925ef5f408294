/**
 * Loaded before the command line: kills the process, as a power cut would, at the step of writing that `KILL_AT` names.
 * Prints how many there were where it names none.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const at = Number(process.env['KILL_AT'] ?? 0)
let steps = 0

function watched<Arguments extends unknown[]>(
  step: (...given: Arguments) => unknown,
): (...given: Arguments) => unknown {
  return (...given) => {
    steps += 1
    if (steps === at) process.kill(process.pid, 'SIGKILL')
    return step(...given)
  }
}

Object.assign(fs, {
  writeFileSync: watched(fs.writeFileSync),
  renameSync: watched(fs.renameSync),
  rmSync: watched(fs.rmSync),
})
syncBuiltinESMExports()
if (at === 0) process.on('exit', () => process.stderr.write(`steps: ${steps}\n`))
