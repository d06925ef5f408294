import german from '../../../../locales/de/workbook.json' with { type: 'json' }
import match from '../../../../locales/de/match.json' with { type: 'json' }
import offers from '../../../../locales/de/offers.json' with { type: 'json' }
import vocabulary from '../../../../locales/de/vocabulary.json' with { type: 'json' }
import type { Columns } from '../column.ts'
import { SHEET_NAMES, SHEETS } from '../sheets.ts'

type Labels = Readonly<Record<string, string>>

/** Labels the guide itself shows for the codes of a column. */
const SHOWN: Readonly<Record<string, Labels>> = {
  kind: vocabulary.kinds,
  needs: vocabulary.needs,
  need: vocabulary.needs,
  leads_need: vocabulary.needs,
  specialties: vocabulary.specialties,
  specialty: vocabulary.specialties,
  counselling: vocabulary.kinds,
  recommended: vocabulary.kinds,
  removes: vocabulary.kinds,
  leads: vocabulary.kinds,
  audience: vocabulary.audience,
  attending_types: vocabulary.modes,
  wheelchair: vocabulary.wheelchair,
  role: vocabulary.roles,
  benefits: vocabulary.benefits,
  facts: vocabulary.facts,
  special_groups: match.rank.group,
  code: Object.fromEntries(
    Object.entries(match.boundary).map(([code, { title }]) => [code, title]),
  ),
  'courses.kind': offers.kinds,
}

/** What a code means, in German; undefined where it speaks for itself. */
export function meaningOf(sheet: string, name: string, code: string): string | undefined {
  const own: Readonly<Record<string, Labels>> = german.codes
  const yesNo = code === 'yes' || code === 'no' ? german.codes.yesNo[code] : undefined
  const tables = [own[`${sheet}.${name}`], own[name], SHOWN[`${sheet}.${name}`], SHOWN[name]]
  return tables.find((table) => table && Object.hasOwn(table, code))?.[code] ?? yesNo
}

/** The sheet that explains the others, and where on it the codes of each list stand. */
export interface GuideSheet {
  readonly rows: readonly (readonly string[])[]
  /** Rows with a heading, from 0. */
  readonly headings: readonly number[]
  /** The cells that hold the codes of a column (`services.needs`), as a formula names them: `$B$12:$B$27`. */
  readonly ranges: ReadonlyMap<string, string>
}

/** Lays out the sheet: how the workbook is used, its sheets, and every list of codes with its meaning. */
export function guideSheet(): GuideSheet {
  const { title, intro, sheetsTitle, codesTitle, column, code, meaning } = german.guide
  const sheets: Labels = german.sheets
  const rows: string[][] = [[title], ...intro.map((line) => [line]), [], [sheetsTitle]]
  const headings = [0, rows.length - 1]
  rows.push(...SHEET_NAMES.map((sheet) => [sheet, sheets[sheet] ?? '']), [])
  headings.push(rows.length, rows.length + 1)
  rows.push([codesTitle], [column, code, meaning])
  const ranges = new Map<string, string>()
  const first = new Map<string, string>()
  for (const { sheet, name, allowed } of codeColumns()) {
    const codes = allowed.map((one) => [one, meaningOf(sheet, name, one) ?? ''])
    // The same list under the same name is explained once.
    const known = `${name} ${JSON.stringify(codes)}`
    const range = first.get(known) ?? `$B$${rows.length + 1}:$B$${rows.length + codes.length}`
    ranges.set(`${sheet}.${name}`, range)
    if (first.has(known)) continue
    first.set(known, range)
    const same = codeColumns().filter((other) => other.name === name && other.sheet !== sheet)
    const label = same.length === 0 ? `${sheet}: ${name}` : name
    rows.push(...codes.map((one, at) => [at === 0 ? label : '', ...one]))
  }
  return { rows, headings, ranges }
}

function codeColumns(): { sheet: string; name: string; allowed: readonly string[] }[] {
  return SHEET_NAMES.flatMap((sheet) => {
    const columns: Columns = SHEETS[sheet]
    return Object.entries(columns).flatMap(([name, column]) =>
      column.by === 'cell' && column.allowed ? [{ sheet, name, allowed: column.allowed }] : [],
    )
  })
}
