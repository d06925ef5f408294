import { ArrowLeft } from 'lucide-react'
import { Say } from './speech.tsx'

interface BackButtonProps {
  /** Key of its text. */
  readonly k?: string
  readonly className?: string | undefined
  readonly disabled?: boolean
  readonly onBack: () => void
}

/** The way back to the page or the part before, its arrow turned with the language. */
export function BackButton(props: BackButtonProps) {
  const { k = 'common:action.back', className, disabled = false, onBack } = props
  return (
    <button
      type="button"
      className={className ? `button ${className}` : 'button'}
      disabled={disabled}
      onClick={onBack}
    >
      <ArrowLeft className="icon icon--directed" aria-hidden />
      <span>
        <Say k={k} />
      </span>
    </button>
  )
}
