import { escapeMarkup } from './markup.ts'
import type { PhoneList, PhoneListRow, Team } from './phone-list.ts'
import { PRINTED_CELLS, teamName, teamsOf } from './phone-list.ts'

/**
 * The list as one HTML page to be printed or made a PDF: nothing is loaded, nothing runs. The head of its one table
 * carries the marking and the date; browsers repeat it on every printed page.
 */
export function writePhoneListHtml({ rows, texts }: PhoneList): Uint8Array<ArrayBuffer> {
  const { columns, language } = texts
  const titles = PRINTED_CELLS.map((cell) => cell.map((column) => columns[column]).join(', '))
  const page = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(texts.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeMarkup(texts.title)}</h1>
<table>
<thead>
<tr><td class="marking" colspan="${PRINTED_CELLS.length}"><strong>${escapeMarkup(texts.marking)}</strong> ${escapeMarkup(texts.asOf)}</td></tr>
<tr>${titles.map((title) => `<th scope="col">${escapeMarkup(title)}</th>`).join('')}</tr>
</thead>
${teamsOf(rows)
  .map((team) => teamMarkup(team, texts.noTeam))
  .join('\n')}
</table>
</body>
</html>
`
  return new TextEncoder().encode(page)
}

const teamMarkup = (team: Team, noTeam: string): string => `<tbody>
<tr class="team"><th scope="rowgroup" colspan="${PRINTED_CELLS.length}">${escapeMarkup(teamName(team, noTeam))}</th></tr>
${team.rows.map(rowMarkup).join('\n')}
</tbody>`

const rowMarkup = (row: PhoneListRow): string =>
  `<tr>${PRINTED_CELLS.map((cell, at) => {
    const parts = cell.map((column) => row[column]).filter((text) => text !== '')
    const inner = parts.map((text) => `<div>${escapeMarkup(text)}</div>`).join('')
    return at === 0 ? `<th scope="row">${inner}</th>` : `<td>${inner}</td>`
  }).join('')}</tr>`

/** Chromium repeats a table's head where that may not break and is lower than a quarter of the page. */
const STYLE = `
@page { size: a4 landscape; margin: 10mm; @bottom-right { content: counter(page) " / " counter(pages); font: 7pt sans-serif; } }
body { margin: 1rem; font: 10pt/1.3 system-ui, sans-serif; color: #111; background: #fff; }
h1 { font-size: 14pt; }
table { inline-size: 100%; border-collapse: collapse; }
thead { display: table-header-group; break-inside: avoid; }
th, td { padding: 0.25em 0.4em; border-block-end: 0.5pt solid #999; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th[scope="row"] > div + div { font-weight: 400; }
td { white-space: pre-line; }
td.marking { padding-inline: 0; white-space: normal; }
.team th { padding-block-start: 0.8em; background: #eee; }
tr { break-inside: avoid; }
.team { break-after: avoid; }
@media print { body { margin: 0; font-size: 8pt; } h1 { font-size: 11pt; margin: 0 0 2mm; } }
`
