import { inflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A printed page as read back from the PDF. */
export interface Paper {
  /** Whole millimetres. */
  readonly width: number
  readonly height: number
  /** Runs of text, each in the order in which it is read. */
  readonly runs: readonly string[]
  /** Names of all fonts in which something is written, each embedded. */
  readonly fonts: readonly string[]
}

/** What the browser would print now. */
export async function print(page: Page): Promise<Paper[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const spans = spansOf(bytes)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: Paper[] = []
  for (let number = 1; number <= pdf.numPages; number++)
    pages.push(await read(await pdf.getPage(number), spans))
  await pdf.destroy()
  if (!spans.next().done) throw new Error('text of the PDF that stands on no page')
  return pages
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

async function read(page: PdfPage, spans: Iterator<string, undefined>): Promise<Paper> {
  const [, , width = 0, height = 0] = page.view
  const { fnArray, argsArray } = await page.getOperatorList()
  const operations = fnArray.map((code, at): Operation => [
    code,
    (argsArray[at] ?? []) as unknown[],
  ])
  const used = operations.flatMap(([code, [font]]) =>
    code === OPS.setFont ? [font as string] : [],
  )
  const fonts = [...new Set(used)].map((id) => page.commonObjs.get(id) as Font)
  const lost = fonts.filter(({ missingFile }) => missingFile)
  if (lost.length > 0) throw new Error(`not embedded: ${lost.map(({ name }) => name).join()}`)
  const millimetres = (points: number): number => Math.round((points / 72) * 25.4)
  return {
    width: millimetres(width),
    height: millimetres(height),
    runs: runsOf(operations, spans),
    fonts: [...new Set(fonts.map(({ name }) => name.replace(/^[A-Z]+\+/, '')))],
  }
}

type Operation = readonly [code: number, args: unknown[]]

interface Font {
  readonly name: string
  readonly missingFile?: boolean
}

interface Glyph {
  readonly unicode: string
}

/**
 * A font draws an Arabic letter as a shape and its dots, so glyphs alone do not say which letter was meant; the
 * browser says it beside them (`ActualText`, which copying and reading aloud use too) and pdf.js leaves
 * that out: it is put back here. Runs from right to left are drawn from the left, marked `ReversedChars`.
 */
function runsOf(operations: readonly Operation[], spans: Iterator<string, undefined>): string[] {
  const runs: string[] = []
  let letters: string[] = []
  let reversed = false
  let meant = false
  for (const [code, args] of operations) {
    if (code === OPS.beginText) [letters, reversed] = [[], false]
    else if (code === OPS.beginMarkedContent) reversed ||= nameOf(args[0]) === 'ReversedChars'
    else if (code === OPS.beginMarkedContentProps && args[0] === 'Span') {
      letters.push(spans.next().value ?? '')
      meant = true
    } else if (code === OPS.endMarkedContent) meant = false
    else if (code === OPS.showText && !meant) letters.push(...glyphsOf(args[0]))
    else if (code === OPS.endText) runs.push((reversed ? letters.toReversed() : letters).join(''))
  }
  return runs
}

const nameOf = (tag: unknown): string =>
  typeof tag === 'string' ? tag : (tag as { name: string }).name

/** Numbers between glyphs are spaces to move by. */
const glyphsOf = (shown: unknown): string[] =>
  (shown as (Glyph | number)[]).flatMap((glyph) =>
    typeof glyph === 'number' ? [] : [glyph.unicode],
  )

/** Every `ActualText` of the file, in the order of its pages: UTF-16 in hexadecimal digits, or one character. */
function* spansOf(pdf: Buffer): Generator<string, undefined> {
  const file = pdf.toString('latin1')
  for (const { 0: head, 1: length, index } of file.matchAll(STREAM)) {
    const begins = index + head.length
    const content = inflateSync(pdf.subarray(begins, begins + Number(length))).toString('latin1')
    for (const [, digits, character = ''] of content.matchAll(ACTUAL_TEXT))
      yield digits ? Buffer.from(digits, 'hex').swap16().toString('utf16le') : character
  }
  return undefined
}

const ACTUAL_TEXT = /\/ActualText (?:<FEFF([0-9A-F]*)>|\(\\?(.)\))/g
const STREAM = /<<\/Filter \/FlateDecode\s+\/Length (\d+)>> ?stream\r?\n/g

/**
 * The words of a text, whatever their punctuation, in one form of their letters. The apostrophe that is a letter in
 * Ukrainian (U+02BC) is drawn by the glyph of the one that is not.
 */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}\p{M}]+|\u02bc/u)
    .filter(Boolean)

/**
 * The words on paper. Run by run, because a line's end ends a word; and all in one, because a word that needs two
 * fonts (Română) has two runs.
 */
export const wordsOn = ({ runs }: Paper): Set<string> =>
  new Set([...runs, runs.join('')].flatMap(wordsOf))
