import type { Feature } from 'write-excel-file/universal'
import { asXlsxText } from '../../catalogue/formula.ts'
import type { PhoneList, PhoneListColumn, PhoneListTexts } from './phone-list.ts'
import { PHONE_LIST_COLUMNS } from './phone-list.ts'
import { escapeMarkup, withoutControls } from './markup.ts'

/** In characters. */
const WIDTHS: Readonly<Record<PhoneListColumn, number>> = {
  organization: 28,
  team: 24,
  name: 26,
  title: 24,
  topics: 32,
  letters: 14,
  phones: 32,
  email: 34,
  room: 10,
  hours: 36,
  deputies: 28,
  note: 40,
  assured: 16,
}

/**
 * The list as an `.xlsx` file with one sheet: titles above, each cell a text and never a formula. Printed, every page
 * repeats the titles and carries the marking and the date.
 */
export async function writePhoneListXlsx({
  rows,
  texts,
}: PhoneList): Promise<Uint8Array<ArrayBuffer>> {
  const [{ default: writeXlsx }, { insertElementMarkupAccordingToOrderOfSiblings: insert }] =
    await Promise.all([import('write-excel-file/universal'), import('write-excel-file/utility')])
  const blob = await writeXlsx(
    [
      PHONE_LIST_COLUMNS.map((column) => ({ ...cellOf(texts.columns[column]), ...TITLE })),
      ...rows.map((row) => PHONE_LIST_COLUMNS.map((column) => cellOf(row[column]))),
    ],
    {
      sheet: texts.title,
      orientation: 'landscape',
      stickyRowsCount: 1,
      columns: PHONE_LIST_COLUMNS.map((column) => ({ width: WIDTHS[column] })),
    },
    { fontFamily: 'Calibri', fontSize: 11, features: [printed(texts, insert)] },
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

const TITLE = { fontWeight: 'bold' } as const

const cellOf = (value: string) => ({
  value: asXlsxText(withoutControls(value)),
  type: String,
  wrap: true,
  alignVertical: 'top' as const,
})

type Insert = (xml: string, element: string, order: string[], parent: string) => string

/** What must come before it (ECMA-376 part 1, 18.3.1.99 and 18.2.27). */
const BEFORE_HEADER = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData']
const SHEET_ORDER = [...BEFORE_HEADER, 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter']
const BOOK_ORDER = ['workbookPr', 'bookViews', 'sheets', 'definedNames', 'calcPr']

/** What the library leaves to others: head and foot of printed pages, and titles on each. */
function printed({ title, marking, asOf }: PhoneListTexts, insert: Insert): Feature<Blob> {
  // An ampersand begins a code there.
  const words = (text: string): string => escapeMarkup(text.replaceAll('&', '&&'))
  const header = `&amp;L${words(marking)}&amp;R${words(asOf)}`
  const name = escapeMarkup(`'${title.replaceAll("'", "''")}'!$1:$1`)
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            insert(
              xml,
              `<headerFooter><oddHeader>${header}</oddHeader><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`,
              SHEET_ORDER,
              'worksheet',
            ),
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            insert(
              xml,
              `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${name}</definedName></definedNames>`,
              BOOK_ORDER,
              'workbook',
            ),
        },
      },
    },
  }
}
