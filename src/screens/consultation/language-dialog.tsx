import { CloseDialog } from '../parts/close-dialog.tsx'
import { Dialog } from '../parts/dialog.tsx'
import type { LanguageCode } from '../../language/languages.ts'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { Languages } from './languages.tsx'

interface LanguageDialogProps {
  readonly onChoose: (language: LanguageCode) => void
  readonly onClose: () => void
}

/** Another language in the middle of a consultation; the place in it stays. */
export function LanguageDialog({ onChoose, onClose }: LanguageDialogProps) {
  const { language } = useSpeaker()
  return (
    <Dialog wide title={<Say k="consultation:language.title" />} onClose={onClose}>
      <Languages chosen={language} onChoose={onChoose} />
      <CloseDialog onClose={onClose} />
    </Dialog>
  )
}
