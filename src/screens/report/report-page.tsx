import { isProposable } from '../../catalogue/proposable.ts'
import { isReportableTable } from '../../catalogue/reportable.ts'
import type { ReportableTable } from '../../catalogue/reportable.ts'
import { NotFound } from '../parts/not-found.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { useTexts } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import { ReportForm } from './report-form.tsx'

/** The form for a change of an entry: a report that already waits is gone on with. */
export function ReportPage({ table, id }: { table: string; id: string }) {
  return isReportableTable(table) ? <OfEntry table={table} id={id} /> : <NotFound />
}

function OfEntry({ table, id }: { table: ReportableTable; id: string }) {
  useTexts(['report', 'vocabulary'])
  const stored = useStored(
    async (store) => {
      const status = await store.readStatus()
      const entry = await store.reportableEntry(table, id)
      return status && entry && { status, entry, waiting: await store.waitingReport(id) }
    },
    [table, id],
  )
  return (
    <StoredView stored={stored}>
      {({ status, entry, waiting }) => (
        <ReportForm
          key={`${id} ${waiting?.id ?? ''}`}
          entry={entry}
          waiting={waiting}
          release={status.version}
        />
      )}
    </StoredView>
  )
}

/** The form for an entry that stands nowhere yet; `id`: a report of that kind that waits, to go on with it. */
export function NewEntryPage({ id }: { id?: string }) {
  useTexts(['report', 'vocabulary'])
  const stored = useStored(
    async (store) => {
      const status = await store.readStatus()
      const waiting = id === undefined ? undefined : await store.readReport(id)
      // What partners propose is written in their own rooms.
      const isOther = waiting !== undefined && isProposable(waiting.table)
      return status && !isOther ? { status, waiting } : undefined
    },
    [id],
  )
  return (
    <StoredView stored={stored}>
      {({ status, waiting }) => (
        <ReportForm entry={undefined} waiting={waiting} release={status.version} />
      )}
    </StoredView>
  )
}
