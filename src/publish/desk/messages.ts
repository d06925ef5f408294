import type { Problem } from '../workbook/problem.ts'
import type { Rows } from '../workbook/workbook.ts'

/** A file as it was dropped or chosen; of a folder, by its path in it. */
export interface DeskFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A cell's new text, as somebody typed it: by sheet, row (the header is 1) and column (from 0). */
export interface DeskEdit {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly value: string
}

/** What the desk works at: the files as they came, and what was corrected in them. */
export interface DeskWork {
  readonly files: readonly DeskFile[]
  readonly edits: readonly DeskEdit[]
}

/** A problem with the place of its cell, where it has one and it is not empty. */
export interface DeskProblem extends Problem {
  readonly error: boolean
  /** From 0; undefined where the problem is no single cell's. */
  readonly at: number | undefined
  /** The cell as it stands. */
  readonly written: string
}

/** What became of a check. */
export interface Checked {
  readonly region: { readonly code: string; readonly name: string } | undefined
  readonly sheets: readonly { readonly name: string; readonly rows: number }[]
  readonly problems: readonly DeskProblem[]
  /** Whether a feed can be made of it. */
  readonly ready: boolean
}

/** A refusal, worded by `failures.<code>` of the publisher's texts. */
export interface DeskFailure {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** Why a feed is signed: the key, and what it is signed onto. */
export interface Signing {
  /** The text of the key file; it goes no further than the worker's memory. */
  readonly key: string
  /** The feed's newest root and its release, as they are published now; undefined: nothing is. */
  readonly root: Uint8Array | undefined
  readonly release: Uint8Array | undefined
  /** Milliseconds UTC. */
  readonly at: number
  readonly validDays: number
}

/** What the page asks of its worker, and what it gets. */
export interface DeskCalls {
  readonly check: { readonly ask: { work: DeskWork; at: number }; readonly answer: Checked }
  readonly sheet: {
    readonly ask: { work: DeskWork; sheet: string }
    readonly answer: Rows
  }
  readonly save: { readonly ask: { work: DeskWork }; readonly answer: readonly DeskFile[] }
  readonly keygen: { readonly ask: Record<string, never>; readonly answer: string }
  readonly sign: { readonly ask: Signing; readonly answer: readonly DeskFile[] }
}
export type DeskCall = keyof DeskCalls

export type DeskRequest = {
  [Call in DeskCall]: {
    readonly number: number
    readonly call: Call
    readonly ask: DeskCalls[Call]['ask']
  }
}[DeskCall]

export type DeskMessage =
  | { readonly number: number; readonly progress: number }
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly failure: DeskFailure }
