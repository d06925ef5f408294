import { isReportableTable } from '../../catalogue/reportable.ts'
import type { ReportableTable } from '../../catalogue/reportable.ts'
import { StoreFailure } from '../parts/failure.tsx'
import { NotFound } from '../parts/not-found.tsx'
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
    async (store) => ({
      status: await store.readStatus(),
      entry: await store.reportableEntry(table, id),
      waiting: await store.waitingReport(id),
    }),
    [table, id],
  )
  if (stored.state === 'failed') return <StoreFailure />
  if (stored.state === 'loading') return null
  const { status, entry, waiting } = stored.value
  if (!status || !entry) return <NotFound />
  return (
    <ReportForm
      key={`${id} ${waiting?.id ?? ''}`}
      entry={entry}
      waiting={waiting}
      release={status.version}
    />
  )
}

/** The form for an entry that stands nowhere yet; `id`: a report of that kind that waits, to go on with it. */
export function NewEntryPage({ id }: { id?: string }) {
  useTexts(['report', 'vocabulary'])
  const stored = useStored(
    async (store) => ({
      status: await store.readStatus(),
      waiting: id === undefined ? undefined : await store.readReport(id),
    }),
    [id],
  )
  if (stored.state === 'failed') return <StoreFailure />
  if (stored.state === 'loading') return null
  const { status, waiting } = stored.value
  if (!status) return <NotFound />
  return <ReportForm entry={undefined} waiting={waiting} release={status.version} />
}
