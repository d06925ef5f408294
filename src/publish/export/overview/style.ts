/** How the overview looks: for paper first (A4), and readable on a screen. */
export const STYLE = `
:root { color-scheme: light; --ink: #1d2430; --soft: #55606f; --line: #c9d0d9; --mark: #0b5c6b; --wash: #f2f6f7 }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 2rem 1.5rem; max-inline-size: 60rem; color: var(--ink);
  font: 400 0.95rem/1.45 "Noto Sans", "Segoe UI", system-ui, sans-serif }
h1, h2, h3, h4 { line-height: 1.2; margin: 0; text-wrap: balance }
h1 { font-size: 1.9rem }
h2 { font-size: 1.3rem; color: var(--mark); margin-block: 2.2rem 0.8rem; padding-block-end: 0.3rem;
  border-block-end: 2px solid var(--mark) }
h3 { font-size: 1.08rem }
h4 { font-size: 0.98rem }
p { margin: 0.2rem 0 0 }
a { color: inherit }
header p { color: var(--soft) }
.organization { margin-block-end: 1.4rem }
.offices { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 0.8rem; margin-block-start: 0.6rem }
.office { border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.7rem 0.9rem; break-inside: avoid }
.closed { font-weight: 700 }
.soft { color: var(--soft); font-size: 0.88rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 0.8rem; margin: 0.4rem 0 0 }
dt { color: var(--soft) }
dd { margin: 0; overflow-wrap: anywhere }
table { border-collapse: collapse; inline-size: 100%; margin-block-start: 0.7rem; font-size: 0.92rem }
caption { text-align: start; font-weight: 700; padding-block-end: 0.2rem }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.7rem 0.3rem 0; border-block-start: 1px solid var(--line) }
thead th { color: var(--soft); font-weight: 400; border-block-start: 0 }
tr { break-inside: avoid }
thead { display: table-header-group }
td { overflow-wrap: anywhere; hyphens: auto }
th:nth-child(1), td:nth-child(2) { inline-size: 17% }
td:nth-child(3) { inline-size: 30% }
td:nth-child(4) { inline-size: 15% }
th[scope=row] { font-weight: 600 }
footer { margin-block-start: 2.5rem; padding-block-start: 0.6rem; border-block-start: 1px solid var(--line); color: var(--soft); font-size: 0.88rem }
@page { size: A4; margin: 15mm 14mm 16mm }
@media print {
  html { font-size: 9pt }
  body { padding: 0; max-inline-size: none; font-size: 1rem }
  h2, h3, h4, h3 + p, caption { break-after: avoid }
  .offices { grid-template-columns: repeat(2, 1fr) }
  a { text-decoration: none }
}
`
