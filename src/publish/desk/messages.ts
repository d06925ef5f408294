import type { Account } from '../account/account.ts'
import type { Expiry } from '../release/expiry.ts'
import type { Problem } from '../workbook/problem.ts'
import type { PublisherLanguage } from '../words/texts.ts'
import type { BringFormat, BringOptions, BroughtReport } from './bring.ts'
import type { FeedFolder } from './draft.ts'

export const EXPORT_FORMATS = ['overview', 'ical', 'hsds', 'hsds-csv', 'json-ld'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

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
  /** Whether it differs from the files on somebody's disk: corrected here, or with something taken in. */
  readonly changed: boolean
}

/** A problem, with every cell it stands in. */
export interface DeskProblem extends Problem {
  readonly error: boolean
  /** Where, as a spreadsheet program names it: by the language it was asked for. */
  readonly place: string
  /** The cells that hold it; none where it is about a sheet, a row or a column that is missing. */
  readonly cells: readonly DeskCell[]
}

/** A cell that holds a problem: by row, column (from 0), its name (`C14`), and its text as it stands. */
export interface DeskCell {
  readonly row: number
  readonly column: number
  readonly name: string
  readonly written: string
}

/** What became of a check. */
export interface Checked {
  readonly region: { readonly code: string; readonly name: string } | undefined
  readonly sheets: readonly { readonly name: string; readonly rows: number }[]
  readonly problems: readonly DeskProblem[]
  readonly partners: readonly DeskPartner[]
  /** Whether a feed can be made of it. */
  readonly ready: boolean
}

/** An organisation that may be given a key to what is for the partners only, by its id in the workbook. */
export interface DeskPartner {
  readonly id: string
  readonly name: string
  /** Whether it stands in the sheet `partners`, with the day it signed. */
  readonly signed: boolean
  readonly hasKey: boolean
}

/** A partner is given a key, its first or another one; or it is taken away. */
export interface KeyChange extends Asked {
  readonly organization: string
  readonly change: 'give' | 'take'
  /** When it signed (`YYYY-MM-DD`), of one that is not listed yet. */
  readonly signedOn: string
}

/** The workbook with the change in it; of a new key also what is handed over, the file and the passphrase apart. */
export interface ChangedKey {
  readonly files: readonly DeskFile[]
  readonly enrolment: { readonly file: string; readonly passphrase: string } | undefined
}

/** A refusal, worded by `failures.<code>` of the publisher's texts. */
export interface DeskFailure {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** Where the feed is published: a folder of this computer, or the site this desk lies on. */
export type Target =
  { readonly kind: 'folder'; readonly folder: FeedFolder } | { readonly kind: 'site' }

/** The work, and the moment it is looked at (milliseconds UTC). */
export interface Asked {
  readonly work: DeskWork
  readonly at: number
  readonly language: PublisherLanguage
}

/** How a feed is signed: with which keys, and onto what. */
export interface Signing extends Asked {
  readonly keys: readonly UnlockedKey[]
  readonly target: Target
  readonly validDays: number
}

/** The text of a key file as it stands, and what opens it; neither goes further than the worker's memory. */
export interface UnlockedKey {
  readonly text: string
  readonly passphrase: string | undefined
}

/** How a new release differs from what is published, and until when that holds. */
export interface Compared {
  readonly account: Account
  readonly expiries: readonly Expiry[]
}

/** A new key: its file, protected where a passphrase was given, and the half that a root lists. */
export interface MadeKey {
  readonly text: string
  readonly publicText: string
  readonly kid: string
}

/** How far long work is: so many of a kind. */
export interface Progress {
  readonly what: 'texts' | 'releases' | 'files'
  readonly count: number
}

/** What the page asks of its worker, and what it gets. */
export interface DeskCalls {
  readonly check: { readonly ask: Asked; readonly answer: Checked }
  readonly save: { readonly ask: { readonly work: DeskWork }; readonly answer: readonly DeskFile[] }
  readonly recognise: {
    readonly ask: { readonly brought: readonly DeskFile[] }
    readonly answer: BringFormat
  }
  readonly bring: { readonly ask: Asked & BringOptions; readonly answer: BroughtReport }
  readonly partner: { readonly ask: KeyChange; readonly answer: ChangedKey }
  readonly compare: {
    readonly ask: Asked & { readonly target: Target }
    readonly answer: Compared
  }
  readonly preview: { readonly ask: Asked; readonly answer: number }
  readonly keygen: {
    readonly ask: { readonly passphrase: string }
    readonly answer: MadeKey
  }
  /** The ids of keys whose files open. */
  readonly unlock: {
    readonly ask: { readonly keys: readonly UnlockedKey[] }
    readonly answer: readonly string[]
  }
  readonly sign: { readonly ask: Signing; readonly answer: readonly DeskFile[] }
  readonly template: {
    readonly ask: { readonly languages: readonly string[]; readonly work: DeskWork | undefined }
    readonly answer: DeskFile
  }
  readonly export: {
    readonly ask: Asked & { readonly format: ExportFormat; readonly guide: string }
    readonly answer: readonly DeskFile[]
  }
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
  | { readonly number: number; readonly progress: Progress }
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly failure: DeskFailure }
