import { codeOf } from '../../handout/code.ts'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { BothBeneath } from './both.tsx'
import styles from './slip-sheet.module.css'

interface CodeProps {
  readonly text: string
  /** Key of what it does: its name, and beneath it the caption. */
  readonly label: string
  /** German first, as all on paper; on the screen the client's language is. */
  readonly onPaper?: boolean
}

/** A QR code with what it does beneath, for a telephone's camera; dark on white on any screen. */
export function Code({ text, label, onPaper = false }: CodeProps) {
  const { t } = useSpeaker()
  const code = codeOf(text)
  if (!code) return null
  return (
    <figure className={styles.code}>
      <svg
        viewBox={`0 0 ${code.size} ${code.size}`}
        role="img"
        aria-label={t(label)}
        shapeRendering="crispEdges"
      >
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      <figcaption>
        {onPaper ? (
          <BothBeneath>
            <Say k={label} />
          </BothBeneath>
        ) : (
          <Say k={label} />
        )}
      </figcaption>
    </figure>
  )
}
