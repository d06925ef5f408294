import type { OrganizationKind } from '../../catalogue/vocabulary.ts'
import { KindGlyph } from '../parts/icons.tsx'
import styles from './region-map.module.css'

type Shape = 'round' | 'square' | 'diamond' | 'hexagon'

/** Counselling is round, public bodies are square: the shape says at a glance what the pictogram says in full. */
const SHAPES: Record<OrganizationKind, Shape> = {
  mbe: 'round',
  jmd: 'round',
  arbeitsagentur: 'square',
  jobcenter: 'square',
  auslaenderbehoerde: 'square',
  bamf: 'square',
  'course-provider': 'diamond',
  specialist: 'hexagon',
}

const PATHS: Record<Shape, string> = {
  round: 'M-17 0a17 17 0 1 0 34 0a17 17 0 1 0 -34 0Z',
  square: 'M-16 -16H16V16H-16Z',
  diamond: 'M0 -20L20 0L0 20L-20 0Z',
  hexagon: 'M-10 -17H10L19 0L10 17H-10L-19 0Z',
}

/** The sign of a kind of organisation, around the origin of the drawing it is in. */
export function KindMark({ kind }: { kind: OrganizationKind }) {
  const shape = SHAPES[kind]
  return (
    <g className={styles.sign} data-shape={shape}>
      <path d={PATHS[shape]} />
      <KindGlyph kind={kind} size={18} />
    </g>
  )
}

/** The same sign beside words. */
export function KindSign({ kind }: { kind: OrganizationKind }) {
  return (
    <svg className={styles.small} viewBox="-22 -22 44 44" width="28" height="28" aria-hidden>
      <KindMark kind={kind} />
    </svg>
  )
}
