import type { Account, AccountEntry, AccountField, AccountGroup } from '../account/account.ts'
import type { AccountLanguage } from '../account/texts.ts'
import { html, type Html } from '../export/overview/html.ts'
import { CHANGES_STYLE_ADDRESS } from './routes.ts'

/** The page's own words, `preview.<key>`. */
export interface ChangesWords {
  readonly toGuide: string
  readonly nothing: string
  readonly field: string
  readonly before: string
  readonly now: string
}

/** The difference between two releases as a page without a script; whatever a region wrote is text. */
export function changesPage(
  account: Account,
  words: ChangesWords,
  language: AccountLanguage,
): string {
  const { title, compared, groups, holdings } = account
  const isSame = groups.length > 0 && groups.every(({ entries }) => entries.length === 0)
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="${CHANGES_STYLE_ADDRESS}" />
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p>${compared}</p>
          <p><a href="/">${words.toGuide}</a></p>
        </header>
        <main>
          ${isSame && html`<p class="nothing">${words.nothing}</p>`}
          ${holdings.length > 0 && holdingsList(account)}
          ${!isSame && groups.length > 0 && summary(groups)}
          ${groups.map((group) => group.entries.length > 0 && section(group, words))}
        </main>
      </body>
    </html> `.html
}

const holdingsList = ({ holdings }: Account): Html => html`
  <dl class="holdings">
    ${holdings.map(
      ({ kind, number }) =>
        html`<dt>${kind}</dt>
          <dd>${number}</dd>`,
    )}
  </dl>
`

const summary = (groups: readonly AccountGroup[]): Html => html`
  <ul class="summary">
    ${groups.map(
      ({ change, heading, entries }) =>
        html`<li class="${change}">
          ${entries.length > 0 ? html`<a href="#${change}">${heading}</a>` : heading}
        </li>`,
    )}
  </ul>
`

const section = ({ change, heading, entries }: AccountGroup, words: ChangesWords): Html => html`
  <section id="${change}" class="${change}">
    <h2>${heading}</h2>
    <ul class="entries">
      ${entries.map((entry) => entryItem(entry, words))}
    </ul>
  </section>
`

const entryItem = ({ kind, name, fields }: AccountEntry, words: ChangesWords): Html => html`
  <li>
    <h3><span class="kind">${kind}</span> <bdi lang="de">${name}</bdi></h3>
    ${fields.length > 0 && fieldTable(fields, words)}
  </li>
`

const fieldTable = (fields: readonly AccountField[], words: ChangesWords): Html => html`
  <table>
    <thead>
      <tr>
        <th scope="col">${words.field}</th>
        <th scope="col">${words.before}</th>
        <th scope="col">${words.now}</th>
      </tr>
    </thead>
    <tbody>
      ${fields.map(
        ({ label, old, new: now, languages }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td><del dir="auto" ${inLanguage(languages.old)}>${old}</del></td>
            <td><ins dir="auto" ${inLanguage(languages.new)}>${now}</ins></td>
          </tr>`,
      )}
    </tbody>
  </table>
`

const inLanguage = (language: string | undefined): Html | undefined =>
  language === undefined ? undefined : html` lang="${language}"`
