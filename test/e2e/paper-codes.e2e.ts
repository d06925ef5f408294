import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import type { Location } from '../../src/catalogue/organization.ts'
import { wallClock } from '../../src/hours/berlin.ts'
import { offersShown, openHandOut, putOnSlip } from './hand-out.ts'
import { consult, expect, settle, test } from './site.ts'
import { fullestOffer, offerOf } from './slip-texts.ts'

/** A telephone's camera sees paper no better than this. */
const DOTS_PER_INCH = 200

/** How the libraries that read a PDF and a code are known to the page they are put on. */
type Reading = typeof globalThis & {
  pdfjsLib: typeof import('pdfjs-dist')
  jsQR: typeof import('jsqr').default
}

/** A page of its own with the two libraries, on which nothing is of the guide. */
async function readingPage(page: Page): Promise<Page> {
  const reader = await page.context().newPage()
  for (const part of ['pdf.worker', 'pdf'])
    await reader.addScriptTag({ type: 'module', path: `node_modules/pdfjs-dist/build/${part}.mjs` })
  await reader.addScriptTag({ path: 'node_modules/jsqr/dist/jsQR.js' })
  return reader
}

/**
 * The codes on the left and on the right half of a PDF's only page, drawn as a printer draws them. Looked for strip by
 * strip, as a camera is held over one code and not over four.
 */
async function codesIn(page: Page, pdf: Buffer): Promise<string[][]> {
  const reader = await readingPage(page)
  const file = pdf.toString('base64')
  const halves = await reader.evaluate(
    async ({ file, scale }) => {
      const { pdfjsLib, jsQR } = window as unknown as Reading
      const data = Uint8Array.from(atob(file), (char) => char.charCodeAt(0))
      const pages = await pdfjsLib.getDocument({ data, verbosity: 0 }).promise
      if (pages.numPages !== 1) throw new Error(`${pages.numPages} pages`)
      const sheet = await pages.getPage(1)
      const viewport = sheet.getViewport({ scale })
      const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      await sheet.render({ canvas, viewport }).promise
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      const found = [new Set<string>(), new Set<string>()]
      // A strip takes one code of three centimetres and never two.
      const centimetre = (scale * 72) / 2.54
      const strip = Math.round(3.6 * centimetre)
      for (let x = 0; x + strip <= width; x += Math.round(centimetre / 2)) {
        const code = jsQR(context.getImageData(x, 0, strip, height).data, strip, height)
        // Half a code is now and then read as one that says nothing.
        if (code?.data) found[x + strip / 2 < width / 2 ? 0 : 1]?.add(code.data)
      }
      return found.map((half) => [...half])
    },
    { file, scale: DOTS_PER_INCH / 72 },
  )
  await reader.close()
  return halves
}

/** What a code of an office says: a contact, or an address. */
function expectOffice(codes: readonly string[], place: Location, address: string): void {
  expect(codes).toHaveLength(2)
  expect(codes).toContain(address)
  const [card = ''] = codes.filter((code) => code !== address)
  const contact = new ICAL.Component(ICAL.parse(card) as unknown[])
  const { address_1, city, postal_code } = place.address
  expect(contact.name).toBe('vcard')
  expect(contact.getFirstPropertyValue('fn')).toBe(place.name.de)
  expect(contact.getFirstPropertyValue('tel')).toBe(place.phones?.[0]?.number)
  const lines = ['', '', address_1, city, '', postal_code, 'Deutschland']
  expect(contact.getFirstPropertyValue('adr')).toEqual(lines)
}

for (const language of ['ar', 'de'] as const)
  test(`both codes are read from the paper, A4 and A5: the office’s contact, and its page in ${language}`, async ({
    site,
    watched: page,
  }) => {
    // A picture of a whole sheet, read pixel by pixel.
    test.slow()
    await page.goto(site.url)
    await settle(page)
    const client = { language, age: '34', needs: ['bewerbung', 'wohnen-alltag'] } as const
    await consult(page, { ...client, benefits: 'sgb2' })
    const today = wallClock(Date.now()).date
    const id = fullestOffer(await offersShown(page), 'mbe', today)
    const { place } = offerOf(id)
    await putOnSlip(page, language, [id])
    await openHandOut(page, language)
    const address = `${site.url}/directory/${place.id}?lang=${language}`
    const pdf = () => page.pdf({ preferCSSPageSize: true, printBackground: true })
    const a4 = await codesIn(page, await pdf())
    expectOffice(a4.flat(), place, address)
    // Twice on one sheet, to cut: each half has its own.
    await page.locator('input[name=format]').last().check()
    const a5 = await codesIn(page, await pdf())
    expect(a5).toHaveLength(2)
    for (const half of a5) expectOffice(half, place, address)
  })
