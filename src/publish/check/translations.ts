import { PARTNER_KINDS } from '../../catalogue/vocabulary.ts'
import type { Problem } from '../workbook/problem.ts'
import type { ReadSheets } from '../workbook/read-workbook.ts'
import type { Rows, Workbook } from '../workbook/workbook.ts'

/**
 * Texts that lack one of the region's languages: what the partners' services say, which clients are sent to, must stand in each of
 * them; any other entry in those it has begun with. Each row is named once a language, at its first text that lacks it. A language
 * in which no service says anything is named once.
 */
export function missingTranslations(workbook: Workbook, sheets: ReadSheets): Problem[] {
  const promised = (sheets.region[0]?.entry.languages ?? []).filter((tag) => tag !== 'de')
  const titles = new Set(workbook.sheets.get('services')?.[0]?.map((title) => title.trim()))
  const without = promised.filter((tag) => titles.size > 0 && !titles.has(`name.${tag}`))
  const partners = partnerRows(sheets)
  const whole = promised.filter((tag) => !without.includes(tag))
  return [
    ...[...workbook.sheets].flatMap(([sheet, rows]) =>
      untranslatedIn(sheet, rows, (row, begun) =>
        sheet === 'services' && partners.has(row)
          ? whole
          : promised.filter((tag) => begun.has(tag)),
      ),
    ),
    ...without.map((language): Problem => {
      const place = { sheet: 'services', row: 1, column: `name.${language}` }
      return { ...place, code: 'language-without-texts', params: { language } }
    }),
  ]
}

/** The rows of the services that the partners of the agreement give to clients. */
function partnerRows({ organizations, services }: ReadSheets): ReadonlySet<number> {
  const partners = new Set(
    organizations
      .filter(({ entry }) => (PARTNER_KINDS as readonly unknown[]).includes(entry.kind))
      .map(({ entry }) => entry.id),
  )
  const theirs = services.filter(
    ({ entry }) => entry.audience === 'client' && partners.has(entry.organization),
  )
  return new Set(theirs.map(({ row }) => row))
}

/** Sheets whose `name` is one's own: it need not be translated. */
const NAMED = new Set(['region', 'towns', 'organizations', 'locations'])

function untranslatedIn(
  sheet: string,
  [header = [], ...rows]: Rows,
  wantedIn: (row: number, begun: ReadonlySet<string>) => readonly string[],
): Problem[] {
  const titles = header.map((title) => title.trim())
  const texts = titles.flatMap((title) => (title.endsWith('.de') ? [title.slice(0, -3)] : []))
  const fields = texts.filter((field) => field !== 'name' || !NAMED.has(sheet))
  return rows.flatMap((cells, index) => {
    const textOf = (title: string): string => cells[titles.indexOf(title)]?.trim() ?? ''
    const said = fields.filter((field) => textOf(`${field}.de`) !== '')
    const begun = titles.filter((title) => textOf(title) !== '').map((title) => title.split('.')[1])
    const wanted = wantedIn(index + 2, new Set(begun.flatMap((tag) => tag ?? [])))
    return wanted.flatMap((language): Problem[] => {
      const field = said.find((one) => textOf(`${one}.${language}`) === '')
      if (field === undefined) return []
      const place = { sheet, row: index + 2, column: `${field}.${language}` }
      return [{ ...place, code: 'untranslated', params: { language } }]
    })
  })
}
