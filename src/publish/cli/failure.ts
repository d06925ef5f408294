/** What a command cannot go on without; the sentences are `failures.<code>` of the texts. */
export interface Failure {
  readonly code:
    | 'no-workbook'
    | 'no-sheets'
    | 'not-xlsx'
    | 'several-workbooks'
    | 'unreadable'
    | 'bad-option'
    | 'key-exists'
    | 'bad-key'
    | 'wrong-passphrase'
    | 'passphrase-needed'
    | 'passphrases-differ'
    | 'short-passphrase'
    | 'too-few-keys'
    | 'root-expired'
    | 'root-exists'
    | 'no-root'
    | 'bad-region'
    | 'threshold-too-high'
    | 'unknown-kid'
    | 'key-not-needed'
    | 'not-pending'
    | 'root-out-of-order'
    | 'bad-root'
    | 'bad-release'
    | 'bad-feed'
    | 'foreign-region'
    | 'key-not-in-root'
    | 'clock-behind'
    | 'too-large'
    | 'not-empty'
    | 'file-exists'
    | 'not-overpass'
    | 'cases-not-json'
    | 'cases-not-a-list'
    | 'bad-case'
    | 'report-too-large'
    | 'report-not-json'
    | 'not-a-report'
    | 'report-format'
    | 'bad-report'
    | 'report-region'
    | 'unknown-change'
    | 'not-acceptable'
    | 'rival-changes'
    | 'not-editable'
    | 'json-too-large'
    | 'not-json'
    | 'json-too-deep'
    | 'json-hostile'
    | 'not-hsds'
    | 'not-integreat'
    | 'bad-last-import'
    | 'sheet-missing'
    | 'one-target'
    | 'not-an-export'
  readonly params: Readonly<Record<string, string | number>>
}

/** Exit codes of every command. */
export const EXIT = { fine: 0, problems: 1, usage: 2 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** What the operating system says of a file, in its own words. */
export const reasonOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown)
