import type { Region } from '../../../catalogue/snapshot.ts'
import type { HsdsDataset } from './dataset.ts'
import { given, type HsdsRecord, type HsdsVersion } from './record.ts'
import { allTerms, taxonomies } from './terms.ts'

export interface ApiOptions {
  readonly version: HsdsVersion
  /** Entries of a page of a list. */
  readonly perPage: number
}

/**
 * The static files of HSDS's API, by their path: `index.json`, `services/index.json`, `services/<id>/index.json` …; a server
 * whose index is `index.json` answers `/services/<id>`. The second page of a list is `services/page-2.json`. Lists have the
 * page envelope of HSDS's OpenAPI and, of each entry, what is single.
 */
export function apiFiles(
  dataset: HsdsDataset,
  region: Region,
  { version, perPage }: ApiOptions,
): Map<string, string> {
  const files = new Map<string, string>([['index.json', json(aboutApi(region, version))]])
  const add = (
    path: string,
    records: readonly HsdsRecord[],
    inList: (record: HsdsRecord) => object,
  ): void => {
    for (const [page, envelope] of pagesOf(records.map(inList), perPage).entries())
      files.set(`${path}/${page === 0 ? 'index' : `page-${page + 1}`}.json`, json(envelope))
    for (const record of records) files.set(`${path}/${record.id}/index.json`, json(record))
  }
  add('services', dataset.services, serviceInList)
  add('organizations', dataset.organizations, flat)
  add('service_at_locations', dataset.serviceAtLocations, (record) =>
    given({
      ...flat(record),
      location: flatPart(record.location),
      service: record.service && serviceInList(record.service as HsdsRecord),
    }),
  )
  add('taxonomies', taxonomies, flat)
  add('taxonomy_terms', allTerms(), flat)
  return files
}

/** `/`: what this is, and which version it follows. */
const aboutApi = (region: Region, version: HsdsVersion): object => ({
  version,
  profile: `https://docs.openreferral.org/en/${version}/hsds/`,
  openapi_url: `https://raw.githubusercontent.com/openreferral/specification/${version}/schema/openapi.json`,
  description: region.name.de,
  publisher: given({ name: region.name.de, email: region.email }),
})

/** The fields of a record that are single: no lists, no other records. */
const flat = (record: HsdsRecord): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => typeof value !== 'object'))

const flatPart = (part: unknown): object | undefined =>
  part === undefined ? undefined : flat(part as HsdsRecord)

const serviceInList = (service: HsdsRecord): object =>
  given({ ...flat(service), organization: flatPart(service.organization) })

/** The page envelope of HSDS's OpenAPI (`#/components/schemas/Page`); one empty page of nothing. */
function pagesOf(contents: readonly object[], perPage: number): object[] {
  const total_pages = Math.max(1, Math.ceil(contents.length / perPage))
  return Array.from({ length: total_pages }, (_, index) => {
    const page = contents.slice(index * perPage, (index + 1) * perPage)
    return {
      total_items: contents.length,
      total_pages,
      page_number: index + 1,
      size: page.length,
      first_page: index === 0,
      last_page: index === total_pages - 1,
      empty: page.length === 0,
      contents: page,
    }
  })
}

const json = (value: object): string => `${JSON.stringify(value)}\n`
