import { isoDate } from '../../../catalogue/text.ts'
import { WHEELCHAIR } from '../../../catalogue/vocabulary.ts'
import { err, ok, type Result } from '../../../result.ts'
import type { SiteHours } from '../../snapshot/site-hours.ts'
import { type LandOption, type OfficeAddress, officeAddress, officeLand } from './address.ts'
import { officeHours } from './hours.ts'
import { type OfficeKind, officeKind } from './kinds.ts'
import { officeName } from './name.ts'
import { nameOf, type OsmElement } from './overpass.ts'
import { type OfficeReach, officeReach } from './reach.ts'
import type { LeftOut, Note, Params } from './remark.ts'

/** An office as OpenStreetMap describes it, ready for a workbook. */
export interface Office {
  /** `node-275368512`: the id in every sheet. */
  readonly id: string
  readonly name: string
  readonly kind: OfficeKind
  readonly address: OfficeAddress
  readonly land: string
  readonly point: { readonly latitude: number; readonly longitude: number } | undefined
  readonly reach: OfficeReach
  readonly opening_hours: string | undefined
  readonly wheelchair: string | undefined
  /** What its mappers say of it, in whatever language. */
  readonly description: string | undefined
  /** When somebody last looked (`check_date`). */
  readonly assured_date: string | undefined
}

export interface OfficeOptions {
  readonly hours: SiteHours
  readonly lands: readonly LandOption[]
}

/** Reads an element as an office; what cannot be one is left out, with the reason. */
export function readOffice(
  element: OsmElement,
  { hours, lands }: OfficeOptions,
  note: Note,
): Result<Office, { code: LeftOut; params: Params }> {
  const { tags } = element
  const name = officeName(tags, note)
  if (name === undefined) return err({ code: 'no-name', params: {} })
  const kind = officeKind(name, tags, note)
  if (!kind) return err({ code: 'no-kind', params: { name } })
  const address = officeAddress(tags, note)
  if ('missing' in address) return err({ code: 'no-address', params: { name, ...address } })
  const land = officeLand(address, tags, lands, note)
  const calendar = land === undefined ? undefined : hours.calendar(land, undefined)
  if (land === undefined || !calendar)
    return err({
      code: 'no-land',
      params: { name, city: address.city, postal_code: address.postal_code },
    })
  const description = tags['description:de'] ?? tags.description
  if (description !== undefined) note('description-taken', { description })
  return ok({
    id: nameOf(element).replace('/', '-'),
    name,
    kind,
    address,
    land,
    point: pointOf(element),
    reach: officeReach(tags, note),
    opening_hours: officeHours(tags, calendar, hours, note),
    wheelchair: WHEELCHAIR.find((word) => word === tags.wheelchair),
    description,
    assured_date: [tags['check_date:opening_hours'], tags.check_date].find(
      (date) => isoDate.safeParse(date).success,
    ),
  })
}

function pointOf({ lat, lon, center }: OsmElement): Office['point'] {
  const latitude = lat ?? center?.lat
  const longitude = lon ?? center?.lon
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }
}
