import type { ReactNode } from 'react'
import { StoreFailure } from './failure.tsx'
import { Loading } from './loading.tsx'
import { NotFound } from './not-found.tsx'
import type { Stored } from './use-stored.ts'
import { useStored } from './use-stored.ts'

interface StoredViewProps<T> {
  readonly stored: Stored<T>
  readonly children: (value: NonNullable<T>) => ReactNode
}

/** What was read, or that it is still being read, that it is not there, or that it cannot be read. */
export function StoredView<T>({ stored, children }: StoredViewProps<T>): ReactNode {
  if (stored.state === 'failed') return <StoreFailure />
  if (stored.state === 'loading') return <Loading />
  const { value } = stored
  return value === undefined || value === null ? <Missing /> : children(value)
}

/** Not there: or not yet, where somebody follows a link on a device that has no data so far. */
function Missing() {
  const status = useStored((store) => store.readStatus(), [])
  if (status.state === 'ready' && !status.value) return <Loading k="common:data.preparing" />
  return status.state === 'loading' ? <Loading /> : <NotFound />
}
