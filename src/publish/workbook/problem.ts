/** What can be wrong with a workbook, and whether it keeps a feed from being built. */
const SEVERITIES = {
  'not-text': 'error',
  'not-utf8': 'error',
  mangled: 'error',
  'lost-letters': 'error',
  'not-plain': 'error',
  'bad-quotes': 'error',
  'unknown-sheet': 'error',
  'sheet-twice': 'error',
  'missing-sheet': 'error',
  'unknown-column': 'error',
  'duplicate-column': 'error',
  'missing-column': 'error',
  'unlisted-language': 'warning',
  'surplus-cell': 'error',
  'one-row': 'error',
  required: 'error',
  'not-allowed': 'error',
  'bad-id': 'error',
  'bad-region-code': 'error',
  'bad-language': 'error',
  'bad-spoken-language': 'error',
  'bad-date': 'error',
  'bad-time': 'error',
  'bad-weekdays': 'error',
  'bad-recipient': 'error',
  'bad-letters': 'error',
  'bad-number': 'error',
  'bad-email': 'error',
  'bad-url': 'error',
  'bad-phone': 'error',
  'bad-postal-code': 'error',
  'too-long': 'error',
  'german-missing': 'error',
  'lists-differ': 'error',
  'example-value': 'error',
  'duplicate-id': 'error',
  'duplicate-pair': 'error',
  'unknown-reference': 'error',
  'out-of-order': 'error',
  'without-companion': 'error',
  'not-for-type': 'error',
  'not-translated': 'error',
  'hours-without-place': 'error',
  'unparsable-hours': 'warning',
  'hours-spelling': 'warning',
  'recipient-twice': 'error',
  'partner-twice': 'error',
  'no-partner-kind': 'error',
  'missing-file': 'error',
  'file-type': 'error',
  'file-too-large': 'error',
  'outline-not-geojson': 'error',
  'outline-bad-point': 'error',
  'outline-open-ring': 'error',
  'refused-by-schema': 'error',
  'personal-data': 'error',
  // Right, but doubtful: what `check/` finds.
  'no-reader': 'warning',
  'left-partner-reads': 'warning',
  'never-open': 'warning',
  'open-at-christmas': 'warning',
  'age-gap': 'warning',
  ended: 'warning',
  'undialable-phone': 'warning',
  'outside-germany': 'warning',
  'far-from-town': 'warning',
  untranslated: 'warning',
  'language-without-texts': 'warning',
  unconfirmed: 'warning',
  'never-confirmed': 'warning',
  'differing-hours': 'warning',
  'holiday-area-open': 'warning',
} as const

export type ProblemCode = keyof typeof SEVERITIES
export const PROBLEM_CODES = Object.keys(SEVERITIES) as ProblemCode[]

/**
 * What is wrong, apart from its place. The texts are in `locales/<language>/publish.json`:
 * `problems.<code>.what` and `problems.<code>.remedy`, which `params` fill in. A remedy with a
 * `nearest` is worded as a question ("did you mean …?").
 */
export interface Complaint {
  readonly code: ProblemCode
  readonly params?: Readonly<Record<string, string | number>>
  /** The part of the cell meant; absent: all of it. */
  readonly value?: string
}

/** A complaint with its place, as a spreadsheet program shows it: the first row is 1. */
export interface Problem extends Complaint {
  readonly sheet: string
  readonly row?: number
  readonly column?: string
}

/** Errors keep a feed from being built; a warning is worth a look. */
export const isError = ({ code }: Complaint): boolean => SEVERITIES[code] === 'error'
