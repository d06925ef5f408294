import type { Feature } from 'write-excel-file/universal'
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility'
import { commentsXml, noteBoxesXml } from './comments.ts'
import { dropDownsXml } from './drop-downs.ts'
import type { SheetLayout } from './layout.ts'
import { addStyles, styleId } from './styles.ts'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET = 'xl/worksheets/sheet{id}.xml'

/**
 * What the library leaves to others: cells formatted as text, whole columns of them, text from right to left, drop-downs, and
 * notes at the titles.
 *
 * @param layouts one for each sheet, in their order
 */
export function layoutFeature(layouts: readonly SheetLayout[]): Feature<Blob> {
  const hasNotes = layouts.map(({ columns }) => columns.some(({ note }) => note !== undefined))
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => contentTypes(hasNotes) },
        'xl/styles.xml': { transform: addStyles },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) => (hasNotes[sheetIndex] ? noteRelations(sheetIndex) : ''),
        },
        [SHEET]: {
          transformElementAttributes: (tag, attributes, index, _, { sheetIndex }) =>
            styled(tag, attributes, index, layouts[sheetIndex]),
          transform: (xml, _, { sheetIndex }) =>
            withDropDownsAndNotes(xml, layouts[sheetIndex], hasNotes[sheetIndex] === true),
        },
      },
      write: { files: () => noteFiles(layouts, hasNotes) },
    },
  }
}

type Attributes = Record<string, string | number>

function styled(
  tag: string,
  attributes: Attributes,
  index: number | undefined,
  layout: SheetLayout | undefined,
): Attributes {
  if (!layout || index === undefined) return attributes
  const column = layout.columns[index]
  if (tag === 'col' && column) return { ...attributes, style: styleId(column.style) }
  if (tag !== 'c') return attributes
  const row = Number(/\d+$/.exec(String(attributes.r))?.[0]) - 1
  return { ...attributes, s: styleId(layout.styleOf(row, index)) }
}

function withDropDownsAndNotes(
  xml: string,
  layout: SheetLayout | undefined,
  hasNotes: boolean,
): string {
  const elements = [
    layout ? dropDownsXml(layout.columns) : '',
    hasNotes ? '<legacyDrawing r:id="rId-notes-1"/>' : '',
  ]
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? []
  return elements
    .filter((element) => element !== '')
    .reduce(
      (whole, element) =>
        insertElementMarkupAccordingToOrderOfSiblings(whole, element, order, 'worksheet'),
      xml,
    )
}

const numberOf = (sheetIndex: number): number => sheetIndex + 1

const noteRelations = (sheetIndex: number): string =>
  `<Relationship Id="rId-notes-1" Type="${RELATIONS}/vmlDrawing" Target="../drawings/notes${numberOf(sheetIndex)}.vml"/>` +
  `<Relationship Id="rId-notes-2" Type="${RELATIONS}/comments" Target="../comments${numberOf(sheetIndex)}.xml"/>`

function contentTypes(hasNotes: readonly boolean[]): string {
  const parts = hasNotes.flatMap((has, index) =>
    has
      ? [
          `<Override PartName="/xl/comments${numberOf(index)}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`,
        ]
      : [],
  )
  const boxes =
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
  return parts.length > 0 ? boxes + parts.join('') : ''
}

function noteFiles(
  layouts: readonly SheetLayout[],
  hasNotes: readonly boolean[],
): Record<string, string> {
  const files = layouts.flatMap(({ columns }, index): [string, string][] =>
    hasNotes[index]
      ? [
          [`xl/comments${numberOf(index)}.xml`, commentsXml(columns)],
          [`xl/drawings/notes${numberOf(index)}.vml`, noteBoxesXml(columns)],
        ]
      : [],
  )
  return Object.fromEntries(files)
}
