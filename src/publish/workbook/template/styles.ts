import { findElement, getMarkupInsideElement, replaceElement } from 'write-excel-file/utility'
import { STYLES, type StyleName } from './layout.ts'

/** Before it stands the style of cells without any; the library adds no other where cells are written without. */
const FIRST_STYLE = 1

/** The number of a style in the file, as cells and columns refer to it. */
export const styleId = (name: StyleName): number => FIRST_STYLE + STYLES.indexOf(name)

const FONTS = {
  bold: '<font><b/><sz val="11"/><color rgb="FF12303F"/><name val="Calibri"/></font>',
  onDark: '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font>',
  example: '<font><i/><sz val="11"/><color rgb="FF5A6670"/><name val="Calibri"/></font>',
}
const FILLS = {
  title: '<fill><patternFill patternType="solid"><fgColor rgb="FFD9E6EC"/></patternFill></fill>',
  required: '<fill><patternFill patternType="solid"><fgColor rgb="FF1B4F66"/></patternFill></fill>',
  example: '<fill><patternFill patternType="solid"><fgColor rgb="FFF3F3EE"/></patternFill></fill>',
}

interface Style {
  readonly font?: keyof typeof FONTS
  readonly fill?: keyof typeof FILLS
  /** Without: as the text itself reads, from the left. */
  readonly rightToLeft?: true
  /** A long line goes on over the empty cells beside it. */
  readonly oneLine?: true
}

const LOOKS: Readonly<Record<StyleName, Style>> = {
  text: {},
  'right-to-left': { rightToLeft: true },
  title: { font: 'bold', fill: 'title' },
  'title-required': { font: 'onDark', fill: 'required' },
  example: { font: 'example', fill: 'example' },
  'example-right-to-left': { font: 'example', fill: 'example', rightToLeft: true },
  heading: { font: 'bold', oneLine: true },
  explanation: { oneLine: true },
}

/**
 * Adds the workbook's own styles to `xl/styles.xml` (ECMA-376 part 1, § 18.8).
 *
 * @throws where the file already has styles: cells would refer to the wrong ones
 */
export function addStyles(xml: string): string {
  const fonts = append(xml, 'fonts', Object.values(FONTS))
  const fills = append(fonts.xml, 'fills', Object.values(FILLS))
  const cells = STYLES.map((name) => {
    const { font, fill, rightToLeft, oneLine } = LOOKS[name]
    const fontId = font ? fonts.first + Object.keys(FONTS).indexOf(font) : 0
    const fillId = fill ? fills.first + Object.keys(FILLS).indexOf(fill) : 0
    // 49 is the built-in format "@", text. Reading order 2 is right to left (§ 18.8.1).
    const order = rightToLeft ? ' horizontal="right" readingOrder="2"' : ''
    return (
      `<xf numFmtId="49" applyNumberFormat="1" fontId="${fontId}" applyFont="1" fillId="${fillId}" applyFill="1" borderId="0" applyAlignment="1">` +
      `<alignment vertical="top" wrapText="${oneLine ? 0 : 1}"${order}/></xf>`
    )
  })
  const styled = append(fills.xml, 'cellXfs', cells)
  if (styled.first !== FIRST_STYLE) throw new Error('the file has styles of its own')
  return styled.xml
}

function append(
  xml: string,
  tag: string,
  children: readonly string[],
): { xml: string; first: number } {
  const list = findElement(xml, tag)
  if (!list) throw new Error(`xl/styles.xml has no ${tag}`)
  const first = Number(list.openingTagAttributes.count)
  const inside = getMarkupInsideElement(xml, list) + children.join('')
  const whole = `<${tag} count="${first + children.length}">${inside}</${tag}>`
  return { xml: replaceElement(xml, list, whole), first }
}
