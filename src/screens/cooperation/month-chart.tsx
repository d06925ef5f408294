import type { Range } from '../../catalogue/shown-count.ts'
import styles from './evaluation.module.css'

/** Units of the drawing: how wide a month is, its bar in it, and how high the highest bar. */
const SLOT = 20
const BAR = 12
const HEIGHT = 80
const ABOVE = 14
const BELOW = 14

interface MonthChartProps {
  readonly title: string
  /** Twelve, January first. */
  readonly values: readonly Range[]
}

/**
 * Twelve bars, full as far as a number is known, dashed from there to the most it can be. For the eye alone: the table
 * beside it says the same in numbers.
 */
export function MonthChart({ title, values }: MonthChartProps) {
  const top = Math.max(1, ...values.map(({ most }) => most))
  const heightOf = (value: number): number => (value / top) * HEIGHT
  const ground = ABOVE + HEIGHT
  return (
    <figure className={styles.chart}>
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${SLOT * values.length} ${ground + BELOW}`}
        aria-hidden
        focusable="false"
        role="presentation"
      >
        <line className={styles.grid} x1="0" x2="100%" y1={ABOVE} y2={ABOVE} />
        <text x="0" y={ABOVE - 4}>
          {top}
        </text>
        {values.map(({ least, most }, month) => {
          const box = { x: month * SLOT + (SLOT - BAR) / 2, width: BAR }
          return (
            <g key={month}>
              {least > 0 && (
                <rect
                  {...box}
                  className={styles.sure}
                  y={ground - heightOf(least)}
                  height={heightOf(least)}
                />
              )}
              {most > least && (
                <rect
                  {...box}
                  className={styles.unsure}
                  y={ground - heightOf(most)}
                  height={heightOf(most - least)}
                />
              )}
              <text className={styles.month} x={month * SLOT + SLOT / 2} y={ground + 11}>
                {month + 1}
              </text>
            </g>
          )
        })}
        <line className={styles.ground} x1="0" x2="100%" y1={ground} y2={ground} />
      </svg>
    </figure>
  )
}
