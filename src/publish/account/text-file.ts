import type { Account, AccountEntry } from './account.ts'

/** Where the account of a release lies in the feed folder, in German; no tablet reads it. */
export const CHANGES_PATH = 'CHANGES.txt'

/** An account as lines of text, UTF-8. */
export function accountFile({ title, compared, groups, holdings }: Account): Uint8Array {
  const body = groups.flatMap(({ heading, entries }) => ['', heading, ...entries.flatMap(linesOf)])
  const held = holdings.map(({ kind, number }) => `  ${kind}: ${number}`)
  const lines = [title, compared, ...(held.length > 0 ? ['', ...held] : body)]
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}

const linesOf = ({ kind, name, fields }: AccountEntry): string[] => [
  `  ${kind}: ${name}`,
  ...fields.map(({ label, old, new: now }) => `    ${label}: ${old} → ${now}`),
]
