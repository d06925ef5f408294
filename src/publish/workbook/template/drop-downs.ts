import { sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility'
import german from '../../../../locales/de/workbook.json' with { type: 'json' }
import { lettersOf } from '../letters.ts'
import type { ColumnLayout } from './layout.ts'

/** The last row of a sheet. */
const LAST_ROW = 1_048_576

/** The longest list that a formula may hold itself (ECMA-376 part 1, § 18.3.1.32). */
const LONGEST_LIST = 255

/** A list of codes as a formula; undefined where it is too long to stand in one. */
export function listFormula(codes: readonly string[]): string | undefined {
  const list = codes.join(',')
  return list.length > LONGEST_LIST ? undefined : `"${list}"`
}

/** The drop-downs of a sheet (`dataValidations`, § 18.3.1.33); empty where it has none. */
export function dropDownsXml(columns: readonly ColumnLayout[]): string {
  const { title, message } = german.wrongCode
  const refusal =
    `showErrorMessage="1" errorTitle="${sanitizeAttributeValue(title)}" ` +
    `error="${sanitizeAttributeValue(message)}"`
  const validations = columns.flatMap(({ dropDown }, at) => {
    if (!dropDown) return []
    const cells = `${lettersOf(at)}2:${lettersOf(at)}${LAST_ROW}`
    return [
      `<dataValidation type="list" allowBlank="1" ${dropDown.strict ? refusal : 'showErrorMessage="0"'} ` +
        `sqref="${cells}"><formula1>${sanitizeTextContent(dropDown.source)}</formula1></dataValidation>`,
    ]
  })
  if (validations.length === 0) return ''
  return `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`
}
