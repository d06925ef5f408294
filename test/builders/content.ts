import { RECORD_TABLES } from '../../src/catalogue/record-tables.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import type { CheckedContent } from '../../src/store/apply.ts'

/** A region as the store takes it in, checked already. */
export const contentOf = (
  snapshot: Snapshot,
): Pick<CheckedContent, 'region' | 'checked' | 'signed'> => ({
  region: snapshot.region,
  checked: () =>
    (['holiday_calendars', ...RECORD_TABLES] as const).map((list) => ({
      list,
      records: snapshot[list],
    })),
  signed: [],
})
