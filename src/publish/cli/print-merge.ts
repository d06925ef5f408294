import type { ImportRemark } from '../import/imported.ts'
import type { MergeResult } from '../import/merge/run.ts'
import { cellLines, goneLines, mergeLines, mergeSummary, remarkLines } from '../words/merge.ts'
import { printLines } from './print-change.ts'
import type { Terminal } from './terminal.ts'

/** Says what a reader of another format changed, assumed and left out. */
export function printRemarks(remarks: readonly ImportRemark[], { texts, print }: Terminal): void {
  for (const line of remarkLines(remarks, texts)) print(line)
}

/** Says what a merge takes, leaves and asks, in the shape of `import changes`, and how much of each. */
export function printMerge(
  merged: MergeResult,
  accept: ReadonlySet<string>,
  terminal: Terminal,
): void {
  const { texts, print, note } = terminal
  for (const line of mergeLines(merged, texts)) print(line)
  for (const change of merged.changes) printLines(cellLines(change, accept, texts), terminal)
  for (const line of goneLines(merged, texts)) print(line)
  note(mergeSummary(merged, texts))
}
