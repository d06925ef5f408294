import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const script = new URL('print-compiled.ts', import.meta.url).pathname

/** What a computer set to a zone compiles and shows. */
async function printedIn(zone: string): Promise<{ zone: string; printed: unknown }> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 16_000_000,
  })
  return JSON.parse(stdout) as { zone: string; printed: unknown }
}

it('hours are compiled and shown alike, whatever zone the computer is set to', async () => {
  const inBerlin = await printedIn('Europe/Berlin')
  for (const zone of ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia']) {
    const elsewhere = await printedIn(zone)
    expect(elsewhere.zone.replace('Katmandu', 'Kathmandu')).toBe(zone)
    expect(elsewhere.printed, zone).toEqual(inBerlin.printed)
  }
}, 300_000)
