import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { databaseOf, EMBEDDED } from '../../src/store/active-region.ts'
import { Database } from '../../src/store/database.ts'
import { deleteRegion, statusOf, storedRegions } from '../../src/store/kept-regions.ts'
import { recordAttempt } from '../../src/store/status.ts'

it('every region has a database of its own, which goes without the others', async () => {
  for (const region of [EMBEDDED, 'ahornkreis', 'birkenkreis']) {
    const db = new Database(databaseOf(region))
    await recordAttempt(db, 1)
    db.close()
  }
  await new Database('something-else').open()
  expect((await storedRegions()).toSorted()).toEqual([EMBEDDED, 'ahornkreis', 'birkenkreis'])
  await deleteRegion('ahornkreis')
  expect((await storedRegions()).toSorted()).toEqual([EMBEDDED, 'birkenkreis'])
  // Nothing was applied there so far.
  expect(await statusOf('birkenkreis')).toBeUndefined()
})
