import { NotebookText } from 'lucide-react'
import { Say } from '../parts/speech.tsx'

/** Opens what the client takes along. */
export function TakeAlong({ onPress }: { onPress: () => void }) {
  return (
    <button type="button" className="button button--primary" onClick={onPress}>
      <NotebookText className="icon" aria-hidden />
      <span>
        <Say k="handout:open" />
      </span>
    </button>
  )
}
