import type { TFunction } from 'i18next'
import { isProposable } from '../../catalogue/proposable.ts'
import { GONE } from '../../catalogue/reportable.ts'
import { GERMAN } from '../../language/languages.ts'
import type { Report } from '../../store/store.ts'
import { kindOf } from './draft.ts'
import { categoryKey, reportName, wordsOf } from './proposed-row.ts'
import { fieldKey, germanValue } from './value.tsx'

/** Mail programs cut longer links off: some on Windows take 2000 characters, percent-encoded ones among them. */
const LONGEST_LINK = 1900

/**
 * The changes as a German mail, to be read by a person: as many reports as fit into a link, and how many more the file
 * has.
 *
 * @param german the German texts of `report` and `vocabulary`
 */
export function mailText(german: TFunction, reports: readonly Report[], from: string): string {
  const frame = (shown: readonly string[]): string =>
    [
      german('report:mail.intro'),
      ...shown,
      ...(shown.length < reports.length
        ? [german('report:mail.more', { count: reports.length - shown.length })]
        : []),
      ...(from === '' ? [] : [from]),
    ]
      .join('\n\n')
      // Half a character cannot be written in a link.
      .toWellFormed()
  const texts = reports.map((report) => reportText(german, report))
  let count = texts.length
  while (count > 0 && encodeURIComponent(frame(texts.slice(0, count))).length > LONGEST_LINK)
    count--
  return frame(texts.slice(0, count))
}

function reportText(german: TFunction, report: Report): string {
  const { table, name, fields, reason } = report
  if (isProposable(table)) {
    const said = `${german(`report:tables.${table}`)}: ${reportName(GERMAN, report)}`
    const category = categoryKey(report)
    return [said, category && german(category), wordsOf(report)].filter(Boolean).join('\n')
  }
  const lines = fields.map((one) => {
    const field = german(fieldKey(one.field))
    const said = (value: string): string =>
      germanValue(german, { field: one.field, kind: kindOf(table, one.field), value })
    if (one.field === GONE) return `- ${field}`
    const next = one.new === '' ? german('report:form.noLonger') : said(one.new)
    if (one.old === '') return `- ${field}: ${next}`
    return `- ${german('report:mail.change', { field, next, old: said(one.old) })}`
  })
  return [
    name === '' ? german('report:outbox.newEntry') : name,
    ...lines,
    ...(reason === '' ? [] : [`${german('report:outbox.why')} ${reason}`]),
  ].join('\n')
}
