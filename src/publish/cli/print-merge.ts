import type { ImportRemark } from '../import/imported.ts'
import type { GateRemark } from '../import/merge/gate.ts'
import { nameIn } from '../import/merge/gate.ts'
import type { CellChange } from '../import/merge/merge.ts'
import type { MergeResult } from '../import/merge/run.ts'
import { remedyOf, whatOf } from './report-problems.ts'
import type { Terminal } from './terminal.ts'

/** Says what a reader of another format changed, assumed and left out. */
export function printRemarks(remarks: readonly ImportRemark[], { texts, print }: Terminal): void {
  for (const { element, code, params } of remarks)
    print(`${oneLine(element)}: ${texts(`exchange.${code}`, shownParams(params))}`)
}

/** Says what a merge takes, leaves and asks, in the shape of `import changes`, and how much of each. */
export function printMerge(
  merged: MergeResult,
  accept: ReadonlySet<string>,
  terminal: Terminal,
): void {
  const { texts, print, note } = terminal
  for (const remark of merged.remarks) printGate(remark, terminal)
  for (const { sheet, cells } of merged.added)
    print(texts('merge.added', { sheet, name: oneLine(nameIn(cells)), id: cells.id ?? '' }))
  for (const change of merged.changes) printCell(change, accept, terminal)
  for (const { sheet, cells } of merged.gone)
    print(texts('merge.gone', { sheet, name: oneLine(nameIn(cells)) }))
  const count = (state: CellChange['state']): number =>
    merged.changes.filter((change) => change.state === state).length
  note(
    texts('merge.summary', {
      added: merged.added.length,
      taken: count('taken'),
      conflicts: count('conflict'),
      refused: count('refused'),
      kept: merged.kept,
      unchanged: merged.unchanged,
    }),
  )
}

function printGate({ sheet, name, code, params, problem }: GateRemark, terminal: Terminal): void {
  const { texts, print } = terminal
  const why = problem ? ` ${whatOf(problem, texts)}` : ''
  const value = problem?.value ? ` “${oneLine(problem.value)}”` : ''
  const where = name === '' ? sheet : `${sheet} (${oneLine(name)})`
  print(`${where}: ${texts(`gate.${code}`, shownParams(params))}${value}${why}`)
}

function printCell(
  { id, sheet, row, name, title, now, before, next, state, problems }: CellChange,
  accept: ReadonlySet<string>,
  { texts, print }: Terminal,
): void {
  const shown = (value: string): string =>
    value === '' ? texts('changes.empty') : value.replaceAll('\n', ' ⏎ ')
  const place = texts('place.row', { sheet, row })
  const lines = [
    texts('changes.head', { id, name: oneLine(name), place, field: title }),
    texts('changes.now', { value: shown(now) }),
    ...(before === undefined || before === now
      ? []
      : [texts('merge.before', { value: shown(before) })]),
    texts('changes.next', { value: shown(next) }),
    ...(state === 'conflict' && !accept.has(id) ? [texts('merge.conflict', { id })] : []),
    ...(state === 'refused' ? [texts('changes.state.refused')] : []),
    ...problems.map((problem) => `${whatOf(problem, texts)} ${remedyOf(problem, texts)}`),
  ]
  for (const [index, line] of lines.entries()) print(index === 0 ? line : `    ${line}`)
}

/** What came from elsewhere moves no cursor and shows no other text than there is. */
const oneLine = (words: string): string =>
  words.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').slice(0, 200)

const shownParams = (
  params: Readonly<Record<string, string | number>>,
): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? oneLine(value) : value,
    ]),
  )
