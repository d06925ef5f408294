import { sanitizeTextContent } from 'write-excel-file/utility'
import { lettersOf } from '../letters.ts'
import type { ColumnLayout } from './layout.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The notes at a sheet's titles (ECMA-376 part 1, § 18.7). */
export function commentsXml(columns: readonly ColumnLayout[]): string {
  const comments = notesOf(columns).map(
    ({ at, note }) =>
      `<comment ref="${lettersOf(at)}1" authorId="0"><text>` +
      `<r><rPr><sz val="10"/><rFont val="Calibri"/></rPr>` +
      `<t xml:space="preserve">${sanitizeTextContent(note)}</t></r></text></comment>`,
  )
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${MAIN}">` +
    `<authors><author>Anlaufstelle</author></authors><commentList>${comments.join('')}</commentList></comments>`
  )
}

const CHARACTERS_A_LINE = 46
const ROWS_A_LINE = 0.85

/** The boxes the notes appear in: spreadsheet programs still want them as VML (ECMA-376 part 4, § 19.4.2). */
export function noteBoxesXml(columns: readonly ColumnLayout[]): string {
  const boxes = notesOf(columns).map(({ at, note }) => {
    const lines = note
      .split('\n')
      .reduce((sum, line) => sum + Math.ceil((line.length + 1) / CHARACTERS_A_LINE), 0)
    const bottom = 1 + Math.ceil((lines + 1) * ROWS_A_LINE)
    return (
      `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" fillcolor="#fffbe6" o:insetmode="auto" ` +
      `style="position:absolute;visibility:hidden;width:260pt;height:${(lines + 1) * 13}pt">` +
      `<v:fill color2="#fffbe6"/><v:path o:connecttype="none"/>` +
      `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
      `<x:Anchor>${at + 1}, 12, 1, 4, ${at + 4}, 12, ${bottom}, 4</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>${at}</x:Column></x:ClientData></v:shape>`
    )
  })
  return (
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
    `xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" ` +
    `o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>` +
    `<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${boxes.join('')}</xml>`
  )
}

function notesOf(columns: readonly ColumnLayout[]): { at: number; note: string }[] {
  return columns.flatMap(({ note }, at) => (note === undefined ? [] : [{ at, note }]))
}
