import type { Figure, FigureName, Sample } from './figures.ts'
import { FIGURES } from './figures.ts'

/** Median, least and most of the same measurement's runs. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** A line of the table. */
export interface Line {
  readonly figure: FigureName
  readonly what: string
  readonly unit: Figure['unit']
  readonly records: number
  readonly runs: number
  readonly ours: Spread
  readonly floor?: Spread
  /** Median by median. */
  readonly ratio?: number
  readonly goal: string
  readonly met: boolean
}

const spread = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (place: number): number => sorted[place] ?? NaN
  const middle = Math.floor((sorted.length - 1) / 2)
  return {
    median: (at(middle) + at(sorted.length - 1 - middle)) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  }
}

/** The samples of all runs with so many records, a line for each figure, in the order of the figures. */
export function linesOf(records: number, samples: readonly Sample[]): Line[] {
  return Object.entries(FIGURES).flatMap(([name, figure]: [string, Figure]) => {
    const own = samples.filter((sample) => sample.figure === name)
    if (own.length === 0) return []
    const ours = spread(own.map((sample) => sample.ours))
    const floors = own.flatMap((sample) => sample.floor ?? [])
    const floor = floors.length > 0 ? spread(floors) : undefined
    return {
      figure: name as FigureName,
      what: figure.what,
      unit: figure.unit,
      records,
      runs: own.length,
      ours,
      ...(floor && { floor, ratio: ours.median / floor.median }),
      goal: figure.goal.text,
      met: figure.goal.holds(ours.median, floor?.median ?? NaN),
    }
  })
}

const number = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
const written = ({ median, min, max }: Spread): string =>
  min === max ? number(median) : `${number(median)} (${number(min)}–${number(max)})`

/** The table in Markdown. */
export function tableOf(lines: readonly Line[]): string {
  const head =
    '| figure | records | ours | floor | ratio | goal | met |\n|---|---|---|---|---|---|---|'
  const rows = lines.map(({ what, unit, records, ours, floor, ratio, goal, met }) => {
    const cells = [
      what,
      records,
      `${written(ours)} ${unit}`,
      floor ? `${written(floor)} ${unit}` : '–',
      ratio === undefined ? '–' : ratio.toFixed(2),
      goal,
      goal === '–' ? '–' : met ? 'yes' : 'no',
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [head, ...rows].join('\n')
}
