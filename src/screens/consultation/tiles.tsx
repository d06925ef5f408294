import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Say } from '../parts/speech.tsx'
import styles from './tiles.module.css'

interface TileProps {
  /** Key of the words on the tile, with its room. */
  readonly k: string
  readonly hint?: string
  readonly icon?: ReactNode
  /** Rides on the tile's upper edge: the words keep their room, and nothing moves when it comes. */
  readonly badge?: ReactNode
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly value: string
  readonly checked: boolean
  readonly onChoose: () => void
  /** A finger or a mouse chose it: where one answer is enough, this leads on. Arrow keys do not. */
  readonly onTap?: () => void
}

/** A large touch target that is a native radio button or check box: keyboard and screen reader for free. */
export function Tile(props: TileProps) {
  const { k, hint, icon, badge, type, name, value, checked, onChoose, onTap } = props
  return (
    <label className={`tile ${styles.tile}`}>
      <input
        type={type}
        name={name}
        value={value}
        checked={checked}
        onChange={onChoose}
        // A click made by a key has no detail (UI Events § 5.3.1).
        onClick={(event) => event.detail > 0 && onTap?.()}
      />
      {icon && <span className={styles.icon}>{icon}</span>}
      <span className={styles.words}>
        <Say k={k} />
        {hint && (
          <span className={styles.hint}>
            <Say k={hint} />
          </span>
        )}
      </span>
      {checked && <Check className={`icon ${styles.check}`} aria-hidden />}
      {badge && <span className={styles.badge}>{badge}</span>}
    </label>
  )
}

/** A group of tiles in a grid; `label` is its name for a screen reader, in words. */
export function Tiles({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.tiles} role="group" aria-label={label}>
      {children}
    </div>
  )
}
