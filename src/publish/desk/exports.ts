import type { Snapshot } from '../../catalogue/snapshot.ts'
import { httpsUrl } from '../../catalogue/text.ts'
import { wallClock } from '../../hours/berlin.ts'
import { ok, type Result } from '../../result.ts'
import { apiFiles } from '../export/hsds/api.ts'
import { hsdsOf } from '../export/hsds/dataset.ts'
import { tabularFiles } from '../export/hsds/tabular.ts'
import { icalOf } from '../export/ical.ts'
import { jsonLdOf } from '../export/json-ld.ts'
import { overviewOf } from '../export/overview/overview.ts'
import { publisherTexts } from '../words/texts.ts'
import { refused } from './files.ts'
import type { DeskFailure, DeskFile, ExportFormat } from './messages.ts'

const HSDS = '3.1'
const PER_PAGE = 100

/**
 * A region in the format of others, as the command line's `export` writes it without further options.
 *
 * @param at now, in ms UTC
 * @param guide the address of the published guide, for `json-ld`
 */
export async function exported(
  snapshot: Snapshot,
  format: ExportFormat,
  at: number,
  guide: string,
): Promise<Result<readonly DeskFile[], DeskFailure>> {
  const today = wallClock(at).date
  const dataset = () => hsdsOf(snapshot, { version: HSDS, withStaff: false })
  switch (format) {
    case 'overview': {
      const german = await publisherTexts('de')
      const page = await overviewOf(snapshot, today, (key, params) => german(key, params ?? {}))
      return ok([file('overview.html', page)])
    }
    case 'ical':
      return ok([file('programmes.ics', icalOf(snapshot, { now: at, withStaff: false }).file)])
    case 'hsds':
      return ok(filesOf(apiFiles(dataset(), snapshot.region, { version: HSDS, perPage: PER_PAGE })))
    case 'hsds-csv':
      return ok(filesOf(tabularFiles(dataset(), snapshot.region.name.de, HSDS)))
    case 'json-ld':
      return httpsUrl.safeParse(guide).success
        ? ok([file('offices.jsonld', jsonLdOf(snapshot, guide, today))])
        : refused('bad-guide', { value: guide })
  }
}

const file = (path: string, content: string | Uint8Array): DeskFile => ({
  path,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
})

const filesOf = (files: ReadonlyMap<string, string | Uint8Array>): DeskFile[] =>
  [...files].map(([path, content]) => file(path, content))
