import { HOSTILE } from '../e2e/hostile-hosts.ts'
import { openDevice, test, withstand } from '../e2e/vector-device.ts'

/** A minute each, or tens of megabytes; the others are in `test/e2e/attacks.e2e.ts`. */
const LONG = ['slow-data', 'silent-host', 'huge-data'] as const

test('hosts that never come to an end, and regions that fill the memory', async ({
  site,
  host,
  page,
}) => {
  const device = await openDevice(page, site)
  let compared = 0
  for (const name of LONG)
    await test.step(name, async () => {
      compared += await withstand(device, host, await HOSTILE[name]())
    })
  console.log(`${LONG.length} attacks, ${compared} records compared`)
})
