import { Check, NotebookPen } from 'lucide-react'
import type { ListEntry } from '../../handout/slip.ts'
import { Say } from '../parts/speech.tsx'
import { useHandoutList } from './list.tsx'

/** Puts an offer on the slip to take along, or takes it off again. */
export function ListButton({ entry }: { entry: ListEntry }) {
  const { entries, change } = useHandoutList()
  const { serviceId } = entry
  const added = entries.some((one) => one.serviceId === serviceId)
  const Icon = added ? Check : NotebookPen
  return (
    <>
      <button
        type="button"
        className="button"
        data-added={added}
        onClick={() => change(added ? { does: 'remove', serviceId } : { does: 'add', entry })}
      >
        <Icon className="icon" aria-hidden />
        <span>
          <Say k={`handout:${added ? 'added' : 'add'}`} />
        </span>
      </button>
      {/* Inside the button it would be no live region: what a button holds is only its name. */}
      <span role="status" className="visually-hidden">
        {added && <Say k="handout:added" />}
      </span>
    </>
  )
}
