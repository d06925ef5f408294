import { codeOf } from '../../handout/code.ts'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { BothBeneath } from './both.tsx'
import styles from './slip-sheet.module.css'

/** A QR code with what it does beneath, for a telephone's camera; dark on white on any screen. */
export function Code({ text, label }: { text: string; label: string }) {
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
        <BothBeneath>
          <Say k={label} />
        </BothBeneath>
      </figcaption>
    </figure>
  )
}
