import { BookA } from 'lucide-react'
import { Say } from '../parts/speech.tsx'

/** From the answer to the courses that fit, in one tap; nothing where no course was asked for. */
export function CoursesButton({ onPress }: { onPress: (() => void) | undefined }) {
  if (!onPress) return null
  return (
    <button type="button" className="button" data-courses onClick={onPress}>
      <BookA className="icon" aria-hidden />
      <span>
        <Say k="consultation:answer.courses" />
      </span>
    </button>
  )
}
